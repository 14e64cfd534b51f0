"""A Markdown file becomes one record, on the right day, with every word."""

from datetime import UTC, date, datetime, time
from pathlib import PurePosixPath

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journal_app.exchange.incoming import (
    ONE_TO_FIVE,
    WORDS_ONLY,
    Incoming,
    IncomingField,
    IncomingMood,
    IncomingRating,
    Kind,
    Options,
    Reason,
)
from journal_app.exchange.markdown_file import read_page

DAY = date(2025, 1, 16)
NOON = datetime(2025, 1, 16, 12, tzinfo=UTC)


def read(text: str, name: str = "note.md", options: Options | None = None) -> Incoming:
    page = read_page(PurePosixPath(name), text.encode(), options or Options())
    assert isinstance(page, Incoming)
    return page


def fields(*lines: str, body: str = "Body", name: str = "note.md") -> Incoming:
    return read("\n".join(["---", *lines, "---", body]), name)


def test_everything_that_front_matter_says_is_kept() -> None:
    text = """---
id: 3aeaa3c8
created: 2025-01-16T10:39:21+01:00
modified: 2025-02-01T00:00:00+01:00
title: "A day: mine"
tags: [calm, "two words"]
starred: true
mood: 7
energy: 3.5
anxiety: 0
sleep_hours: null
people: [Ana, Ben]
latitude: 52.1
---

Words and a #hashtag.
"""
    assert read(text) == Incoming(
        source="markdown",
        kind=Kind.ENTRY,
        day=DAY,
        original=text.encode(),
        source_id="3aeaa3c8",
        at=datetime(2025, 1, 16, 9, 39, 21, tzinfo=UTC),
        zone="+01:00",
        clock=time(10, 39, 21),
        title="A day: mine",
        text="Words and a #hashtag.",
        tags=("calm", "two words", "hashtag"),
        starred=True,
        ratings=(
            IncomingRating("mood", 7),
            IncomingRating("energy", 3.5),
            IncomingRating("anxiety", 0),
        ),
        fields=(IncomingField("people", "Ana, Ben"),),
    )


@pytest.mark.parametrize("key", ["date", "Date", "created", "creation date", "fecha"])
def test_the_fields_know_the_day_best(key: str) -> None:
    assert fields(f"{key}: 2025-01-16", name="2024-12-31.md", body="# 2023-01-01").day == DAY


@pytest.mark.parametrize(
    "name",
    [
        "2025-01-16.md",
        "2025-01-16 A walk.md",
        "Walk 2025-01-16.md",
        "20250116.md",
        "2025/01/16.md",
        "diary/2025/01/16.md",
        "2025/01/16/walk.md",
        "January 16, 2025.md",
    ],
)
def test_without_fields_the_name_tells_the_day(name: str) -> None:
    assert read("# 2023-01-01\n\nBody", name).day == DAY


def test_without_a_name_the_first_heading_tells_the_day() -> None:
    assert read("# Thursday, 16 January 2025\n\nBody").day == DAY
    assert read("\n\n## 2025-01-16\nBody").day == DAY


def test_the_date_of_the_last_change_is_the_last_to_be_asked() -> None:
    assert fields("updated: 2025-01-16").day == DAY
    assert fields("updated: 2025-03-01", name="2025-01-16.md").day == DAY


@pytest.mark.parametrize("text", ["Body", "---\ndate: yesterday\n---\nBody", "Body\n# 2025-01-16"])
def test_without_a_date_a_file_is_left(text: str) -> None:
    assert read_page(PurePosixPath("note.md"), text.encode(), Options()) is Reason.NO_DATE


def test_a_day_and_the_time_of_writing_are_two_things() -> None:
    late = fields("date: 2025-01-16", "created: 2025-01-18T13:00:00+01:00")
    assert (late.day, late.at, late.clock) == (DAY, NOON.replace(day=18), None)
    same = fields("date: 2025-01-16", "created: 2025-01-16T13:00:00+01:00")
    assert (same.day, same.at, same.clock) == (DAY, NOON, time(13))


def test_a_local_time_has_an_instant_only_in_a_zone() -> None:
    text = "---\ncreated: 2025-01-16 13:00\n---\nBody"
    assert read(text).at is None
    placed = read(text, options=Options(zone="Europe/Berlin"))
    assert (placed.day, placed.at, placed.zone) == (DAY, NOON, "Europe/Berlin")
    told = fields("created: 2025-01-16 13:00", "timezone: Europe/Berlin")
    assert (told.at, told.zone) == (NOON, "Europe/Berlin")


def test_a_universal_time_leaves_the_day_to_whoever_knows_it() -> None:
    late = "2025-01-17T04:30:00Z"
    assert fields(f"created: {late}").day == date(2025, 1, 17)
    assert fields(f"created: {late}", name="2025-01-16.md").day == DAY
    assert fields(f"created: {late}", name="2023-05-05.md").day == date(2025, 1, 17)
    assert fields(f"created: {late}", "timezone: America/New_York").day == DAY
    text = f"---\ncreated: {late}\n---\nBody"
    assert read(text, options=Options(zone="America/New_York")).day == DAY


def test_an_offset_is_not_overruled_by_the_zone_of_this_computer() -> None:
    text = "---\ncreated: 2025-01-16T23:30:00-08:00\n---\nBody"
    kept = read(text, options=Options(zone="Europe/Berlin"))
    assert (kept.day, kept.zone) == (DAY, "-08:00")
    named = read(text, options=Options(zone="America/Los_Angeles"))
    assert (named.day, named.zone) == (DAY, "America/Los_Angeles")


@pytest.mark.parametrize(
    ("name", "text", "title", "body"),
    [
        ("2025-01-16 A walk.md", "Body", "A walk", "Body"),
        ("2025-01-16-a-long-walk.md", "Body", "a long walk", "Body"),
        ("2025-01-16-064757-entry.md", "Body", "entry", "Body"),
        ("2025-01-16 10-30 two words.md", "Body", "two words", "Body"),
        ("2025-01-16.md", "Body", "", "Body"),
        ("2025/01/16.md", "Body", "", "Body"),
        ("2025-01-16 x.md", "# A title #\n\nBody", "A title", "Body"),
        ("2025-01-16 x.md", "# A *title*\nBody", "x", "# A *title*\nBody"),
        ("2025-01-16 x.md", "## Second\nBody", "x", "## Second\nBody"),
        ("2025-01-16.md", "#tag\nBody", "", "#tag\nBody"),
        ("2025-01-16 x.md", "---\ntitle: Given\n---\n# Given\nBody", "Given", "Body"),
        ("2025-01-16 x.md", "---\ntitle: Given\n---\n# Other\nBody", "Given", "# Other\nBody"),
        ("2025-01-16 x.md", '---\ntitle: ""\n---\nBody', "", "Body"),
    ],
)
def test_the_title_is_found_and_no_line_is_lost(
    name: str, text: str, title: str, body: str
) -> None:
    page = read(text, name)
    assert (page.title, page.text) == (title, body)


def test_tags_come_from_the_fields_and_from_the_text() -> None:
    text = "#one two#no #Two-x/y #1 #2024\n(#no)\n```\n#code\n```\nhttps://e.org/#anchor"
    assert fields("date: 2025-01-16", "tags: ONE", body=text).tags == ("ONE", "Two-x/y")
    assert fields("date: 2025-01-16", "tags: one, '#two'").tags == ("one", "two")
    assert fields("date: 2025-01-16", "tags: 'one, two words'").tags == ("one", "two words")
    assert fields("date: 2025-01-16", "tags: '#one #two'").tags == ("one", "two")
    assert fields("date: 2025-01-16", "tags: two words").tags == ("two words",)


def test_a_mood_in_a_word_has_a_level_only_if_it_is_told() -> None:
    text = "---\ndate: 2025-01-16\nmood: Calm\n---\nBody"
    assert read(text).mood == IncomingMood(WORDS_ONLY, None, "Calm")
    told = read(text, options=Options(moods={"calm": 4}))
    assert told.mood == IncomingMood(ONE_TO_FIVE, 4, "Calm")


def test_numbers_without_words_are_a_check_in() -> None:
    assert fields("date: 2025-01-16", "mood: 4", body="").kind is Kind.CHECK_IN
    assert fields("date: 2025-01-16", "mood: ok", body=" \n").kind is Kind.CHECK_IN
    assert fields("date: 2025-01-16", "mood: 4", "title: A", body="").kind is Kind.ENTRY
    assert fields("date: 2025-01-16", "tags: a", body="").kind is Kind.ENTRY


@pytest.mark.parametrize("text", ["", " \n\n", "---\n---\n", "---\ntitle:\n---\n \n"])
def test_a_file_with_nothing_in_it_is_left(text: str) -> None:
    assert read_page(PurePosixPath("2025-01-16.md"), text.encode(), Options()) is Reason.EMPTY


def test_an_unsound_block_stays_in_the_text() -> None:
    text = "---\ndate: 2025-01-16\ntitle: a: b\n---\nBody"
    page = read(text)
    assert (page.day, page.title, page.text) == (DAY, "a: b", text)


def test_the_lines_of_every_system_are_one_text() -> None:
    assert read("\ufeff---\r\ndate: 2025-01-16\r\n---\r\nOne\r\nTwo\r\n").text == "One\nTwo"
    assert read("---\rdate: 2025-01-16\r---\rOne\rTwo").text == "One\nTwo"


def test_a_title_too_long_to_be_one_is_not_cut_out_of_the_text() -> None:
    page = read("---\ndate: 2025-01-16\ntitle: " + "a " * 400 + "\n---\nBody")
    assert (len(page.title), page.text) == (300, "Body")


@given(st.binary(max_size=200), st.sampled_from(["2025-01-16.md", "note.md", "\udcff.md"]))
@settings(deadline=None)
def test_no_file_is_too_strange(data: bytes, name: str) -> None:
    assert isinstance(
        read_page(PurePosixPath(name), b"---\ndate: 2025-01-16\n---\n" + data, Options()),
        Incoming | Reason,
    )
