"""The register of States as schema.org sees it: a Dataset with its files."""

from articles.describing.facts import known, licence

LICENCE = "CC0"


def dataset(treaty, record, publisher, site):
    """`treaty` is its short title; `record` says how far the register reaches, or is None."""
    address = f"{site}/states/"
    said = (
        f"Which States have signed, ratified, accepted, approved, acceded to or provisionally apply the {treaty}, with"
        " their declarations, reservations and notifications and the annexes that they accept; each fact with its"
        " sources. No official list: the depositary keeps the treaty's own."
    )
    return known(
        {
            "@type": "Dataset",
            "@id": address,
            "name": f"Register of States: {treaty}",
            "description": said,
            "url": address,
            "license": licence(LICENCE),
            "isAccessibleForFree": True,
            "creator": {"@type": "Organization", "name": publisher, "url": f"{site}/about/"} if publisher else "",
            "dateModified": record.as_of if record else "",
            "keywords": ["treaty", "signature", "ratification", "declaration", "reservation"],
            "distribution": [
                _file(f"{site}/states.csv", "text/csv"),
                _file(f"{site}/states.json", "application/json"),
            ],
        }
    )


def _file(address, media_type):
    return {"@type": "DataDownload", "contentUrl": address, "encodingFormat": media_type}
