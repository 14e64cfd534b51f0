"""The rows on one page of a tree, read from its bytes as https://sqlite.org/fileformat.html says.

Nothing is taken for granted: what does not fit is left out, and whatever is left may be wrong.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import IntEnum

from journal_app.store.raw_pages import PLAIN_BYTES, SALT_BYTES, Page

Value = int | str | bytes | None
Overflow = Callable[[int], Page | None]
"""Gives the page of a number."""

# A page of the file with the database's own header before that of the page: 100 bytes.
_FILE_HEADER = 100
_LARGEST = 64 * 1024 * 1024
"""Bytes of one row; ours have at most a megabyte and a little."""
_LEAST_LOCAL = (PLAIN_BYTES - 12) * 32 // 255 - 23
_INTEGER_BYTES = (0, 1, 2, 3, 4, 6, 8)
_ZERO, _ONE, _FIRST_BLOB = 8, 9, 12
_MORE = 0x80


class Tree(IntEnum):
    """What kind of page it is, by its first byte."""

    INDEX_INNER = 0x02
    INDEX = 0x0A
    TABLE = 0x0D


_HEADER_BYTES = {Tree.INDEX_INNER: 12, Tree.INDEX: 8, Tree.TABLE: 8}
_MOST_LOCAL = {
    Tree.INDEX_INNER: (PLAIN_BYTES - 12) * 64 // 255 - 23,
    Tree.INDEX: (PLAIN_BYTES - 12) * 64 // 255 - 23,
    Tree.TABLE: PLAIN_BYTES - 35,
}


@dataclass(frozen=True, slots=True)
class Cell:
    """One row."""

    tree: Tree
    rowid: int
    """Of a row of a table; 0 of what lies in an index or in a table without them."""
    values: tuple[Value, ...]
    genuine: bool
    """Whether every page it lies on is."""


def cells(page: Page, overflow: Overflow) -> Iterator[Cell]:
    """Give the rows that begin on `page`."""
    start = _FILE_HEADER if page.number == 1 else 0
    try:
        tree = Tree(page.data[start])
    except ValueError:
        return
    count = int.from_bytes(page.data[start + 3 : start + 5])
    first = start + _HEADER_BYTES[tree]
    for at in range(first, min(first + 2 * count, PLAIN_BYTES - 1), 2):
        pointer = int.from_bytes(page.data[at : at + 2])
        try:
            yield _cell(page, tree, pointer, overflow)
        except (IndexError, ValueError):
            continue


def _cell(page: Page, tree: Tree, at: int, overflow: Overflow) -> Cell:
    if at < SALT_BYTES:
        raise ValueError
    if tree is Tree.INDEX_INNER:
        at += 4  # the number of the page below
    length, at = _varint(page.data, at)
    rowid = 0
    if tree is Tree.TABLE:
        rowid, at = _varint(page.data, at)
    if length > _LARGEST:
        raise ValueError
    payload, genuine = _payload(page, at, (length, _local(length, _MOST_LOCAL[tree])), overflow)
    return Cell(tree, rowid, tuple(_values(payload)), genuine)


def _local(length: int, most: int) -> int:
    if length <= most:
        return length
    here = _LEAST_LOCAL + (length - _LEAST_LOCAL) % (PLAIN_BYTES - 4)
    return here if here <= most else _LEAST_LOCAL


def _payload(
    page: Page, at: int, lengths: tuple[int, int], overflow: Overflow
) -> tuple[bytes, bool]:
    length, local = lengths
    parts = [page.data[at : at + local]]
    genuine = page.genuine
    missing = length - local
    following = int.from_bytes(page.data[at + local : at + local + 4])
    while missing > 0:
        next_page = overflow(following)
        if next_page is None:
            raise ValueError
        part = next_page.data[4 : 4 + missing]
        parts.append(part)
        missing -= len(part)
        genuine = genuine and next_page.genuine
        following = int.from_bytes(next_page.data[:4])
    return b"".join(parts), genuine


def _values(payload: bytes) -> Iterator[Value]:
    header, at = _varint(payload, 0)
    body = header
    while at < header:
        kind, at = _varint(payload, at)
        value, length = _value(kind, payload, body)
        body += length
        yield value


def _value(kind: int, payload: bytes, at: int) -> tuple[Value, int]:
    if kind < len(_INTEGER_BYTES):
        length = _INTEGER_BYTES[kind]
        return _integer(_exactly(payload, at, length)) if kind else None, length
    if kind in {_ZERO, _ONE}:
        return kind - _ZERO, 0
    if kind < _FIRST_BLOB:  # a number with a fraction, which we never write, or nothing at all
        raise ValueError
    length = (kind - _FIRST_BLOB) // 2
    found = _exactly(payload, at, length)
    return (found.decode() if kind % 2 else found), length


def _integer(data: bytes) -> int:
    return int.from_bytes(data, signed=True)


def _exactly(payload: bytes, at: int, length: int) -> bytes:
    found = payload[at : at + length]
    if len(found) != length:
        raise ValueError
    return found


def _varint(data: bytes, at: int) -> tuple[int, int]:
    number = 0
    for step in range(8):
        byte = data[at + step]
        number = number << 7 | byte & 0x7F
        if not byte & _MORE:
            return number, at + step + 1
    return number << 8 | data[at + 8], at + 9
