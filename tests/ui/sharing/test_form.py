"""The form survives being written down, and a damaged one is simply empty."""

from datetime import date

import pytest

from journal_app.domain.period import Period
from journal_app.domain.record import RecordId
from journal_app.domain.selection import Paper
from journal_app.i18n import Language
from journal_app.ui.sharing.form import Form, from_text, to_text
from journal_app.ui.sharing.state import Part, Reach


def test_what_was_filled_in_comes_back() -> None:
    form = Form(
        reach=Reach.YEAR,
        talk=("One", "Two"),
        left_out=frozenset({Part.SCORES}),
        entries=frozenset({RecordId("a")}),
        questions=frozenset({RecordId("b")}),
        new_question="Is it",
        paper=Paper.LETTER,
        language=Language.SPANISH,
    )
    assert from_text(to_text(form)) == form


def test_days_that_were_chosen_one_by_one_come_back() -> None:
    form = Form(Reach.OWN, own=Period(date(2026, 3, 2), date(2026, 3, 9)))
    assert from_text(to_text(form)) == form


def test_an_own_choice_without_its_days_becomes_the_usual_one() -> None:
    assert from_text(to_text(Form(Reach.OWN))).reach is Reach.QUARTER


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        '{"reach": 3, "talk": "x", "left_out": ["no"]}',
        '{"reach": "own", "own": ["2026-03-09", "2026-03-02"]}',
        '{"reach": "own", "own": ["2026-03-09", "soon"]}',
        '{"own": ["2026-03-09"]}',
        '{"paper": "b5", "language": ["en"], "new_question": 3, "questions": null}',
    ],
)
def test_what_is_odd_is_left_empty(text: str) -> None:
    assert from_text(text) == Form()
