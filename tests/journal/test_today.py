from datetime import UTC, date, datetime

from journal_app.domain.entry import Entry
from journal_app.domain.measurement import Measurement
from journal_app.domain.phase import Phase
from journal_app.domain.question import Question
from journal_app.domain.scale import ScaleId
from journal_app.domain.session import Session, SessionState
from journal_app.journal.journal import Journal
from journal_app.journal.preferences import Preferences
from journal_app.journal.today import look

PHQ, GAD = ScaleId("phq-9"), ScaleId("gad-7")
OFFERED = (PHQ, GAD)
TODAY = date(2026, 3, 12)


def measured(scale: str, day: date, *, check_in: bool = False) -> Measurement:
    return Measurement(ScaleId(scale), "standard", "en", 1, day, check_in=check_in)


def test_an_empty_journal_is_in_preparation_and_asks_nothing(journal: Journal) -> None:
    today = look(journal, OFFERED)

    assert (today.today, today.phase) == (TODAY, Phase.PREPARATION)
    assert (today.last_session, today.days_since_session) == (None, None)
    assert (today.last_check_in, today.checked_in_today) == (None, None)
    assert today.due == OFFERED
    assert not today.recovery_rehearsed


def test_the_last_session_that_took_place_decides_the_phase(journal: Journal) -> None:
    journal.keep(Session(date(2026, 2, 1)))
    last = journal.keep(Session(date(2026, 3, 10)))
    journal.keep(Session(date(2026, 3, 11), state=SessionState.PLANNED))
    journal.keep(Session(date(2026, 4, 1)))

    today = look(journal, OFFERED)

    assert today.last_session == last
    assert (today.days_since_session, today.phase) == (2, Phase.FIRST_DAYS)


def test_after_fourteen_days_they_are_no_longer_counted(journal: Journal) -> None:
    journal.keep(Session(date(2026, 2, 25)))

    today = look(journal, OFFERED)

    assert (today.days_since_session, today.phase) == (None, Phase.WEEKS_AFTER)


def test_a_questionnaire_is_due_again_after_its_two_weeks(journal: Journal) -> None:
    journal.keep(measured("phq-9", date(2026, 3, 1)))
    journal.keep(measured("gad-7", date(2026, 2, 26)))

    assert look(journal, OFFERED).due == (GAD,)


def test_the_check_in_of_today_is_known_and_an_imported_mood_is_none(journal: Journal) -> None:
    journal.keep(measured("imported-1-5", TODAY, check_in=True))
    journal.keep(measured("check-in-daily", date(2026, 3, 10), check_in=True))
    before = look(journal, OFFERED)

    kept = journal.keep(measured("check-in-daily", TODAY, check_in=True))
    after = look(journal, OFFERED)

    assert (before.last_check_in, before.checked_in_today) == (date(2026, 3, 10), None)
    assert (after.last_check_in, after.checked_in_today) == (TODAY, kept.id)


def test_after_midnight_the_check_in_of_the_evening_still_counts(journal: Journal, hands) -> None:
    kept = journal.keep(measured("check-in-daily", TODAY, check_in=True))
    hands.at = datetime(2026, 3, 13, 0, 30, tzinfo=UTC)

    today = look(journal, OFFERED)

    assert (today.today, today.checked_in_today) == (date(2026, 3, 13), kept.id)


def test_open_drafts_and_questions_wait(journal: Journal) -> None:
    journal.prefer(Preferences(recovery_rehearsed=True))
    draft = journal.save_draft(journal.new_id(), Entry(TODAY, text="half"), None)
    waiting = journal.keep(Question(TODAY, "May I drive?"))
    journal.keep(Question(TODAY, "Answered", asked=True))

    today = look(journal, OFFERED)

    assert (today.open_drafts, today.open_questions) == ((draft,), (waiting,))
    assert today.recovery_rehearsed
