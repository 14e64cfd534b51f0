"""The form survives being written down, and a damaged one is simply empty."""

import pytest

from journal_app.domain.record import RecordId
from journal_app.ui.sharing.form import Form, from_text, to_text
from journal_app.ui.sharing.state import Part, Reach


def test_what_was_filled_in_comes_back() -> None:
    form = Form(Reach.YEAR, ("One", "Two"), frozenset({Part.SCORES}), frozenset({RecordId("a")}))
    assert from_text(to_text(form)) == form


def test_days_of_an_own_choice_are_not_kept() -> None:
    assert from_text(to_text(Form(Reach.OWN))).reach is Reach.QUARTER


@pytest.mark.parametrize("text", ["", "{", "[]", '{"reach": 3, "talk": "x", "left_out": ["no"]}'])
def test_what_is_odd_is_left_empty(text: str) -> None:
    assert from_text(text) == Form()
