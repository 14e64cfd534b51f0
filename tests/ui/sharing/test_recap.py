"""What is said to be in the pages is in them, and what is not is not."""

from datetime import date
from typing import Any

from journal_app.domain.period import Period
from journal_app.domain.record import RecordId
from journal_app.domain.selection import Paper, Selection
from journal_app.i18n import Translator
from journal_app.ui.shared.look import Look
from journal_app.ui.sharing.recap import chosen_entries, left_out, recap
from journal_app.ui.sharing.state import Counts, EntryLine, SharingState

DAY = date(2026, 4, 4)
NINE = "PHQ-9: the question about being better off dead"


def state(*, entries: tuple[EntryLine, ...] = (), **chosen: Any) -> SharingState:
    selection = Selection(Period(date(2026, 1, 5), DAY), DAY, "UTC", "en", Paper.A4, **chosen)
    return SharingState(selection, entries=entries, counts=Counts(2, 30, 1))


def entry(title: str, *, chosen: bool = True) -> EntryLine:
    return EntryLine(RecordId(title), DAY, title, chosen)


def test_all_that_is_ticked_is_told_with_its_number(look: Look) -> None:
    said = recap(state(recipient="Dr. Ruiz", talk=("One", "Two")), look)
    assert said[:3] == ("For Dr. Ruiz", "Jan 5 – Apr 4, 2026", "2 lines to talk about")
    assert "Questionnaire scores: 2 questionnaires" in said
    assert NINE in said


def test_what_stands_beside_the_scores_goes_with_them(look: Look) -> None:
    said = recap(state(scores=False), look)
    assert NINE not in said
    assert "Every answer, on the pages behind" not in said


def test_what_there_is_nothing_of_is_not_told(look: Look) -> None:
    empty = SharingState(state().selection)
    assert not any("charts" in line or "Sessions" in line for line in recap(empty, look))


def test_chosen_entries_are_called_by_their_titles(t: Translator) -> None:
    two = (entry("The lake"), entry("Kitchen", chosen=False), entry("Rain"))
    assert chosen_entries(two, t) == "2 journal entries: “The lake”, “Rain”"
    many = tuple(entry(title) for title in "ABCD")
    assert chosen_entries(many, t) == "4 journal entries: “A”, “B”, “C”, …"
    assert chosen_entries((entry("word " * 40),), t).endswith("word…”")
    assert chosen_entries((entry("The lake", chosen=False),), t) == ""


def test_parts_that_were_unticked_are_named(t: Translator) -> None:
    assert left_out(state(item_nine=False), t) == f"Also left out: {NINE}."
    assert left_out(state(), t) == ""
