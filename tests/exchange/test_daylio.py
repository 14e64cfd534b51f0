"""A Daylio export is read in all the shapes it has had."""

from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journal_app.errors import SourceUnreadable
from journal_app.exchange import daylio
from journal_app.exchange.daylio import LARGEST, is_daylio, read
from journal_app.exchange.incoming import (
    ONE_TO_FIVE,
    WORDS_ONLY,
    Incoming,
    IncomingField,
    IncomingMood,
    Kind,
    Options,
    Reason,
    Unreadable,
)

NEW = "full_date,date,weekday,time,mood,activities,note_title,note\n"


@pytest.fixture
def export(tmp_path: Path) -> Path:
    return tmp_path / "daylio.csv"


def records(
    export: Path, text: str, options: Options | None = None
) -> list[Incoming | Unreadable]:
    export.write_text(text, encoding="utf-8", newline="")
    return list(read(export, options or Options()))


def one(export: Path, text: str, options: Options | None = None) -> Incoming:
    (record,) = records(export, text, options)
    assert isinstance(record, Incoming)
    return record


def test_a_row_is_a_record_with_its_mood(export: Path) -> None:
    row = '2025-01-16,16 Jan,Thursday,8:30 pm,good,walk | good sleep,A day,"Fine<br><b>very</b>"'
    assert one(export, NEW + row) == Incoming(
        source="daylio",
        kind=Kind.ENTRY,
        day=date(2025, 1, 16),
        original=b"2025-01-16,16 Jan,Thursday,8:30 pm,good,walk | good sleep,A day,"
        b"Fine<br><b>very</b>\r\n",
        clock=time(20, 30),
        title="A day",
        text="Fine\n**very**",
        tags=("walk", "good sleep"),
        mood=IncomingMood(ONE_TO_FIVE, 4, "good"),
    )


def test_a_row_without_a_note_is_a_check_in(export: Path) -> None:
    record = one(export, NEW + "2025-01-16,,,08:30,rad,,,")
    assert (record.kind, record.mood) == (Kind.CHECK_IN, IncomingMood(ONE_TO_FIVE, 5, "rad"))


@pytest.mark.parametrize(
    ("word", "level"), [("rad", 5), ("good", 4), ("meh", 3), ("bad", 2), ("Awful", 1)]
)
def test_the_names_of_a_fresh_daylio_have_their_levels(
    export: Path, word: str, level: int
) -> None:
    mood = one(export, f"{NEW}2025-01-16,,,08:30,{word},,,").mood
    assert mood == IncomingMood(ONE_TO_FIVE, level, word)


def test_a_name_of_ones_own_is_a_word_until_its_level_is_told(export: Path) -> None:
    text = NEW + "2025-01-16,,,08:30,So la la,,,"
    assert one(export, text).mood == IncomingMood(WORDS_ONLY, None, "So la la")
    told = one(export, text, Options(moods={"so la la": 3, "good": 1}))
    assert told.mood == IncomingMood(ONE_TO_FIVE, 3, "So la la")
    assert one(export, NEW + "2025-01-16,,,08:30,,,,note").mood is None


def test_the_old_header_parts_the_date(export: Path) -> None:
    old = "year,date,weekday,time,mood,activities,note\n"
    for written in ("28 Jun", "June 28", "28 de junio", "28. Juni"):
        record = one(export, f"{old}2018,{written},Thursday,10:15,meh,nap,Note")
        assert (record.day, record.clock, record.text) == (date(2018, 6, 28), time(10, 15), "Note")
    for year, written in (("2018", "28/06"), ("9" * 9_999, "28 Jun"), ("", "28 Jun")):
        assert records(export, f"{old}{year},{written},Thursday,10:15,meh,nap,Note") == [
            Unreadable("row 2", Reason.NO_DATE)
        ]


def test_the_newest_header_has_scales_which_are_kept_in_its_words(export: Path) -> None:
    header = "full_date,date,weekday,time,mood,activities,scales,note_title,note\n"
    record = one(export, header + "2025-01-16,,,08:30,good,,Sleep: 7 h,,Note")
    assert (record.fields, record.text) == ((IncomingField("scales", "Sleep: 7 h"),), "Note")


def test_a_zone_turns_the_clock_into_an_instant(export: Path) -> None:
    text = NEW + "2025-01-16,,,08:30,good,,,"
    assert one(export, text).at is None
    record = one(export, text, Options(zone="Europe/Berlin"))
    assert (record.day, record.at) == (
        date(2025, 1, 16),
        datetime(2025, 1, 16, 7, 30, tzinfo=UTC),
    )


def test_a_broken_row_is_told_and_the_next_one_read(export: Path) -> None:
    long = "x" * 1_000_001
    text = (
        "\ufeff" + NEW + "yesterday,,,08:30,good,,,a\n"
        "\n,,,,,,,\n"
        "2025-01-16\n"
        f'2025-01-16,,,08:30,good,,,"{long}"\n'
        f'2025-01-16,,,08:30,good,,{long[:600_000]},"{long[:600_000]}"\n'
        '2025-01-16,,,late,good,,,"two\nlines",more,cells\n'
    )
    day_only, last = (record for record in records(export, text) if isinstance(record, Incoming))
    left = [record for record in records(export, text) if isinstance(record, Unreadable)]
    assert (day_only.kind, day_only.mood) == (Kind.CHECK_IN, None)
    assert (last.text, last.clock) == ("two\nlines", None)
    assert {record.reason for record in left} == {Reason.NO_DATE, Reason.TOO_LARGE}


def test_an_export_without_end_is_read_up_to_a_number(
    export: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(daylio, "MOST", 2)
    first, _, last = records(export, NEW + "2025-01-16,,,08:30,good,,,\n" * 4)
    assert isinstance(first, Incoming)
    assert last == Unreadable("", Reason.TOO_MANY)


def test_every_row_of_the_sample_is_a_record(samples: Path) -> None:
    found = list(read(samples / "daylio.csv", Options()))
    assert len(found) == 8
    assert all(isinstance(record, Incoming) and record.mood for record in found)


@pytest.mark.parametrize("data", [b"\0\1", b"\xff\xfe\x00\xd8", b"a" * (LARGEST + 1)])
def test_an_export_that_is_no_text_or_too_large_is_unreadable(export: Path, data: bytes) -> None:
    export.write_bytes(data)
    with pytest.raises(SourceUnreadable):
        list(read(export, Options()))


def test_an_export_that_is_not_there_is_unreadable(export: Path) -> None:
    with pytest.raises(SourceUnreadable):
        list(read(export, Options()))


def test_an_empty_export_has_no_records(export: Path) -> None:
    assert records(export, "") == []
    assert records(export, NEW) == []


@pytest.mark.parametrize(
    ("head", "known"),
    [
        (NEW.encode(), True),
        (b'\xef\xbb\xbf"full_date","date","time","mood","activities","note"\r\n', True),
        (b"year,date,weekday,time,mood,activities,note\rx", True),
        (b"date,mood\n", False),
        (b"Date;Mood;Tags\n", False),
        (b"\0\n", False),
        (b"", False),
    ],
)
def test_an_export_is_known_by_its_header(head: bytes, *, known: bool) -> None:
    assert is_daylio(head) is known


CELLS = st.text(st.characters(exclude_characters="\0"), max_size=12)


@given(st.lists(st.lists(CELLS, max_size=9), max_size=4))
@settings(deadline=None)
def test_no_row_is_too_strange(
    tmp_path_factory: pytest.TempPathFactory, rows: list[list[str]]
) -> None:
    export = tmp_path_factory.mktemp("daylio") / "d.csv"
    text = NEW + "\n".join(",".join(row) for row in rows)
    export.write_bytes(text.encode("utf-8", "replace"))
    assert len(list(read(export, Options()))) <= text.count("\n") + text.count("\r") + 1
