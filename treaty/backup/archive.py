"""The file of a backup: a zip of one file a table, one row a line, and a manifest with their sums. No Django.

Nothing in it depends on the clock or the machine: the same rows always make the same bytes.
"""

import hashlib
import json
import os
import zipfile
import zlib
from collections.abc import Generator, Iterable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

FORMAT = 1
Lines = Generator[bytes, None, None]
MANIFEST = "manifest.json"
BROKEN = (zipfile.BadZipFile, zlib.error, KeyError, ValueError, EOFError, NotImplementedError, RuntimeError)


class Refused(Exception):
    """What was asked is not done; the sentence says why and what to do."""


@contextmanager
def written_whole(path: Path) -> Iterator[Path]:
    """A file beside `path` that takes its place when the block ends, and is gone where it fails. Its owner's alone."""
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        yield part
        with part.open("rb+") as file:
            os.fsync(file.fileno())
        os.replace(part, path)
    except OSError as error:
        raise Refused(f"{path} cannot be written: {error.strerror}.") from error
    finally:
        part.unlink(missing_ok=True)


def write(path: Path, about: dict, tables: Iterable[tuple[str, list[str], Lines]]) -> dict:
    """Write tables – name, columns, rows as lines – into a zip, then the manifest, which is given back."""
    sums = {}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for name, columns, lines in tables:
            sums[name] = {"columns": columns} | _write_table(archive, name, lines)
        manifest = {"format": FORMAT} | about | {"tables": sums}
        words = json.dumps(manifest, ensure_ascii=False, sort_keys=True, indent=1).encode()
        archive.writestr(_named(MANIFEST), words)
    return manifest


def _write_table(archive: zipfile.ZipFile, name: str, lines: Lines) -> dict:
    with closing(lines), archive.open(_named(f"{name}.jsonl"), "w", force_zip64=True) as file:
        return summed(line for line in lines if file.write(line))


def summed(lines: Iterable[bytes]) -> dict:
    """How many rows there are, and the SHA-256 of them all."""
    rows, digest = 0, hashlib.sha256()
    for line in lines:
        rows += 1
        digest.update(line)
    return {"rows": rows, "sha256": digest.hexdigest()}


def _named(name: str) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
    info.compress_type, info.create_system, info.external_attr = zipfile.ZIP_DEFLATED, 3, 0o600 << 16
    return info


class Archive:
    """A backup that is read. Raises Refused where the file is not one, or not whole."""

    def __init__(self, path: Path):
        self.path = path
        try:
            self.zip = zipfile.ZipFile(path)
            self.manifest = json.loads(self.zip.read(MANIFEST))
            self.format = self.manifest["format"]
            self.tables = self.manifest["tables"] if self.format == FORMAT else {}
        except OSError as error:
            raise Refused(f"{path} cannot be read: {error.strerror or 'it is damaged'}.") from error
        except (*BROKEN, TypeError) as error:
            raise Refused(
                f"{path} is not a backup of this site, or it is damaged: it has no readable manifest."
            ) from error
        if self.format != FORMAT:
            raise Refused(f"{path} is a backup of format {self.format}, and this version of the site reads {FORMAT}.")

    def lines(self, name: str) -> Iterator[bytes]:
        """The rows of a table."""
        try:
            with self.zip.open(f"{name}.jsonl") as file:
                yield from file
        except (*BROKEN, OSError) as error:
            raise Refused(f"{self.path} is damaged: the table {name} cannot be read. Take another backup.") from error

    def check(self) -> None:
        """Read every row once, and refuse the file where a table is not what its sum says."""
        for name, about in self.tables.items():
            if summed(self.lines(name)) != {key: about[key] for key in ("rows", "sha256")}:
                raise Refused(f"{self.path} is damaged: the table {name} is not as it was saved. Take another backup.")
