"""Which table a row belongs to whose page hangs on no tree any more: told by its shape."""

import json
import re
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime

from journal_app.domain.record import Kind
from journal_app.store.cells import Cell, Tree, Value

_IDS = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_DIGEST = re.compile(r"[0-9a-f]{64}")
_META = frozenset({"vault", "keyring", "naming"})
_MAC_BYTES = 32

Values = tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A row, and the table it is of."""

    table: str
    values: Values
    """In the order in which they lie in the file: what finds the row comes first."""
    place: int
    """Its number in a table that counts its rows, else 0."""
    genuine: bool
    """Whether the pages it lies on are as they were written."""


@dataclass(frozen=True, slots=True)
class _Shape:
    """What the rows of one table look like."""

    table: str
    tree: Tree
    types: str
    """One sign a value: text, integer, blob, null; a question mark for text or null."""
    fits: Callable[[Values], bool]


def row_of(cell: Cell) -> Row | None:
    """Return the row of ours that lies in `cell`, if one does."""
    tree = Tree.INDEX if cell.tree is Tree.INDEX_INNER else cell.tree
    types = "".join(map(_type, cell.values))
    for shape in _SHAPES:
        if shape.tree is tree and _alike(types, shape.types):
            with suppress(ValueError, TypeError):  # what it holds is not even of that kind
                if shape.fits(cell.values):
                    return Row(shape.table, cell.values, cell.rowid, cell.genuine)
    return None


def _alike(found: str, wanted: str) -> bool:
    return len(found) == len(wanted) and all(
        have == want or (want == "?" and have in "tn")
        for have, want in zip(found, wanted, strict=True)
    )


def _type(value: Value) -> str:
    match value:
        case str():
            return "t"
        case bytes():
            return "b"
        case int():
            return "i"
        case _:
            return "n"


def _is_revision(values: Values) -> bool:
    _, id_, record, kind, parents, at, _, _, _, _, mac = values
    Kind(str(kind))
    return (
        bool(id_ and record)
        and isinstance(json.loads(str(parents)), list)
        and _is_instant(at)
        and isinstance(mac, bytes)
        and len(mac) == _MAC_BYTES
    )


def _is_record(values: Values) -> bool:
    Kind(str(values[2]))
    return _is_instant(values[4]) and isinstance(json.loads(str(values[13])), list)


def _is_draft(values: Values) -> bool:
    _, kind, _, at, _, day, body = values
    Kind(str(kind))
    date.fromisoformat(str(day))
    return _is_instant(at) and isinstance(json.loads(str(body)), dict)


def _is_preference(values: Values) -> bool:
    key, value = values
    json.loads(str(value))
    return str(key).isidentifier()


def _is_import_item(values: Values) -> bool:
    source, digest, *_ = values
    return _is_digest(digest) and not _is_id(source)  # an index has the batch there


def _is_instant(value: Value) -> bool:
    return datetime.fromisoformat(str(value)).tzinfo is not None


def _is_id(value: Value) -> bool:
    return _IDS.fullmatch(str(value)) is not None


def _is_digest(value: Value) -> bool:
    return _DIGEST.fullmatch(str(value)) is not None


# In this order: the first that fits is taken.
_SHAPES = (
    _Shape("revision", Tree.TABLE, "ntttttttibb", _is_revision),
    _Shape("record", Tree.TABLE, "nttttttt?iiitt", _is_record),
    _Shape("draft", Tree.INDEX, "tt?tttt", _is_draft),
    _Shape("meta", Tree.INDEX, "tt", lambda values: values[0] in _META),
    _Shape(
        "erased", Tree.INDEX, "tt", lambda values: _is_id(values[0]) and _is_instant(values[1])
    ),
    _Shape("preference", Tree.INDEX, "tt", _is_preference),
    _Shape(
        "import_batch",
        Tree.INDEX,
        "ttt",
        lambda values: _is_id(values[0]) and _is_instant(values[2]),
    ),
    _Shape("import_item", Tree.INDEX, "tttt", _is_import_item),
    _Shape("import_original", Tree.TABLE, "ttb", lambda values: _is_digest(values[1])),
    _Shape("ledger", Tree.INDEX, "tttttttt", lambda values: _is_instant(values[1])),
    _Shape("attachment", Tree.INDEX, "tttit", lambda values: _is_digest(values[4])),
    _Shape("attachment_part", Tree.TABLE, "tib", lambda values: _is_id(values[0])),
)
