import io
from dataclasses import replace
from pathlib import Path

import pytest

from journal_app.cli.console import Console, Terminal
from journal_app.cli.given import Given
from journal_app.cli.main import run
from journal_app.domain.entry import Entry
from journal_app.domain.kept import Content
from journal_app.domain.record import TimelineFilter
from journal_app.journal.unlocking import open_journal


def kept(vault: Path, made, clock) -> list[Content]:
    journal = open_journal(vault, made.key, clock)
    contents = [each.content for each in journal.read_all(TimelineFilter())]
    journal.close()
    return contents


def test_what_comes_in_becomes_an_entry(ashore, vault: Path, made, clock) -> None:
    told = ashore(
        *("write", vault, "--title", "Walk", "--day", "2026-03-10"),
        *("--tag", "sea", "--tag", " sea ", "--tag", ""),
        stdin="**Cold** water.\n\nÜbung\n".encode(),
    )

    assert (told.code, told.out) == (0, "Kept for 2026-03-10.\n")
    (entry,) = kept(vault, made, clock)
    assert isinstance(entry, Entry)
    assert (entry.title, entry.text, entry.tags) == ("Walk", "**Cold** water.\n\nÜbung", ("sea",))


def test_another_program_gets_the_id(ashore, vault: Path) -> None:
    told = ashore("write", vault, "--day", "2026-03-10", "--json", stdin=b"words").json()

    (row,) = ashore("list", vault, "--json").json()
    assert told == {"id": row["id"], "kind": "entry", "day": "2026-03-10"}


@pytest.mark.parametrize("stdin", [b"", b"  \n\n", b"\xff\xfe\x00"])
def test_nothing_or_no_text_keeps_nothing(ashore, vault: Path, made, clock, stdin: bytes) -> None:
    told = ashore("write", vault, stdin=stdin)

    assert (told.code, kept(vault, made, clock)) == (2, [])


def test_a_title_alone_is_an_entry(ashore, vault: Path, made, clock) -> None:
    assert ashore("write", vault, "--title", "Only this").code == 0
    assert len(kept(vault, made, clock)) == 1


def test_somebody_at_the_keyboard_is_told_how_to_end(
    console: Console, vault: Path, passphrase_file: Path, capsys
) -> None:
    class Keyboard(io.StringIO):
        def isatty(self) -> bool:
            return True

    at_it = replace(console, terminal=Terminal(Keyboard("words"), None, None))
    given = Given(
        verb="write",
        vault=vault,
        passphrase_file=passphrase_file,
        title="",
        day=None,
        tag=[],
        json=False,
    )

    assert run(given, at_it) == 0
    assert tuple(capsys.readouterr()) == (
        "Kept for 2026-03-12.\n",
        "ashore: Write, and end with Ctrl+D on a line of its own.\n",
    )
