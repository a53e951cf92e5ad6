"""What cannot be read is refused with one plain sentence, never a traceback."""

import json

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from articles.importing import apart, reading
from articles.importing.errors import Unreadable
from tests.articles.importing.printing import page, pdf

XML = b'<?xml version="1.0"?>'
BOMB = XML + b'<!DOCTYPE a [<!ENTITY b "cccc"><!ENTITY d "&b;&b;&b;">]><akomaNtoso><act>&d;</act></akomaNtoso>'
EXTERNAL = XML + b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hostname">]><akomaNtoso><act>&b;</act></akomaNtoso>'
WHOLE = pdf([page(["Article 1", "Kites fly."])])
ENCRYPTED = pdf(
    [page(["Article 1"])],
    trailer=f"/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<{'61' * 32}>/U<{'62' * 32}>>>/ID[<{'00' * 16}><{'00' * 16}>]",
)


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (b"", "The file is empty."),
        (b" \r\n\t", "The file is empty."),
        (bytes(range(256)) * 40, "This file is not text"),
        (b"\0" * 500, "This file is not text"),
        (b"PK\x03\x04rest", "Word, OpenDocument, EPUB or ZIP"),
        (b"\x89PNG\r\n", "a picture"),
        (b"{\\rtf1 Article 1}", "RTF"),
        (WHOLE[: len(WHOLE) // 2], "This PDF is cut off"),
        (b"%PDF-1.7\nrubbish\n%%EOF", "This PDF is damaged"),
        (ENCRYPTED, "This PDF is encrypted"),
        (pdf([[], []]), "This PDF has no text in it"),
        (BOMB, "declares a document type or entities"),
        (EXTERNAL, "declares a document type or entities"),
        (BOMB.decode().encode("utf-16"), "declares a document type or entities"),
        (XML + b"<akomaNtoso><act>", "This XML is broken"),
        (XML + b"<rss/>", "This XML is not Akoma Ntoso"),
        (b"<html><body><nav>Home</nav></body></html>", "There are no words in this file."),
    ],
)
def test_bad_file_is_refused_in_a_sentence(raw, said):
    with pytest.raises(Unreadable, match=said) as refusal:
        reading.read(raw)
    assert str(refusal.value).endswith(".")


def test_large_file_is_refused_before_it_is_read(tmp_path):
    large = tmp_path / "large.txt"
    with large.open("wb") as file:
        file.truncate(apart.LARGEST + 1)
    with pytest.raises(Unreadable, match="larger than 50 MB"):
        apart.read_file(large)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_text_is_decoded_from_what_people_save(encoding):
    found = reading.read("Artículo 1\r\nLas niñas vuelan cometas “rojas”.".encode(encoding))
    assert found.provisions[0].text == "Las niñas vuelan cometas “rojas”."


def test_command_prints_the_outline_as_json(tmp_path, capsys):
    (tmp_path / "treaty.txt").write_text("Article 1\nScope\n1. Kites fly.\n2. Strings hold.\n", encoding="utf-8")
    call_command("read_text", str(tmp_path / "treaty.txt"), "--json", "--language", "en")
    said = json.loads(capsys.readouterr().out)
    assert said["outline"] == [
        {
            "kind": "article", "num": "1", "heading": "Scope", "text": "", "tail": "",
            "children": [
                {"kind": "paragraph", "num": "1", "heading": "", "text": "Kites fly.", "tail": "", "children": []},
                {"kind": "paragraph", "num": "2", "heading": "", "text": "Strings hold.", "tail": "", "children": []},
            ],
        }
    ]  # fmt: skip
    assert (said["language"], said["counts"], said["words"]) == (
        "en", {"article": 1, "paragraph": 2}, {"read": 9, "kept": 9},
    )  # fmt: skip


def test_command_prints_an_indented_outline(tmp_path, capsys):
    (tmp_path / "treaty.txt").write_text("Article 1\nScope\n1. Kites fly.\n2. Strings hold.\n", encoding="utf-8")
    call_command("read_text", str(tmp_path / "treaty.txt"))
    assert "article 1: Scope\n  paragraph 1\n    Kites fly.\n" in capsys.readouterr().out


@pytest.mark.parametrize("name", ["empty.txt", "missing.txt", "."])
def test_command_refuses_with_a_sentence(tmp_path, name):
    (tmp_path / "empty.txt").write_bytes(b"")
    with pytest.raises(CommandError, match=r"\.$"):
        call_command("read_text", str(tmp_path / name))
