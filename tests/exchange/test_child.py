"""A child reads for us, and whatever befalls it stays with it."""

import io
import os
import resource
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import pytest

from journal_app.errors import SourceUnreadable, UnknownFormat
from journal_app.exchange.child import _request, answer, read_in_child
from journal_app.exchange.detect import read
from journal_app.exchange.incoming import Incoming, Kind, Options, Reason, Unreadable
from journal_app.exchange.lines import Ending, Message, decode, encode

LINE = encode(Incoming(source="markdown", kind=Kind.ENTRY, day=date(2025, 1, 16), original=b""))


def child_that(says: str) -> Sequence[str]:
    """Return a child that says what the expression `says` gives, and dies."""
    script = f"import sys, time; sys.stdin.readline(); sys.stdout.buffer.write({says})"
    return [sys.executable, "-I", "-c", script]


@pytest.mark.parametrize("name", ["markdown", "daylio.csv"])
def test_the_child_reads_what_we_would_read(
    samples: Path, command: Sequence[str], name: str
) -> None:
    options = Options(zone="Europe/Berlin", moods={"meh": 2})
    with read_in_child(samples / name, options, command) as reading:
        assert list(reading) == list(read(samples / name, options))
        assert list(reading) == []


def test_what_is_wrong_with_the_source_is_told_by_the_child(
    tmp_path: Path, command: Sequence[str]
) -> None:
    with pytest.raises(UnknownFormat), read_in_child(tmp_path, Options(), command) as reading:
        next(reading)
    nowhere = tmp_path / "nowhere"
    with pytest.raises(SourceUnreadable), read_in_child(nowhere, Options(), command) as reading:
        next(reading)


@pytest.mark.parametrize(
    "says",
    ["b''", "b'nonsense\\n'", 'b\'{"ending":"do\', None', f"{LINE!r}[:-20]", "b'x' * 17_000_000"],
)
def test_a_child_that_dies_or_raves_makes_the_source_unreadable(tmp_path: Path, says: str) -> None:
    with (
        pytest.raises(SourceUnreadable),
        read_in_child(tmp_path, Options(), child_that(says)) as reading,
    ):
        next(reading)


def test_records_without_an_ending_are_no_whole_source(tmp_path: Path) -> None:
    with read_in_child(tmp_path, Options(), child_that(repr(LINE))) as reading:
        assert isinstance(next(reading), Incoming)
        with pytest.raises(SourceUnreadable):
            next(reading)


def test_the_child_ends_with_the_reading(tmp_path: Path) -> None:
    waiting = child_that(f"{LINE!r}); sys.stdout.flush(); sys.stdin.close(); time.sleep(60")
    with read_in_child(tmp_path, Options(), waiting) as reading:
        next(reading)
        os.kill(reading._child.pid, 0)
    with pytest.raises(ProcessLookupError):
        os.kill(reading._child.pid, 0)


def test_a_reading_can_be_ended_while_it_waits(tmp_path: Path) -> None:
    reading = read_in_child(tmp_path, Options(), child_that("b''); time.sleep(60"))
    with ThreadPoolExecutor(1) as pool:
        waiting = pool.submit(next, reading)
        reading.close()
        assert isinstance(waiting.exception(), SourceUnreadable)


def test_the_child_has_little_to_spend(tmp_path: Path, command: Sequence[str]) -> None:
    for number in range(200):
        (tmp_path / f"{number} 2025-01-16.md").write_text("x" * 1_000)
    with read_in_child(tmp_path, Options(), command) as reading:
        next(reading)  # the rest does not fit into the pipe, so the child waits for us
        limits = [
            resource.prlimit(reading._child.pid, what)
            for what in (resource.RLIMIT_AS, resource.RLIMIT_CPU, resource.RLIMIT_CORE)
        ]
        assert len(list(reading)) == 199
    assert limits == [(1 << 30, 1 << 30), (300, 300), (0, 0)]


@pytest.mark.parametrize(
    ("inside", "ending"),
    [("daylio.csv", Ending.DONE), ("", Ending.DONE), ("nowhere", Ending.SOURCE_UNREADABLE)],
)
def test_an_answer_ends_with_how_it_went(samples: Path, inside: str, ending: Ending) -> None:
    *records, last = answered(samples / inside)
    assert last is ending
    assert all(isinstance(record, Incoming) for record in records)


def test_an_unknown_format_is_an_answer_too(tmp_path: Path) -> None:
    assert answered(tmp_path) == [Ending.UNKNOWN_FORMAT]


def test_a_record_too_long_to_cross_over_is_told_as_left(tmp_path: Path) -> None:
    swelling = "<ul>" * 12 + "\nx" * 470_000  # every line is indented below twelve lists
    export = tmp_path / "daylio.csv"
    export.write_text(f'full_date,date,mood,activities,note\n2025-01-16,,,,"{swelling}"\n')
    assert answered(export) == [Unreadable("", Reason.TOO_LARGE), Ending.DONE]


def test_nobody_is_left_to_be_told(samples: Path) -> None:
    request = io.BytesIO(_request(samples / "daylio.csv", Options()))
    reading, writing = os.pipe()
    os.close(reading)
    with open(writing, "wb", buffering=0) as gone:  # noqa: PTH123 - a pipe has no path
        answer(request, gone)


def answered(source: Path) -> list[Message]:
    heard = io.BytesIO()
    answer(io.BytesIO(_request(source, Options())), heard)
    return [decode(line) for line in heard.getvalue().splitlines(keepends=True)]
