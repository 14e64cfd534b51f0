"""What is said about a filled-in scale, also when there is little of it."""

from datetime import date

import pytest

from journal_app.domain.measurement import Answer, Measurement
from journal_app.domain.record import RecordId
from journal_app.domain.scale import QuestionId, ScaleId
from journal_app.domain.scoring import score
from journal_app.ui.scales import words
from journal_app.ui.scales.past import Past
from journal_app.ui.scales.questionnaire_state import Result

DAY = date(2026, 5, 3)


def number(value: float) -> str:
    return f"{value:g}"


def past(scale, answers, **parts) -> Past:
    filled = Measurement(
        scale.id, scale.variant, "en", 1, DAY, check_in=scale.is_check_in, answers=answers, **parts
    )
    return Past(record=RecordId("one"), filled=filled, scale=scale)


def result(scale, answers) -> Result:
    return Result(scale.scores[0], score(scale.scores[0], answers))


@pytest.fixture
def check_in(shelf):
    return shelf.get(shelf.check_in, "en")


@pytest.fixture
def phq_9(shelf):
    return shelf.get(ScaleId("phq-9"), "en")


@pytest.mark.parametrize(
    ("answers", "said"),
    [
        ({"mood": 6, "sleep_hours": 7.5, "safe": 1}, "Mood 6 · Slept 7.5 h"),
        ({"safe": 1}, "Feeling safe: Not sure"),
        ({"line": "a walk"}, "a walk"),
        ({}, "Nothing answered"),
    ],
)
def test_a_check_in_in_one_line(check_in, t, answers, said) -> None:
    assert words.check_in_words(past(check_in, answers), number, t) == said


def test_tags_follow_the_figures(check_in, t) -> None:
    said = words.check_in_words(past(check_in, {"mood": 6}, tags=("water",)), number, t)
    assert said == "Mood 6 · water"


def test_an_imported_one_says_all_that_came(t) -> None:
    answers: dict[QuestionId, Answer] = {
        QuestionId("mood"): 4,
        QuestionId("mood-word"): "good",
        QuestionId("list"): ("a", "b"),
    }
    filled = Measurement(ScaleId("other"), "", "", 1, DAY, check_in=True, answers=answers)
    said = words.check_in_words(Past(RecordId("one"), filled, None), number, t)
    assert said == "Mood 4 · Mood word good · List a, b"


def test_a_score_with_and_without_a_total(phq_9, t) -> None:
    whole = result(phq_9, {f"q{n}": 1 for n in range(1, 10)})
    assert words.points(whole, t) == "9 of 27 points"
    assert words.answered(whole, t) == "9 of 9 answered"
    assert (words.missing(whole, t), words.prorated(whole, t)) == ("", "")
    short = result(phq_9, {"q1": 1})
    assert words.points(short, t) == "No total"
    assert words.missing(short, t) == "8 questions have no answer. A total needs at least 7."


def test_an_earlier_one_says_from_how_many_answers_and_from_where(phq_9, t) -> None:
    answers = {f"q{n}": 1 for n in range(1, 9)}
    said = words.points_in_list(past(phq_9, answers, from_paper=True), result(phq_9, answers), t)
    assert said == "9 of 27 points · 8 of 9 answered · copied from paper"
