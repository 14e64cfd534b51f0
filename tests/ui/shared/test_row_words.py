from datetime import date

import pytest

from journal_app.domain.measurement import Measurement
from journal_app.domain.question import Question
from journal_app.domain.record import Hit, TimelineFilter
from journal_app.domain.scale import QuestionId, ScaleId
from journal_app.domain.session import Session, SessionState, Setting
from journal_app.ui.shared.row_words import RowWriter
from journal_app.ui.shared.session_numbers import numbered_sessions

DAY = date(2026, 5, 3)
PHQ_9 = tuple(QuestionId(f"q{n}") for n in range(1, 10))


@pytest.fixture
def say(book, scales, t):
    """Keep something, and return the words of its line."""
    writer = RowWriter(scales, t, lambda number: f"{number:g}")

    def said(content):
        record = book.journal.keep(content).id
        writer.show_sessions(numbered_sessions(book.journal))
        rows = {row.id: row for row in book.journal.page(TimelineFilter())}
        words = writer.of_row(rows[record])
        return words.title, words.snippet

    return said


def measured(scale, answers, *, check_in=False):
    found = {QuestionId(question): answer for question, answer in answers.items()}
    return Measurement(ScaleId(scale), "standard", "en", 1, DAY, check_in=check_in, answers=found)


def test_a_check_in_shows_its_figures(say):
    answers = {"mood": 6, "anxiety": 4, "sleep_hours": 7.5, "safe": 1, "line": "Tired"}

    assert say(measured("check-in-daily", answers, check_in=True)) == (
        "Check-in",
        "Mood 6 · Anxiety 4 · Slept 7.5 h",
    )


def test_a_check_in_with_only_a_line_shows_the_line(say):
    words = say(measured("check-in-daily", {"line": "Tired"}, check_in=True))

    assert words == ("Check-in", "Tired")


def test_a_zero_is_a_figure(say):
    assert say(measured("check-in-daily", {"mood": 0}, check_in=True))[1] == "Mood 0"


def test_a_questionnaire_shows_its_points_and_no_verdict(say):
    assert say(measured("phq-9", dict.fromkeys(PHQ_9, 1))) == ("PHQ-9", "9 points")


def test_points_from_fewer_answers_say_so(say):
    answers = dict.fromkeys(PHQ_9[:8], 1)

    assert say(measured("phq-9", answers))[1] == "9 points · from 8 of 9 answers"


def test_too_few_answers_have_no_total(say):
    answers = dict.fromkeys(PHQ_9[:4], 1)

    assert say(measured("phq-9", answers))[1] == "No total: 5 answers are missing"


def test_a_scale_from_elsewhere_shows_its_numbers_as_they_are(say):
    words = say(measured("imported-1-5", {"mood": 4}, check_in=True))

    assert words == ("Check-in", "Mood 4")


def test_a_session_is_called_by_its_number(say):
    say(Session(date(2026, 4, 1)))

    words = say(Session(DAY, setting=Setting.CLINIC, overall=7, safe=9))

    assert words == ("Session 2", "At the clinic · Overall 7 of 10 · Felt safe 9 of 10")


@pytest.mark.parametrize(
    ("setting", "words"),
    [
        (Setting.HOME_VIDEO, "At home"),
        (Setting.ALONE, "Alone"),
        (Setting.OTHER, ""),
        (None, ""),
    ],
)
def test_a_session_says_where_it_was(say, setting, words):
    assert say(Session(DAY, setting=setting))[1] == words


def test_a_planned_session_is_called_so(say):
    assert say(Session(date(2026, 5, 9), SessionState.PLANNED))[0] == "Planned session"


def test_a_session_the_numbers_do_not_know_is_a_session(book, scales, t):
    book.hold_session(DAY)
    row = book.journal.page(TimelineFilter())[0]

    assert RowWriter(scales, t, str).of_row(row).title == "Session"


def test_a_question_shows_itself(say):
    assert say(Question(DAY, "Is the headache worth mentioning?")) == (
        "Is the headache worth",
        "mentioning?",
    )


def test_an_entry_shows_title_and_first_words(book, scales, t):
    book.write("It was **quiet** there.\n\nVery.", title="The lake")
    row = book.journal.page(TimelineFilter())[0]

    words = RowWriter(scales, t, str).of_row(row)

    assert (words.title, words.snippet) == ("The lake", "It was quiet there. Very.")


def test_an_entry_without_a_title_is_called_by_its_first_words(book, scales, t):
    book.write("Went back to the image of the lake this morning.")
    row = book.journal.page(TimelineFilter())[0]

    words = RowWriter(scales, t, str).of_row(row)

    assert (words.title, words.snippet) == (
        "Went back to the image of",
        "the lake this morning.",
    )


@pytest.mark.parametrize(("text", "title"), [("", "Entry"), ("x" * 60, "x" * 28), ("Ay", "Ay")])
def test_an_entry_always_has_something_to_be_called_by(book, scales, t, text, title):
    book.write(text)
    row = book.journal.page(TimelineFilter())[0]

    assert RowWriter(scales, t, str).of_row(row).title == title


def test_a_hit_shows_the_words_that_were_found(book, scales, t):
    book.write("It was quiet at the lake.", title="Sunday")
    (hit,) = book.journal.find("lake", TimelineFilter())

    words = RowWriter(scales, t, str).of_hit(hit)
    (found,) = words.matches

    assert (words.title, words.snippet[slice(*found)]) == ("Sunday", "lake")


def test_a_hit_in_a_title_shows_the_first_words(book, scales, t):
    book.write("It was quiet.", title="The lake")
    (hit,) = book.journal.find("lake", TimelineFilter())

    words = RowWriter(scales, t, str).of_hit(hit)

    assert (words.title, words.snippet, words.matches) == ("The lake", "It was quiet.", ())


def test_a_line_that_cannot_be_read_hides_no_other(book, scales, t):
    book.hold_session(DAY)
    book.journal.connection.run("UPDATE record SET snippet = 'no session'")
    row = book.journal.page(TimelineFilter())[0]
    writer = RowWriter(scales, t, str)

    assert (writer.of_row(row).title, writer.of_hit(Hit(row, "")).snippet) == ("Session", "")
    assert numbered_sessions(book.journal) == ()
