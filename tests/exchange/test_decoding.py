"""Text is read in the letters it was written in, or not at all."""

import pytest

from journal_app.exchange.decoding import clean, decode
from journal_app.exchange.incoming import Reason

SPANISH = "Mañana será otro día, ¿no? Él dijo que sí."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252", "latin-1"])
def test_the_letters_of_western_europe_are_read(encoding: str) -> None:
    assert decode(SPANISH.encode(encoding)) == SPANISH


def test_a_mark_for_wide_letters_is_believed_in_either_order() -> None:
    assert decode(b"\xff\xfe" + "día".encode("utf-16-le")) == "día"
    assert decode(b"\xfe\xff" + "día".encode("utf-16-be")) == "día"


@pytest.mark.parametrize("encoding", ["cp1251", "koi8-r", "shift-jis", "gb18030"])
def test_letters_that_would_be_guessed_are_left(encoding: str) -> None:
    text = "さようなら" if encoding in {"shift-jis", "gb18030"} else "До свидания, до завтра"
    assert decode(text.encode(encoding)) is Reason.ENCODING


def test_what_is_no_text_is_told_from_text() -> None:
    assert decode(b"\x89PNG\r\n\0\0") is Reason.NOT_TEXT
    assert decode(b"\xff\xfe\x00\xd8") is Reason.ENCODING
    assert decode(b"\x81\x8d") is Reason.ENCODING
    assert decode(b"abc\x01\xe9") is Reason.ENCODING


def test_nothing_comes_in_that_a_database_cannot_hold() -> None:
    assert clean("a\0b\ud800c") == "ab\ufffdc"
