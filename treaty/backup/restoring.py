"""One file into the database: every row as it was saved, in one transaction, or nothing."""

from pathlib import Path

from django.contrib.contenttypes.models import ContentType
from django.contrib.sessions.models import Session
from django.core.management.color import no_style
from django.db import DataError, IntegrityError, connection, transaction
from tqdm import tqdm

from treaty.backup import archive, tables
from treaty.backup.archive import Archive, Refused
from treaty.backup.saving import migrations


def restore(path: Path, replace: bool = False) -> dict:
    """Put back what `path` holds, read every row again and compare it; gives the manifest.

    Raises Refused, and changes nothing, where the file is damaged or of another version of the site, where the
    database is not empty and `replace` is not said, and where what was written does not read as it was saved.
    """
    saved = Archive(path)
    models = {model._meta.label: model for model in tables.kept()}
    _check_version(saved, models)
    saved.check()
    with transaction.atomic():
        _alone(models.values())
        if not replace:
            _check_empty(models.values())
        _write(saved, models)
    ContentType.objects.clear_cache()
    return saved.manifest


def _check_version(saved: Archive, models: dict) -> None:
    theirs, ours = set(saved.manifest.get("migrations", [])), set(migrations())
    differ = [f"it lacks {', '.join(sorted(ours - theirs))}"] if ours - theirs else []
    differ += [f"this site lacks {', '.join(sorted(theirs - ours))}"] if theirs - ours else []
    columns = {name: tables.columns(model) for name, model in models.items()}
    if not differ and {name: about.get("columns") for name, about in saved.tables.items()} != columns:
        differ = ["its tables are others"]
    if differ:
        raise Refused(
            f"{saved.path} was made by another version of the site: {'; '.join(differ)}. "
            "Restore it with that version (git checkout), then upgrade."
        )


def _alone(models) -> None:
    """Writers wait until the restore has ended, readers do not. On SQLite any transaction has that effect."""
    if connection.vendor == "postgresql":
        names = ", ".join(connection.ops.quote_name(model._meta.db_table) for model in models)
        with connection.cursor() as cursor:
            cursor.execute(f"LOCK TABLE {names} IN EXCLUSIVE MODE")


def _check_empty(models) -> None:
    full = [model for model in models if model._meta.label not in tables.MADE_BY_MIGRATE]
    held = [str(m._meta.verbose_name_plural) for m in full if m._base_manager.using("default").exists()]
    if held:
        shown = ", ".join(held[:5]) + (f" and {len(held) - 5} more" if len(held) > 5 else "")
        raise Refused(
            f"The database is not empty: it has {shown}. "
            "Restore into an empty one, or say --replace to lose what it has."
        )


def _write(saved: Archive, models: dict) -> None:
    for model in [Session, *models.values()]:
        tables.clear(model)
    try:
        for name, model in tqdm(models.items(), desc="Restoring", unit="table", disable=None, leave=False):
            tables.fill(model, saved.lines(name))
        connection.check_constraints()
    except (IntegrityError, DataError, ValueError) as error:
        raise Refused(f"{saved.path} does not fit this database: {str(error).splitlines()[0]}") from error
    _count_on(models.values())
    for name, model in models.items():
        _compare(saved, name, model)


def _count_on(models) -> None:
    """The next row of each table gets a number that no restored row has."""
    with connection.cursor() as cursor:
        for statement in connection.ops.sequence_reset_sql(no_style(), list(models)):
            cursor.execute(statement)


def _compare(saved: Archive, name: str, model) -> None:
    for line, (was, now) in enumerate(zip(saved.lines(name), tables.lines(model), strict=False), 1):
        if was != now:
            raise Refused(f"Row {line} of {name} does not read as it was saved; the database was left as it was.")
    if archive.summed(tables.lines(model)) != {key: saved.tables[name][key] for key in ("rows", "sha256")}:
        raise Refused(f"{name} has not as many rows as were saved; the database was left as it was.")
