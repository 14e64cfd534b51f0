from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from journal_app.domain.bodies import encode
from journal_app.domain.entry import Entry
from journal_app.domain.kept import Content, kind_of
from journal_app.domain.measurement import Measurement
from journal_app.domain.question import Question
from journal_app.domain.record import RecordId, RevisionId
from journal_app.domain.scale import QuestionId, ScaleId
from journal_app.domain.session import Session, SessionState
from journal_app.journal.versions import says_more, says_something
from journal_app.store.chain import Revision
from journal_app.store.merging import UNFINISHED

DAY = date(2026, 3, 12)
FILLED = Measurement(
    scale=ScaleId("phq-9"),
    variant="",
    language="en",
    revision=1,
    day=DAY,
    check_in=False,
    answers={QuestionId("1"): 2},
)


def version(content: Content, device: str = "laptop", *, deleted: bool = False) -> Revision:
    return Revision(
        id=RevisionId("a"),
        record=RecordId("b"),
        kind=kind_of(content),
        parents=(),
        at=datetime(2026, 3, 12, tzinfo=UTC),
        zone="Europe/Madrid",
        device=device,
        body=encode(content),
        deleted=deleted,
    )


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (Entry(DAY), False),
        (Entry(DAY, text=" \n"), False),
        (Entry(DAY, title="Title"), True),
        (Entry(DAY, text="sea"), True),
        (FILLED, True),
        (replace(FILLED, answers={}), False),
        (Session(DAY), False),
        (Session(DAY, state=SessionState.PLANNED), False),
        (Session(DAY, intention="sea"), True),
        (Question(DAY, ""), False),
        (Question(DAY, "How?"), True),
    ],
)
def test_an_empty_draft_says_nothing(content: Content, *, says: bool) -> None:
    assert says_something(content) is says


def test_another_text_is_told_and_the_same_is_not() -> None:
    shown = version(Entry(DAY, text="sea"))
    assert says_more(version(Entry(DAY, text="hill")), shown)
    assert not says_more(version(Entry(DAY, text="sea"), "other"), shown)


def test_what_another_computer_left_out_is_told() -> None:
    shown = version(Entry(DAY, text="sea and hill"))
    assert says_more(version(Entry(DAY, text="sea"), "other"), shown)


def test_a_move_to_the_trash_says_nothing_of_its_own() -> None:
    shown = version(Entry(DAY, text="sea"))
    assert not says_more(version(Entry(DAY, text="hill"), deleted=True), shown)


@pytest.mark.parametrize(
    ("words", "more"),
    [
        ("I went to the", False),
        ("I went to the sea.", False),
        ("I went home", True),
        ("sea I", True),
    ],
)
def test_unfinished_words_are_told_unless_they_were_finished(words: str, *, more: bool) -> None:
    shown = version(Entry(DAY, text="I went to the sea. It was calm."))
    assert says_more(version(Entry(DAY, text=words), UNFINISHED), shown) is more


def test_unfinished_answers_are_told_unless_they_all_stand_in_the_shown_version() -> None:
    both = replace(FILLED, answers={**FILLED.answers, QuestionId("2"): 3})
    other = replace(FILLED, answers={QuestionId("1"): 1})
    assert not says_more(version(FILLED, UNFINISHED), version(both))
    assert says_more(version(other, UNFINISHED), version(both))


def test_an_unfinished_session_is_told() -> None:
    shown = version(Session(DAY, intention="sea"))
    assert says_more(version(Session(DAY, intention="se"), UNFINISHED), shown)
