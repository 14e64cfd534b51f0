"""The right reader is found by looking, and an unknown source is said to be unknown."""

from pathlib import Path

import pytest

from journal_app.errors import SourceUnreadable, UnknownFormat
from journal_app.exchange.detect import Format, detect, read
from journal_app.exchange.incoming import Options


def test_the_samples_are_known(samples: Path) -> None:
    assert detect(samples / "markdown") is Format.MARKDOWN
    assert detect(samples / "daylio.csv") is Format.DAYLIO
    (file,) = (samples / "markdown" / "2024").iterdir()
    assert detect(file) is Format.MARKDOWN
    assert len(list(read(samples / "daylio.csv", Options()))) == 8


@pytest.mark.parametrize("data", [b"a,b,c\n", b"", b"\0\1", b"\xff" * 10, b'{"a": 1}'])
def test_an_unknown_file_is_said_to_be_unknown(tmp_path: Path, data: bytes) -> None:
    file = tmp_path / "export.csv"
    file.write_bytes(data)
    with pytest.raises(UnknownFormat):
        detect(file)


def test_a_folder_without_markdown_is_unknown(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "2025-01.txt").write_text("16: {text: a}")
    with pytest.raises(UnknownFormat):
        read(tmp_path, Options())


def test_a_source_that_is_not_there_is_unreadable(tmp_path: Path) -> None:
    with pytest.raises(SourceUnreadable):
        detect(tmp_path / "nowhere.csv")
