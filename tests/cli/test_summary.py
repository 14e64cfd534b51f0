import stat
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pikepdf
import pytest

from journal_app.domain.entry import Entry
from journal_app.domain.question import Question
from journal_app.domain.session import Session
from journal_app.journal.preferences import Preferences
from journal_app.journal.unlocking import open_journal
from journal_app.settings import Settings, save_settings

DAY = date(2026, 3, 10)
CHOICES = ("--from", "2026-03-01", "--to", "2026-03-12", "--made", "2026-03-12")


@pytest.fixture
def ids(vault: Path, made, clock) -> Mapping[str, str]:
    journal = open_journal(vault, made.key, clock)
    told = {
        "open": journal.keep(Entry(DAY, "Open", "words")).id,
        "other": journal.keep(Entry(date(2026, 3, 9), "Other", "words")).id,
        "sealed": journal.keep(Entry(DAY, "Sealed", "words", sealed=True)).id,
    }
    journal.keep(Session(DAY))
    journal.keep(Question(DAY, "May I drive?"))
    journal.prefer(Preferences(name="R. M.", recipient="Dr. Lind"))
    journal.close()
    return told


def pages(file: Path) -> int:
    with pikepdf.open(file) as opened:
        return len(opened.pages)


def width_mm(file: Path) -> int:
    with pikepdf.open(file) as opened:
        return round(float(opened.pages[0].mediabox[2]) / 72 * 25.4)


def test_the_pages_are_written_for_their_owner_only(ashore, vault, ids, tmp_path) -> None:
    out = tmp_path / "summary.pdf"

    told = ashore("summary", vault, out, *CHOICES, "--talk", "Sleep")

    assert (told.code, told.out) == (0, f"The pages are in {out}.\n")
    assert stat.S_IMODE(out.stat().st_mode) == 0o600
    assert out.read_bytes().startswith(b"%PDF")


def test_the_same_choices_give_the_same_bytes(ashore, vault, ids, tmp_path) -> None:
    one, two = tmp_path / "one.pdf", tmp_path / "two.pdf"

    ashore("summary", vault, one, *CHOICES)
    ashore("summary", vault, two, *CHOICES)

    assert one.read_bytes() == two.read_bytes()


def test_entries_are_printed_only_when_chosen(ashore, vault, ids, tmp_path) -> None:
    counts = {}
    for entries in ("none", "all", ids["open"], f"{ids['open'][:8]},{ids['other']}"):
        out = tmp_path / "summary.pdf"
        assert ashore("summary", vault, out, *CHOICES, "--entries", entries).code == 0
        counts[entries] = out.read_bytes()

    none, everything, one, both = counts.values()
    assert both == everything
    assert len({none, everything, one}) == 3


def test_a_sealed_entry_that_is_named_is_wrong_use(ashore, vault, ids, tmp_path) -> None:
    out = tmp_path / "summary.pdf"

    told = ashore("summary", vault, out, *CHOICES, "--entries", ids["sealed"])

    assert (told.code, out.exists()) == (2, False)
    assert told.err.startswith("ashore: A sealed entry never leaves the vault.")


@pytest.mark.parametrize("named", ["6d7bb3b0-0000-4000-8000-000000000000", "abc"])
def test_an_entry_that_is_not_there_is_one(ashore, vault, ids, tmp_path, named: str) -> None:
    told = ashore("summary", vault, tmp_path / "out.pdf", *CHOICES, "--entries", named)

    assert told.code == 1


def test_what_makes_no_sense_is_wrong_use(ashore, vault, ids, tmp_path) -> None:
    out = tmp_path / "summary.pdf"
    too_much = [word for line in "abcd" for word in ("--talk", line)]

    assert ashore("summary", vault, out, *too_much).code == 2
    assert ashore("summary", vault, out, "--from", "2026-03-12", "--to", "2026-03-01").code == 2


def test_where_nothing_can_be_written_nothing_is_left(ashore, vault, ids, tmp_path) -> None:
    told = ashore("summary", vault, tmp_path / "nowhere" / "out.pdf", *CHOICES)

    assert (told.code, (tmp_path / "nowhere").exists()) == (1, False)


def test_the_sheet_is_that_of_the_country_unless_chosen(ashore, vault, ids, tmp_path) -> None:
    def width_for(country: str, *choice: str) -> int:
        save_settings(tmp_path / "XDG_CONFIG_HOME" / "ashore", Settings(country=country))
        out = tmp_path / "summary.pdf"
        assert ashore("summary", vault, out, *CHOICES, *choice).code == 0
        return width_mm(out)

    assert (width_for(""), width_for("MX")) == (210, 216)
    assert (width_for("", "--paper", "letter"), width_for("MX", "--paper", "a4")) == (216, 210)


def test_name_reader_and_language_can_be_said_otherwise(ashore, vault, ids, tmp_path) -> None:
    out = tmp_path / "summary.pdf"
    told = []
    for choice in (
        (),
        ("--name", ""),
        ("--for", "my doctor"),
        ("--language", "es"),
    ):
        assert ashore("summary", vault, out, *CHOICES, *choice).code == 0
        told.append(out.read_bytes())

    assert len(set(told)) == 4


def test_without_days_it_is_about_the_last_ninety(ashore, vault, ids, tmp_path) -> None:
    out = tmp_path / "summary.pdf"

    assert ashore("summary", vault, out).code == 0
    assert pages(out) >= 1
