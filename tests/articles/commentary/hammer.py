"""Many people save the same draft at once: `python -m tests.articles.commentary.hammer 500 8` on DATABASE_URL.

Prints as JSON what became of it: edits, revisions, whether a number is missing or twice, words lost, conflicts.
"""

import json
import os
import sys
import threading

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "treaty.settings")
django.setup()

from django.core.management import call_command  # noqa: E402
from django.db import connection  # noqa: E402

from articles import editing  # noqa: E402
from articles.editing import Conflict, Who, Words  # noqa: E402
from articles.models import Annotation  # noqa: E402

KEY = "hammered"


def edit(annotation, name, many, told):
    """One person, who saves `many` times and begins anew from what is there whenever somebody else was faster."""
    for number in range(many):
        seen = 1
        while True:
            try:
                editing.save_draft(annotation, Words("T", f"{name} {number}, see Article 8(3)."), Who(name), seen)
                break
            except Conflict as conflict:
                told.append(conflict.theirs.number)
                seen = annotation.revisions.last().number
    connection.close()


def main(edits, threads):
    if connection.vendor == "sqlite":
        call_command("migrate", verbosity=0)
        call_command("load_convention", verbosity=0)
    annotation = Annotation.objects.create(key=KEY, provision_id="art_8", kind="text")
    editing.save_draft(annotation, Words("T", "The first."), Who("first"))
    told, many = [], -(-edits // threads)
    people = [threading.Thread(target=edit, args=(annotation, f"p{n}", many, told)) for n in range(threads)]
    for person in people:
        person.start()
    for person in people:
        person.join()
    numbers, bodies = zip(*annotation.revisions.values_list("number", "body"), strict=True)
    wanted = {f"p{n} {m}, see Article 8(3)." for n in range(threads) for m in range(many)} | {"The first."}
    logged = annotation.log.filter(what="saved").count()
    found = {
        "edits": many * threads,
        "revisions": len(numbers),
        "in_sequence": sorted(numbers) == list(range(1, len(numbers) + 1)),
    }
    found |= {"lost": len(wanted - set(bodies)), "twice": len(bodies) - len(set(bodies)), "logged": logged}
    annotation.delete()
    return found | {"conflicts": len(told)}


if __name__ == "__main__":
    print(json.dumps(main(int(sys.argv[1]), int(sys.argv[2]))))
