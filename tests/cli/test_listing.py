from datetime import date
from pathlib import Path

import pytest

from journal_app.domain.entry import Entry
from journal_app.domain.measurement import Measurement
from journal_app.domain.question import Question
from journal_app.domain.scale import QuestionId, ScaleId
from journal_app.domain.session import Session, SessionState
from journal_app.journal.unlocking import open_journal

DAY = date(2026, 3, 10)
LONG = "kettles " * 40


@pytest.fixture
def filled(vault: Path, made, clock) -> Path:
    def measured(scale: str, answers: dict[str, object]) -> Measurement:
        return Measurement(
            ScaleId(scale),
            "standard",
            "en",
            1,
            DAY,
            check_in=scale != "phq-9",
            answers={QuestionId(name): answer for name, answer in answers.items()},  # type: ignore[misc]
        )

    journal = open_journal(vault, made.key, clock)
    journal.keep(Entry(date(2026, 3, 12), "Copper kettle", "It sang in the kitchen.", sealed=True))
    journal.keep(Entry(date(2026, 3, 12), text=LONG))
    journal.keep(measured("phq-9", {f"q{number}": 1 for number in range(1, 10)}))
    journal.keep(measured("phq-9", {"q1": 1}))
    journal.keep(measured("check-in-daily", {"mood": 6, "sleep_hours": 7.5, "line": "a walk"}))
    journal.keep(measured("imported-1-5", {"mood": 4, "word": "good"}))
    journal.keep(Session(DAY, overall=7, intention="a kettle"))
    journal.keep(Session(date(2026, 4, 1), state=SessionState.PLANNED))
    journal.keep(Question(date(2026, 3, 1), "May I drive?"))
    journal.close()
    return vault


def test_every_kind_has_its_line(ashore, filled: Path) -> None:
    lines = ashore("list", filled).out.splitlines()

    words = [line.partition("  ")[2].partition("  ")[2].strip() for line in lines]
    assert words[0] == "Session           planned"
    assert sorted(words[1:]) == sorted(
        [
            "Entry             Copper kettle  [sealed]",
            f"Entry             {LONG[:59]}…",
            "Questionnaire     PHQ-9 9  [entered later]",
            "Questionnaire     PHQ-9 no total  [entered later]",
            "Check-in          Mood 6 · Sleep, hours 7.5 · a walk  [entered later]",
            "Check-in          Mood 4 · good  [entered later]",
            "Session           Overall 7 of 10  [entered later]",
            "Question          May I drive?  [entered later]",
        ]
    )


def test_another_program_gets_the_facts(ashore, filled: Path) -> None:
    rows = ashore("list", filled, "--json").json()

    assert [row["day"] for row in rows] == sorted((row["day"] for row in rows), reverse=True)
    assert all(
        {"id", "kind", "day", "title", "sealed", "late", "zone", "at"} <= set(row) for row in rows
    )
    told = {(row["kind"], row["title"]): row for row in rows}
    assert told["entry", "Copper kettle"]["sealed"]
    assert told["entry", "Copper kettle"]["snippet"] == "It sang in the kitchen."
    assert told["session", ""]["overall"] in (7, None)
    assert {row["total"] for row in rows if row["kind"] == "questionnaire"} == {9, None}
    check_in = told["check-in", "Daily check-in"]
    assert (check_in["scale"], check_in["answers"]["mood"]) == ("check-in-daily", 6)
    assert "total" not in check_in
    assert told["check-in", "imported-1-5"]["answers"] == {"mood": 4, "word": "good"}


def test_a_list_can_be_narrowed(ashore, filled: Path) -> None:
    def count(*choices: str) -> int:
        return len(ashore("list", filled, "--json", *choices).json())

    assert count() == 9
    assert count("--kind", "entry") == 2
    assert count("--kind", "entry", "--kind", "session") == 4
    assert count("--from", "2026-03-12") == 3
    assert count("--to", "2026-03-01") == 1
    assert count("--from", "2026-03-10", "--to", "2026-03-10") == 5
    assert count("--limit", "3") == 3


def test_days_the_wrong_way_round_are_wrong_use(ashore, filled: Path) -> None:
    assert ashore("list", filled, "--from", "2026-03-12", "--to", "2026-03-01").code == 2


def test_a_search_shows_the_words_it_found(ashore, filled: Path) -> None:
    told = ashore("search", filled, "kitchen").out.splitlines()

    assert told[0].endswith("Copper kettle  [sealed]")
    assert told[1].strip() == "It sang in the kitchen."


def test_a_finished_query_means_whole_words_and_an_asterisk_beginnings(
    ashore, filled: Path
) -> None:
    def found(query: str, *choices: str) -> int:
        return len(ashore("search", filled, query, "--json", *choices).json())

    assert (found("kettle"), found("kettle*"), found("kettle*", "--limit", "2")) == (2, 3, 2)
    assert (found('"sang in"'), found('"in sang"'), found("")) == (1, 0, 0)


def test_another_program_gets_the_places_of_the_words(ashore, filled: Path) -> None:
    (hit,) = ashore("search", filled, "kitchen", "--json").json()
    ((start, end),) = hit["matches"]

    assert hit["snippet"][start:end] == "kitchen"
    assert hit["kind"] == "entry"
