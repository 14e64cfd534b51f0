"""Bytes become text, or it is said why not. Nothing is guessed that could garble a word."""

import codecs
import re

from journal_app.exchange.incoming import Reason

_WIDE = {
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
_WESTERN = "cp1252"
_MOST_FOREIGN = 0.2  # of the letters; Spanish has under 5 %, Cyrillic read as Western over 90 %
_BROKEN = re.compile("[\ud800-\udfff]")


def decode(data: bytes) -> str | Reason:
    """Return the text of `data`, or the reason why it has none.

    UTF-8 and UTF-16 (with its mark) are certain. What is neither is taken as Western
    European, if it then looks like a language that is written so.
    """
    for mark, encoding in _WIDE.items():
        if data.startswith(mark):
            return _tried(data, encoding)
    if b"\0" in data:
        return Reason.NOT_TEXT
    text = _tried(data, "utf-8-sig")
    if not isinstance(text, Reason):
        return text
    western = _tried(data, _WESTERN)
    certain = isinstance(western, Reason) or _looks_western(western)
    return western if certain else Reason.ENCODING


def clean(text: str) -> str:
    """Return `text` without what no database and no page can hold: NUL and half characters."""
    return _BROKEN.sub("\ufffd", text.replace("\0", ""))


def _tried(data: bytes, encoding: str) -> str | Reason:
    try:
        return clean(data.decode(encoding))
    except UnicodeDecodeError:
        return Reason.ENCODING


def _looks_western(text: str) -> bool:
    letters = [letter for letter in text if letter.isalpha()]
    foreign = sum(1 for letter in letters if not letter.isascii())
    controls = any(sign < " " and not sign.isspace() for sign in text)
    return bool(letters) and foreign <= _MOST_FOREIGN * len(letters) and not controls
