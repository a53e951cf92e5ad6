"""Ends with 0 where the server in this container can answer readers, else with 1 and what it lacks."""

import os
import sys
import urllib.error
import urllib.request

site = os.environ.get("SITE_URL", "http://127.0.0.1:8000")
address = f"http://127.0.0.1:{os.environ.get('PORT', '8000')}/readyz"
request = urllib.request.Request(address, headers={"Host": site.partition("://")[2]})
try:
    with urllib.request.urlopen(request, timeout=4) as answer:  # noqa: S310
        said, code = answer.read(), 0
except urllib.error.HTTPError as error:
    said, code = error.read(), 1
except OSError as error:
    said, code = str(error).encode(), 1
sys.stdout.write(said.decode(errors="replace") + "\n")
sys.exit(code)
