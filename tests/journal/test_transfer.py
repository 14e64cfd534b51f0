from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time

import pytest

from journal_app.domain.entry import Entry
from journal_app.domain.measurement import Measurement
from journal_app.domain.record import TimelineFilter
from journal_app.errors import SourceUnreadable
from journal_app.exchange.incoming import (
    ONE_TO_FIVE,
    WORDS_ONLY,
    Incoming,
    IncomingField,
    IncomingMood,
    IncomingRating,
    Kind,
    Reason,
    Unreadable,
)
from journal_app.journal.journal import Journal
from journal_app.journal.transfer import NUMBERS, ImportReport, bring_in
from journal_app.store import imports

DAY = date(2020, 5, 1)
NOTE = Incoming("markdown", Kind.ENTRY, DAY, b"original", title="Spring", text="*green*")
MOOD = Incoming(
    "daylio", Kind.CHECK_IN, DAY, b"row", mood=IncomingMood(ONE_TO_FIVE, 4, "good"), tags=("walk",)
)


def contents(journal: Journal) -> list[object]:
    return [kept.content for kept in journal.read_all(TimelineFilter())]


def test_a_note_becomes_an_entry(journal: Journal) -> None:
    report = bring_in(journal, [replace(NOTE, tags=("a",))], dry_run=False)

    assert report == ImportReport(1, 0, ())
    assert contents(journal) == [Entry(DAY, "Spring", "*green*", tags=("a",), source="markdown")]


def test_what_came_in_is_kept_as_it_came_too(journal: Journal) -> None:
    bring_in(journal, [NOTE, MOOD], dry_run=False)
    for each in (NOTE, MOOD):
        kept = imports.original(journal.connection, each.source, each.digest)
        assert kept == each.original


def test_what_came_in_is_known_the_next_time_and_within_one_source(journal: Journal) -> None:
    first = bring_in(journal, [NOTE, NOTE], dry_run=False)
    second = bring_in(journal, [NOTE, replace(NOTE, text="*changed*")], dry_run=False)

    assert (first.new, first.known) == (1, 1)
    assert (second.new, second.known) == (1, 1)
    assert len(contents(journal)) == 2


def test_what_was_thrown_away_does_not_come_back(journal: Journal) -> None:
    bring_in(journal, [NOTE], dry_run=False)
    (row,) = journal.page(TimelineFilter())
    journal.remove(row.id)

    assert bring_in(journal, [NOTE], dry_run=False) == ImportReport(0, 1, ())
    assert contents(journal) == []


def test_a_dry_run_tells_the_same_and_brings_nothing(journal: Journal) -> None:
    source: list[Incoming | Unreadable] = [NOTE, MOOD, NOTE, Unreadable("a.md", Reason.NO_DATE)]

    told = bring_in(journal, source, dry_run=True)

    assert told == ImportReport(2, 1, (Unreadable("a.md", Reason.NO_DATE),))
    assert contents(journal) == []
    assert bring_in(journal, source, dry_run=False) == told


def test_a_mood_alone_becomes_a_check_in_on_its_own_scale(journal: Journal) -> None:
    bring_in(journal, [MOOD], dry_run=False)

    (content,) = contents(journal)

    assert isinstance(content, Measurement)
    assert (content.scale, content.check_in, content.tags) == (ONE_TO_FIVE, True, ("walk",))
    assert dict(content.answers) == {"mood": 4, "word": "good"}


def test_a_mood_without_a_level_stays_a_word(journal: Journal) -> None:
    mood = IncomingMood(WORDS_ONLY, None, "wobbly")

    bring_in(journal, [replace(MOOD, mood=mood)], dry_run=False)

    (content,) = contents(journal)
    assert isinstance(content, Measurement)
    assert (content.scale, dict(content.answers)) == (WORDS_ONLY, {"word": "wobbly"})


def test_a_note_with_a_mood_and_numbers_is_one_source_record(journal: Journal) -> None:
    whole = replace(
        NOTE,
        mood=MOOD.mood,
        ratings=(IncomingRating("energy", 7), IncomingRating("sleep_hours", 7.3)),
        tags=("a",),
    )

    report = bring_in(journal, [whole], dry_run=False)

    assert report.new == 1
    kept = contents(journal)
    measured = {each.scale: dict(each.answers) for each in kept if isinstance(each, Measurement)}
    assert measured == {
        ONE_TO_FIVE: {"mood": 4, "word": "good"},
        NUMBERS: {"energy": 7, "sleep_hours": 7.3},
    }
    assert [each.tags for each in kept if isinstance(each, Entry)] == [("a",)]


def test_nothing_that_stood_beside_the_text_is_lost(journal: Journal) -> None:
    beside = (IncomingField("place", "by the sea"),)

    bring_in(journal, [replace(NOTE, fields=beside), replace(MOOD, fields=beside)], dry_run=False)

    kept = contents(journal)
    texts = [each.text for each in kept if isinstance(each, Entry)]
    answers = [dict(each.answers) for each in kept if isinstance(each, Measurement)]
    assert texts == ["*green*\n\n- place: by the sea"]
    assert answers == [{"mood": 4, "word": "good", "place": "by the sea"}]


def test_numbers_alone_carry_the_tags(journal: Journal) -> None:
    numbers = replace(MOOD, mood=None, ratings=(IncomingRating("energy", 7),))

    bring_in(journal, [numbers], dry_run=False)

    (content,) = contents(journal)
    assert isinstance(content, Measurement)
    assert (content.scale, content.tags) == (NUMBERS, ("walk",))


def test_an_empty_note_is_kept_as_an_entry(journal: Journal) -> None:
    bring_in(journal, [replace(NOTE, title="", text="", tags=("only tags",))], dry_run=False)

    assert contents(journal) == [Entry(DAY, tags=("only tags",), source="markdown")]


@pytest.mark.parametrize(
    ("told", "kept"),
    [
        ("America/Denver", "America/Denver"),
        ("+02:00", "Europe/Madrid"),
        ("-07:00", "Etc/GMT+7"),
        ("+05:30", "Europe/Madrid"),
        ("somewhere", "Europe/Madrid"),
        (None, "Europe/Madrid"),
        ("UTC", "UTC"),
    ],
)
def test_the_instant_stays_and_the_zone_gets_a_name(
    journal: Journal, told: str | None, kept: str
) -> None:
    at = datetime(2020, 5, 1, 8, tzinfo=UTC)

    bring_in(journal, [replace(NOTE, at=at, zone=told)], dry_run=False)

    (record,) = journal.read_all(TimelineFilter())
    assert (record.at, record.zone) == (at, kept)


@pytest.mark.parametrize(("clock_", "hour"), [(time(21), 19), (None, 10)])
def test_a_local_time_is_that_of_the_place_of_the_import(
    journal: Journal, clock_: time | None, hour: int
) -> None:
    bring_in(journal, [replace(NOTE, clock=clock_)], dry_run=False)

    (record,) = journal.read_all(TimelineFilter())
    assert record.at == datetime(2020, 5, 1, hour, tzinfo=UTC)
    assert not record.late


def test_a_source_that_breaks_off_brings_nothing(journal: Journal, tmp_path) -> None:
    def broken() -> Iterator[Incoming]:
        yield NOTE
        raise SourceUnreadable(tmp_path)

    with pytest.raises(SourceUnreadable):
        bring_in(journal, broken(), dry_run=False)

    assert contents(journal) == []
    assert bring_in(journal, [NOTE], dry_run=False).new == 1
