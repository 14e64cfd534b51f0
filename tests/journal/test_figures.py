from datetime import date

import pytest

from journal_app.domain.entry import Entry
from journal_app.domain.measurement import Answer, Measurement
from journal_app.domain.record import TimelineFilter, TimelineRow
from journal_app.domain.scale import QuestionId, ScaleId
from journal_app.domain.session import Session, Setting
from journal_app.journal.figures import Figure, figures, measurement_of, session_of
from journal_app.journal.journal import Journal
from journal_app.library.scales import ScaleShelf

DAY = date(2026, 3, 12)


def line(journal: Journal) -> TimelineRow:
    (row,) = journal.page(TimelineFilter())
    return row


def filled(scale: str, answers: dict[str, Answer]) -> Measurement:
    return Measurement(
        ScaleId(scale),
        "standard",
        "en",
        1,
        DAY,
        check_in=scale.startswith("check-in"),
        answers={QuestionId(question): answer for question, answer in answers.items()},
    )


def test_the_line_of_a_measurement_keeps_all_its_answers(journal: Journal) -> None:
    told = filled("phq-9", {"q1": 2, "q9": 0})
    journal.keep(told)

    assert measurement_of(line(journal)) == told
    assert session_of(line(journal)) is None


def test_the_line_of_a_session_keeps_no_words(journal: Journal) -> None:
    journal.keep(Session(DAY, setting=Setting.CLINIC, overall=0, intention="a secret", music="m"))

    assert session_of(line(journal)) == Session(DAY, setting=Setting.CLINIC, overall=0)
    assert measurement_of(line(journal)) is None


def test_the_line_of_an_entry_has_no_figures(journal: Journal) -> None:
    journal.keep(Entry(DAY, text="words"))

    assert (measurement_of(line(journal)), session_of(line(journal))) == (None, None)


def test_a_check_in_shows_ratings_and_hours_in_the_order_of_the_scale(shelf: ScaleShelf) -> None:
    told = filled("check-in-daily", {"sleep_hours": 7.5, "mood": 6, "safe": 1, "line": "words"})

    shown = figures(told, shelf.get(shelf.check_in, "es"))

    assert shown == (Figure("Ánimo", 6), Figure("Sueño, horas", 7.5))


@pytest.mark.parametrize(
    ("answers", "total"), [(dict.fromkeys(map("q{}".format, range(1, 10)), 2), 18), ({}, None)]
)
def test_a_questionnaire_shows_its_score(
    shelf: ScaleShelf, answers: dict[str, Answer], total: int | None
) -> None:
    scale = shelf.get(ScaleId("phq-9"), "en")

    assert figures(filled("phq-9", answers), scale) == (Figure("PHQ-9", total),)
