"""The API as a whole: its description, its errors as problems (RFC 9457), its headers."""

import hashlib

from django.http import Http404
from django.utils.cache import get_conditional_response
from ninja import NinjaAPI
from ninja.errors import ValidationError

from articles.api.routes import router
from articles.pages import Gone

ABOUT = (
    "The text of one treaty, read-only and without a key. Every answer names its edition, standing, source and date."
)


class Readable(NinjaAPI):
    """Anybody's page may read the answers (CORS), and nobody is sent what they have (ETag)."""

    def create_response(self, request, data, *args, **kwargs):
        response = super().create_response(request, data, *args, **kwargs)
        response["Access-Control-Allow-Origin"] = "*"
        if response.status_code != 200:
            return response
        response["ETag"] = f'"{hashlib.sha256(response.content).hexdigest()[:32]}"'
        return get_conditional_response(request, etag=response["ETag"], response=response)

    def get_openapi_schema(self, **kwargs):
        """Ninja describes one kind of answer; ours are problems where something went wrong."""
        schema = super().get_openapi_schema(**kwargs)
        for ways in schema["paths"].values():
            for status, answer in ways["get"]["responses"].items():
                if int(status) >= 400:
                    answer["content"] = {"application/problem+json": answer["content"]["application/json"]}
        return schema


api = Readable(title="Treaty text", version="1.0.0", description=ABOUT, docs_url=None, urls_namespace="api")
api.add_router("", router)


def _problem(request, status, title, detail):
    problem = {"type": "about:blank", "title": title, "status": status, "detail": detail}
    response = api.create_response(request, problem, status=status)
    response["Content-Type"] = "application/problem+json"
    return response


@api.exception_handler(Http404)
def not_found(request, error):
    return _problem(request, 404, "Not found", str(error) or "There is nothing here.")


@api.exception_handler(Gone)
def gone(request, error):
    return _problem(request, 410, "Gone", str(error))


@api.exception_handler(ValidationError)
def not_understood(request, error):
    return _problem(request, 422, "Not understood", "; ".join(_said(fault) for fault in error.errors))


def _said(fault):
    """A fault in a sentence; the pattern of an eid tells nobody anything."""
    name = fault["loc"][-1]
    return f"{name}: write it as in art_8__para_3" if name == "eid" else f"{name}: {fault['msg']}"
