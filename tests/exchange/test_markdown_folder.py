"""A folder is read to its end, whatever lies in it."""

import os
from datetime import date
from pathlib import Path, PurePosixPath

import pytest

from journal_app.errors import SourceUnreadable
from journal_app.exchange import markdown_folder
from journal_app.exchange.incoming import Incoming, Options, Reason, Unreadable
from journal_app.exchange.markdown_folder import LARGEST, Found, _read, read


def records(folder: Path) -> list[Incoming | Unreadable]:
    return list(read(folder, Options()))


def test_every_file_of_the_samples_is_a_record(samples: Path) -> None:
    found = records(samples / "markdown")
    assert [(record.day, record.title) for record in found if isinstance(record, Incoming)] == [
        (date(2024, 11, 14), "Cannot sleep"),
        (date(2025, 10, 4), "Call from Zofia"),
        (date(2026, 4, 10), "The appointment: the"),
        (date(2026, 4, 19), "First frost"),
    ]


def test_one_file_is_a_source_too(samples: Path) -> None:
    (file,) = (samples / "markdown" / "2024").iterdir()
    (record,) = records(file)
    assert isinstance(record, Incoming)
    assert "Übergänge" in record.text


def test_what_is_hidden_or_no_markdown_is_passed_over(tmp_path: Path) -> None:
    for name in (".obsidian/2025-01-16.md", ".2025-01-16.md", "2025-01-16.txt", "picture.png"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")
    (tmp_path / "2025-01-16.MD").write_text("x")
    (tmp_path / "empty").mkdir()
    assert [record.text for record in records(tmp_path) if isinstance(record, Incoming)] == ["x"]


def test_nothing_in_the_folder_stops_the_reading(tmp_path: Path) -> None:
    (tmp_path / "1 2025-01-16.md").write_text("first")
    (tmp_path / "2 no day.md").write_text("x")
    (tmp_path / "3 2025-01-16.md").write_bytes(b"\0\1\2")
    (tmp_path / "4 2025-01-16.md").write_bytes("До свидания".encode("koi8-r"))
    (tmp_path / "5 2025-01-16.md").write_bytes(b"a" * (LARGEST + 1))
    (tmp_path / "6 2025-01-16.md").write_text("")
    (tmp_path / "7 2025-01-16.md").mkdir()
    (tmp_path / "8").mkdir()
    (tmp_path / "8" / "9 no day.md").write_text("x")
    (tmp_path / "9 2025-01-17.md").write_text("last")
    first, *left, last = records(tmp_path)
    assert isinstance(first, Incoming)
    assert isinstance(last, Incoming)
    assert (first.text, last.text) == ("first", "last")
    assert left == [
        Unreadable("2 no day.md", Reason.NO_DATE),
        Unreadable("3 2025-01-16.md", Reason.NOT_TEXT),
        Unreadable("4 2025-01-16.md", Reason.ENCODING),
        Unreadable("5 2025-01-16.md", Reason.TOO_LARGE),
        Unreadable("6 2025-01-16.md", Reason.EMPTY),
        Unreadable("8/9 no day.md", Reason.NO_DATE),
    ]


def test_links_are_not_followed(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "2025-01-16.md").write_text("secret")
    inside = tmp_path / "inside"
    inside.mkdir()
    (inside / "2025-01-16.md").symlink_to(outside / "2025-01-16.md")
    (inside / "folder").symlink_to(outside)
    (inside / "loop").symlink_to(inside)
    (inside / "note.txt").symlink_to(outside / "2025-01-16.md")
    os.mkfifo(inside / "2025-01-17.md")
    assert records(inside) == [
        Unreadable("2025-01-16.md", Reason.LINK),
        Unreadable("folder", Reason.LINK),
        Unreadable("loop", Reason.LINK),
    ]


def test_folders_without_end_are_left_at_some_depth(tmp_path: Path) -> None:
    deep = tmp_path
    for _ in range(34):
        deep /= "d"
    deep.mkdir(parents=True)
    (found,) = records(tmp_path)
    assert found == Unreadable("/".join("d" * 32), Reason.TOO_MANY)


def test_a_folder_without_end_is_read_up_to_a_number(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(markdown_folder, "MOST", 2)
    for number in range(4):
        (tmp_path / f"{number} 2025-01-16.md").write_text("x")
    first, second, last = records(tmp_path)
    assert isinstance(first, Incoming)
    assert isinstance(second, Incoming)
    assert last == Unreadable("", Reason.TOO_MANY)


def test_what_vanishes_while_reading_is_told(tmp_path: Path) -> None:
    for name in ("1 2025-01-16.md", "2 2025-01-16.md", "3/x.md"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")
    reading = read(tmp_path, Options())
    assert isinstance(next(reading), Incoming)
    (tmp_path / "2 2025-01-16.md").unlink()
    (tmp_path / "3" / "x.md").unlink()
    (tmp_path / "3").rmdir()
    assert list(reading) == [
        Unreadable("2 2025-01-16.md", Reason.UNREACHABLE),
        Unreadable("3", Reason.UNREACHABLE),
    ]
    gone = Found(tmp_path / "4 2025-01-16.md", PurePosixPath("4 2025-01-16.md"))
    assert _read(gone, Options()) == Unreadable("4 2025-01-16.md", Reason.UNREACHABLE)


def test_a_name_in_letters_of_another_time_is_shown_as_far_as_it_can_be(tmp_path: Path) -> None:
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff.md")).write_text("x")
    assert records(tmp_path) == [Unreadable("\ufffd.md", Reason.NO_DATE)]


def test_a_folder_that_is_not_there_is_unreadable(tmp_path: Path) -> None:
    with pytest.raises(SourceUnreadable):
        records(tmp_path / "nowhere")
