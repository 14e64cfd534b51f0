"""Which reader understands a file or folder."""

from collections.abc import Iterator
from enum import StrEnum
from itertools import islice
from pathlib import Path

from journal_app.errors import SourceUnreadable, UnknownFormat
from journal_app.exchange import daylio, markdown_folder
from journal_app.exchange.incoming import Incoming, Options, Reader, Unreadable
from journal_app.exchange.markdown_folder import SUFFIXES, Found

_HEAD = 4_096  # bytes that are enough to know a file by
_LOOKED_AT = 20_000  # things in a folder; among so many, one must be of its kind


class Format(StrEnum):
    """The formats that can be read."""

    MARKDOWN = "markdown"
    DAYLIO = "daylio"


_READERS: dict[Format, Reader] = {
    Format.MARKDOWN: markdown_folder.read,
    Format.DAYLIO: daylio.read,
}


def detect(source: Path) -> Format:
    """Return the format of `source`.

    Raises:
        UnknownFormat: no reader knows it.
        SourceUnreadable: it is not there or cannot be opened.
    """
    if source.is_dir():
        return _folder(source)
    head = _head(source)
    if source.suffix.lower() in SUFFIXES:
        return Format.MARKDOWN
    if daylio.is_daylio(head):
        return Format.DAYLIO
    raise UnknownFormat(source)


def read(source: Path, options: Options) -> Iterator[Incoming | Unreadable]:
    """Stream the records of `source`, in whatever known format it is.

    Raises:
        UnknownFormat: no reader knows it.
        SourceUnreadable: it is not there or cannot be opened.
    """
    return _READERS[detect(source)](source, options)


def _folder(source: Path) -> Format:
    if any(
        isinstance(found, Found) for found in islice(markdown_folder.files(source), _LOOKED_AT)
    ):
        return Format.MARKDOWN
    raise UnknownFormat(source)


def _head(source: Path) -> bytes:
    try:
        with source.open("rb") as file:
            return file.read(_HEAD)
    except OSError as error:
        raise SourceUnreadable(source) from error
