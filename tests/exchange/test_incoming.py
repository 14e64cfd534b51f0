"""The same record has the same digest, and a changed one another."""

from dataclasses import replace
from datetime import UTC, date, datetime, time

from journal_app.exchange.incoming import (
    ONE_TO_FIVE,
    WORDS_ONLY,
    Incoming,
    IncomingMood,
    IncomingRating,
    Kind,
    Options,
)

RECORD = Incoming(
    source="daylio",
    kind=Kind.ENTRY,
    day=date(2025, 1, 16),
    original=b"row",
    clock=time(8, 30),
    title="A",
    text="cafe\u0301  and\nmore",
    mood=IncomingMood(WORDS_ONLY, None, "calm"),
)


def test_what_the_person_tells_about_the_source_does_not_change_the_digest() -> None:
    told = replace(
        RECORD,
        at=datetime(2025, 1, 16, 7, 30, tzinfo=UTC),
        zone="Europe/Berlin",
        mood=IncomingMood(ONE_TO_FIVE, 4, "calm"),
        original=b"other spacing",
        text="café and more",
    )
    assert told.digest == RECORD.digest
    assert len(RECORD.digest) == 64


def test_every_word_and_number_counts_for_the_digest() -> None:
    others = {
        replace(RECORD, text="café and less").digest,
        replace(RECORD, title="B").digest,
        replace(RECORD, day=date(2025, 1, 17)).digest,
        replace(RECORD, clock=None).digest,
        replace(RECORD, mood=None).digest,
        replace(RECORD, tags=("a",)).digest,
        replace(RECORD, ratings=(IncomingRating("energy", 3),)).digest,
        replace(RECORD, source_id="1").digest,
        RECORD.digest,
    }
    assert len(others) == 9


def test_a_mood_is_known_in_whatever_letters() -> None:
    options = Options(moods={"Calm ": 4})
    assert (options.level("cALM"), options.level("wild")) == (4, None)
