from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from journal_app.domain.entry import Entry
from journal_app.domain.measurement import Answer, Measurement
from journal_app.domain.notice import NoticeKind
from journal_app.domain.period import Period
from journal_app.domain.question import Question
from journal_app.domain.record import RecordId
from journal_app.domain.scale import QuestionId, ScaleId
from journal_app.domain.selection import Paper, Selection
from journal_app.domain.session import (
    Degree,
    Effect,
    EffectName,
    HomeBy,
    Occasion,
    Route,
    Session,
    SessionState,
)
from journal_app.errors import RecordNotFound, RecordSealed
from journal_app.journal.journal import Journal
from journal_app.journal.sharing import gather
from journal_app.library.scales import ScaleShelf
from journal_app.reports.material import Material

FIRST, LAST = date(2026, 2, 1), date(2026, 3, 12)
DAY = date(2026, 3, 10)
NINE = QuestionId("q9")
SECRET = "SECRET"
PHQ = {f"q{number}": 1 for number in range(1, 10)}

Gather = Callable[..., Material]


@pytest.fixture
def gathered(journal: Journal, shelf: ScaleShelf) -> Gather:
    def gather_(**choices: Any) -> Material:
        usual = Selection(Period(FIRST, LAST), LAST, "Europe/Madrid", "en", Paper.A4)
        return gather(journal, replace(usual, **choices), shelf)

    return gather_


def phq(day: date = DAY, **answers: Answer) -> Measurement:
    return filled("phq-9", day, {**PHQ, **answers})


def check_in(day: date = DAY, **answers: Answer) -> Measurement:
    return filled("check-in-daily", day, answers)


def filled(scale: str, day: date, answers: dict[str, Answer]) -> Measurement:
    return Measurement(
        ScaleId(scale),
        "standard",
        "en",
        1,
        day,
        check_in=not scale.startswith(("phq", "gad")),
        answers={QuestionId(question): answer for question, answer in answers.items()},
    )


def test_an_empty_journal_gives_empty_material(gathered: Gather) -> None:
    material = gathered()

    assert (material.questionnaires, material.check_ins, material.sessions) == ((), None, ())
    assert (material.notices, material.entries) == ((), ())
    assert material.left_out.entries == 0


def test_no_word_of_an_entry_is_in_it_unless_it_was_chosen(
    journal: Journal, gathered: Gather
) -> None:
    journal.keep(Entry(DAY, f"{SECRET} title", f"{SECRET} text", tags=(SECRET,)))
    journal.keep(Question(DAY, f"{SECRET} question"))

    material = gathered()

    assert SECRET not in repr(material)
    assert material.left_out.entries == 1


def test_a_chosen_entry_is_in_it_with_its_day_and_its_session(
    journal: Journal, gathered: Gather
) -> None:
    session = journal.keep(Session(DAY))
    kept = journal.keep(Entry(DAY, "Title", "*text*", session=session.id))
    journal.keep(Entry(DAY, "Other"))

    material = gathered(entries=(kept.id,))
    (entry,) = material.entries

    assert (entry.title, entry.text, entry.day) == ("Title", "*text*", DAY)
    assert (entry.recorded, entry.late) == (LAST, True)
    assert (entry.session, entry.on_treatment_day) == (1, True)
    assert material.left_out.entries == 1


def test_a_sealed_entry_cannot_be_chosen(journal: Journal, gathered: Gather) -> None:
    kept = journal.keep(Entry(DAY, text=SECRET, sealed=True))

    with pytest.raises(RecordSealed):
        gathered(entries=(kept.id,))


def test_only_entries_can_be_chosen_one_by_one(journal: Journal, gathered: Gather) -> None:
    session = journal.keep(Session(DAY))

    with pytest.raises(RecordNotFound):
        gathered(entries=(session.id,))
    with pytest.raises(RecordNotFound):
        gathered(entries=(RecordId("nobody"),))


def test_sealed_records_of_any_kind_are_counted_and_nothing_else(
    journal: Journal, gathered: Gather
) -> None:
    journal.keep(replace(phq(q9=3), sealed=True))
    journal.keep(replace(check_in(mood=1), sealed=True))
    journal.keep(Session(DAY, occasion=Occasion.EXTRA_NOT_AGREED, sealed=True))
    journal.keep(Entry(DAY, text=SECRET, sealed=True))

    material = gathered()

    assert (material.questionnaires, material.check_ins) == ((), None)
    assert (material.sessions, material.notices) == ((), ())
    assert (material.left_out.sealed, material.left_out.entries) == (4, 0)


def test_what_lies_outside_the_period_is_left_out(journal: Journal, gathered: Gather) -> None:
    before = date(2026, 1, 31)
    journal.keep(phq(before))
    journal.keep(check_in(before, mood=1))
    journal.keep(Session(before))
    journal.keep(Entry(before, text=SECRET))

    material = gathered()

    assert (material.questionnaires, material.check_ins, material.sessions) == ((), None, ())
    assert material.left_out.entries == 0


def test_scores_come_oldest_first_with_the_days_since_a_session(
    journal: Journal, gathered: Gather
) -> None:
    journal.keep(Session(date(2026, 1, 20)))
    journal.keep(phq(date(2026, 2, 20), q1=3))
    journal.keep(phq(date(2026, 2, 6)))

    (questionnaire,) = gathered().questionnaires
    told = [(each.day.day, each.days_since_session) for each in questionnaire.filled]
    totals = [each.score.total for each in questionnaire.filled if each.score]

    assert questionnaire.scale.id == "phq-9"
    assert told == [(6, 17), (20, 31)]
    assert totals == [9, 11]


def test_the_form_is_in_the_readers_language(journal: Journal, gathered: Gather) -> None:
    journal.keep(phq())

    assert gathered(language="es").questionnaires[0].scale.language == "es-US"


def test_sessions_keep_their_number_and_tell_no_amounts_and_no_words(
    journal: Journal, gathered: Gather
) -> None:
    journal.keep(Session(date(2026, 1, 20)))
    journal.keep(
        Session(
            DAY,
            route=Route.NASAL,
            amount_prescribed=SECRET,
            amount_taken=SECRET,
            pressure_before=SECRET,
            pressure_after=SECRET,
            music=SECRET,
            place=SECRET,
            intention=SECRET,
            other_substances=SECRET,
            not_right=SECRET,
            overall=0,
            home_by=HomeBy.TAXI_OR_TRANSIT,
        )
    )
    journal.keep(Session(DAY, state=SessionState.PLANNED))

    material = gathered()
    (numbered,) = material.sessions

    assert (numbered.number, numbered.session) == (2, Session(DAY, overall=0))
    assert SECRET not in repr(material)
    assert (material.left_out.amounts, material.left_out.session_notes) == (True, True)


def test_without_amounts_and_words_none_are_said_to_be_left_out(
    journal: Journal, gathered: Gather
) -> None:
    journal.keep(Session(DAY))

    left_out = gathered().left_out

    assert (left_out.amounts, left_out.session_notes) == (False, False)


def test_driving_is_told_only_with_the_notices(journal: Journal, gathered: Gather) -> None:
    journal.keep(Session(DAY, home_by=HomeBy.DROVE_MYSELF))

    assert gathered().sessions[0].session.home_by is HomeBy.DROVE_MYSELF
    assert gathered(notices=False).sessions[0].session.home_by is None


def test_without_sessions_nothing_tells_of_one(journal: Journal, gathered: Gather) -> None:
    session = journal.keep(
        Session(DAY, effects=(Effect(EffectName.URINARY, Degree.STRONG, still_there=True),))
    )
    entry = journal.keep(Entry(DAY, text="that evening", session=session.id))
    journal.keep(phq())

    material = gathered(sessions=False, entries=(entry.id,))

    assert (material.sessions, material.notices[1:]) == ((), ())
    assert material.questionnaires[0].filled[0].days_since_session is None
    assert material.entries[0].session is None
    assert not material.entries[0].on_treatment_day


def test_one_check_in_a_day_the_last_and_without_its_line(
    journal: Journal, gathered: Gather, hands
) -> None:
    journal.keep(check_in(mood=2, line=SECRET))
    hands.go_on(hours=1)
    journal.keep(check_in(mood=5))
    journal.keep(check_in(date(2026, 3, 9), mood=4, line=SECRET))

    material = gathered()

    assert material.check_ins is not None
    assert [(day.day.day, dict(day.answers)) for day in material.check_ins.days] == [
        (9, {"mood": 4}),
        (10, {"mood": 5}),
    ]
    assert material.left_out.check_in_lines == 2
    assert SECRET not in repr(material)


def test_imported_moods_never_stand_among_the_check_ins(
    journal: Journal, gathered: Gather
) -> None:
    journal.keep(filled("imported-1-5", DAY, {"mood": 4, "word": SECRET}))

    material = gathered()

    assert material.check_ins is None
    assert SECRET not in repr(material)


def test_notices_come_in_the_order_of_days(journal: Journal, gathered: Gather) -> None:
    journal.keep(check_in(date(2026, 3, 9), safe=2))
    journal.keep(phq(date(2026, 3, 8), q9=1))
    journal.keep(Session(DAY, occasion=Occasion.EXTRA_NOT_AGREED))

    assert [notice.kind for notice in gathered().notices] == [
        NoticeKind.ITEM_NINE,
        NoticeKind.NOT_SAFE,
        NoticeKind.EXTRA_NOT_AGREED,
    ]
    assert gathered(notices=False).notices == ()


@pytest.mark.parametrize(
    ("choice", "left"),
    [
        ("scores", {NoticeKind.NOT_SAFE, NoticeKind.EXTRA_NOT_AGREED}),
        ("check_ins", {NoticeKind.ITEM_NINE, NoticeKind.EXTRA_NOT_AGREED}),
        ("sessions", {NoticeKind.ITEM_NINE, NoticeKind.NOT_SAFE}),
        ("item_nine", {NoticeKind.NOT_SAFE, NoticeKind.EXTRA_NOT_AGREED}),
    ],
)
def test_a_notice_goes_with_what_it_comes_from(
    journal: Journal, gathered: Gather, choice: str, left: set[NoticeKind]
) -> None:
    journal.keep(check_in(safe=2))
    journal.keep(phq(q9=1))
    journal.keep(Session(DAY, occasion=Occasion.EXTRA_NOT_AGREED))

    material = gathered(**{choice: False})

    assert {notice.kind for notice in material.notices} == left


def test_without_item_nine_no_answer_could_tell_it(journal: Journal, gathered: Gather) -> None:
    journal.keep(phq(q9=2))

    material = gathered(item_nine=False)
    (told,) = material.questionnaires[0].filled

    assert told.answers == {}
    assert told.score is not None
    assert told.score.total == 10
    assert material.left_out.item_nine_answers == 1


def test_without_tables_only_item_nine_is_told(journal: Journal, gathered: Gather) -> None:
    journal.keep(phq(q9=2))
    journal.keep(filled("gad-7", DAY, {f"q{number}": 1 for number in range(1, 8)}))

    answers = [each.filled[0].answers for each in gathered(item_tables=False).questionnaires]

    assert answers == [{NINE: 2}, {}]


def test_all_item_nine_answers_are_counted_when_no_scores_are_told(
    journal: Journal, gathered: Gather
) -> None:
    journal.keep(phq(q9=0))
    journal.keep(phq(date(2026, 2, 20), q9=1))

    material = gathered(scores=False)

    assert material.questionnaires == ()
    assert material.left_out.item_nine_answers == 2
    assert gathered().left_out.item_nine_answers == 0
