"""No word changes behind the editors' backs: what was signed off is compared, and what differs is named."""

import shutil

import pytest
from django.conf import settings
from django.core.management import call_command
from django.core.management.base import CommandError
from django.db import connection

from articles import digests
from articles.models import Edition, Provision, SignedOff, Wording
from tests.articles.editions.texts import dutch

pytestmark = pytest.mark.django_db


def tamper(sql):
    """Change the database as somebody would who has its password and not ours."""
    with connection.cursor() as cursor:
        cursor.execute(sql.replace("AT ONE", "WHERE provision_id = 'art_8__para_1'"))


def verify(capsys, fixtures=settings.FIXTURES_DIR):
    """What the command says against the words, and whether it ended well."""
    capsys.readouterr()
    try:
        call_command("verify", fixtures=fixtures)
    except CommandError as error:
        return capsys.readouterr().err, str(error)
    return capsys.readouterr().err, ""


def test_the_text_that_ships_is_as_signed_off(capsys):
    assert verify(capsys) == ("", "")
    assert (
        Edition.objects.get().digest
        == digests.from_text((settings.FIXTURES_DIR / "signed-off.txt").read_text(encoding="utf-8"))[1]
    )


TAMPERED = [
    ("UPDATE articles_wording SET text = text || ' not' AT ONE", "art_8__para_1: has other words"),
    ("UPDATE articles_wording SET text = text || ' ' AT ONE", "art_8__para_1: has other words"),
    ("UPDATE articles_wording SET tail = 'unless it is inconvenient' AT ONE", "art_8__para_1: has other words"),
    ("UPDATE articles_wording SET heading = 'Scope' AT ONE", "art_8__para_1: has other words"),
    ("DELETE FROM articles_wording WHERE provision_id = 'closing'", "closing: is missing"),
    ("UPDATE articles_edition SET standing = 'authentic'", "has another standing, language or digest"),
    ("UPDATE articles_edition SET digest = 'abc'", "has another standing, language or digest"),
    ("DELETE FROM articles_signedoff", "was never signed off"),
]


@pytest.mark.parametrize(("sql", "said"), TAMPERED)
def test_what_is_changed_in_the_database_is_named(capsys, sql, said):
    tamper(sql)
    shouted, ended = verify(capsys)
    assert said in shouted
    assert "Do not rely on these words" in ended


def test_words_put_at_another_place_are_named(capsys):
    one, other = (Provision.objects.get(eid=eid).path for eid in ("art_8__para_1", "art_8__para_2"))
    tamper(f"UPDATE articles_provision SET path = 'zzzz' WHERE path = '{one}'")  # noqa: S608 - ours
    tamper(f"UPDATE articles_provision SET path = '{one}' WHERE path = '{other}'")  # noqa: S608 - ours
    assert "art_8__para_2: stands at another place" in verify(capsys)[0]


def test_who_changes_the_record_too_is_found_by_the_file(capsys):
    tamper("UPDATE articles_wording SET text = text || ' not' AT ONE")
    edition = Edition.objects.get()
    signed = [[eid, short] for eid, short in SignedOff.objects.get().words]
    row = Wording.objects.get(provision="art_8__para_1")
    [[_, forged]] = digests.of_words([(row.provision_id, row.heading, row.text, row.tail)])
    signed = [[eid, forged if eid == row.provision_id else short] for eid, short in signed]
    SignedOff.objects.update(words=signed)
    args = (edition.slug, edition.language, edition.standing, signed)
    Edition.objects.update(digest=digests.of_edition(*args))
    shouted = verify(capsys)[0].splitlines()
    assert shouted == ["DIFFERS from signed-off.txt: the edition “restatement”, art_8__para_1: has other words."]


def test_without_the_file_only_the_record_is_compared(capsys, tmp_path):
    call_command("verify", fixtures=tmp_path)
    assert "only the record in the database was compared" in capsys.readouterr().out
    tamper("UPDATE articles_wording SET text = 'No.' AT ONE")
    assert "art_8__para_1: has other words" in verify(capsys, tmp_path)[0]


def test_an_imported_text_and_its_past_are_held_too(import_text, capsys):
    import_text()
    import_text(dutch(replace=[("Kop nummer 8", "Kop nummer acht")]), date="2025-06-01")
    assert verify(capsys) == ("", "")
    tamper("UPDATE articles_pastwording SET heading = 'Kop' WHERE provision_id = 'art_8'")
    tamper(
        "UPDATE articles_wording SET heading = 'Kop' WHERE provision_id = 'art_9' AND basis = 'official publication'"
    )
    shouted = verify(capsys)[0]
    assert "“nl”, art_8: in version 1 has other words." in shouted
    assert "“nl”, art_9: has other words." in shouted


@pytest.fixture
def mine(tmp_path):
    """A copy of the fixtures in which one word is another."""
    folder = shutil.copytree(settings.FIXTURES_DIR, tmp_path / "fixtures")
    file = folder / "convention/part-3.yaml"
    words = file.read_text(encoding="utf-8")
    assert "must" in words
    file.write_text(words.replace("must", "has to", 1), encoding="utf-8")
    return folder


def test_a_changed_word_of_the_files_is_shouted_until_it_is_signed_off(mine, capsys):
    call_command("load_convention", fixtures=mine, verbosity=0)
    assert "DIFFERS from signed-off.txt" in verify(capsys, mine)[0]
    call_command("sign_off", fixtures=mine)
    said = capsys.readouterr().out.splitlines()
    assert (len(said), "has other words" in said[0], said[1].split()[-1]) == (2, True, Edition.objects.get().digest)
    assert verify(capsys, mine) == ("", "")


def test_what_was_signed_off_is_what_the_files_say(capsys):
    call_command("sign_off", "--dry-run")
    assert len(capsys.readouterr().out.splitlines()) == 1  # the digest alone, no provision that changed


def test_a_broken_file_of_digests_is_refused_in_a_sentence(tmp_path):
    (tmp_path / "signed-off.txt").write_text("rubbish\n")
    with pytest.raises(CommandError, match="cannot be read: each line should be a name and a digest"):
        call_command("verify", fixtures=tmp_path)


@pytest.mark.parametrize("address", ["/", "/articles/8/", "/search/?q=extradition", "/states/nl/"])
def test_the_foot_gives_the_digest_and_the_content_version(html_of, address):
    edition = Edition.objects.get()
    foot = f"Text {edition.digest[:8]}, content {edition.treaty.version[-8:]}"
    assert f'<a href="/about/#integrity">{foot}</a>' in html_of(address)
    assert f"<code>{edition.digest}</code>" in html_of("/about/")
