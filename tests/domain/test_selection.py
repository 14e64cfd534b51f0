"""What a person agreed to share begins with as little as possible."""

from datetime import date

from journal_app.domain.period import Period
from journal_app.domain.selection import Paper, Selection, usual_paper

DAY = date(2026, 5, 4)
SELECTION = Selection(Period(DAY, DAY), DAY, "UTC", "en", Paper.A4)


def test_no_word_of_the_journal_is_in_it_unless_it_was_chosen() -> None:
    assert SELECTION.entries == ()
    assert SELECTION.talk == ()
    assert SELECTION.questions == ()
    assert (SELECTION.name, SELECTION.recipient) == ("", "")


def test_the_answer_that_a_total_can_hide_is_in_it_from_the_start() -> None:
    assert SELECTION.item_nine
    assert SELECTION.notices


def test_the_usual_sheet_is_letter_only_where_letter_is_usual():
    assert [usual_paper(each) for each in ("US", "CA", "MX", "ES", "")] == [
        *(Paper.LETTER,) * 3,
        *(Paper.A4,) * 2,
    ]
