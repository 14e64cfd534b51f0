from typing import Any

import pytest

from journal_app.store.cells import Cell, Tree
from journal_app.store.recognising import row_of

ID = "00000000-0000-0000-0000-000000000001"
AT = "2025-05-03T10:00:00.000000+00:00"
DIGEST = "ab" * 32

REVISION = (None, ID, ID, "entry", "[]", AT, "Europe/Madrid", "laptop", 0, b"x", bytes(32))
RECORD = (None, ID, "entry", "2025-05-03", AT, "UTC", "t", "s", None, 0, 0, 0, ID, f'["{ID}"]')
DRAFT = (ID, "entry", None, AT, "UTC", "2025-05-03", '{"text":""}')
ITEM = ("markdown", DIGEST, ID, ID)


@pytest.mark.parametrize(
    ("tree", "values", "table"),
    [
        (Tree.TABLE, REVISION, "revision"),
        (Tree.TABLE, RECORD, "record"),
        (Tree.INDEX, DRAFT, "draft"),
        (Tree.INDEX_INNER, DRAFT, "draft"),
        (Tree.INDEX, ("vault", "0123"), "meta"),
        (Tree.INDEX, (ID, AT), "erased"),
        (Tree.INDEX, ("name", '"R. M."'), "preference"),
        (Tree.INDEX, (ID, "markdown", AT), "import_batch"),
        (Tree.INDEX, ITEM, "import_item"),
        (Tree.TABLE, ("markdown", DIGEST, b"x"), "import_original"),
        (Tree.INDEX, (ID, AT, "UTC", "me", "a", "b", DIGEST, "{}"), "ledger"),
        (Tree.INDEX, (ID, ID, "image/png", 3, DIGEST), "attachment"),
        (Tree.TABLE, (ID, 0, b"x"), "attachment_part"),
    ],
)
def test_a_row_is_told_by_its_shape(tree: Tree, values: Any, table: str) -> None:
    row = row_of(Cell(tree, 7, values, genuine=True))
    assert row is not None
    assert (row.table, row.values, row.place, row.genuine) == (table, values, 7, True)


def without(values: tuple[Any, ...], at: int, value: Any) -> tuple[Any, ...]:
    return (*values[:at], value, *values[at + 1 :])


@pytest.mark.parametrize(
    ("tree", "values"),
    [
        (Tree.TABLE, ()),
        (Tree.INDEX, (ID, 7)),  # of an index
        (Tree.INDEX, (ID, "markdown", DIGEST, ID)),  # of an index, too
        (Tree.INDEX, REVISION),
        (Tree.TABLE, without(REVISION, 3, "poem")),
        (Tree.TABLE, without(REVISION, 4, "[")),
        (Tree.TABLE, without(REVISION, 4, "{}")),
        (Tree.TABLE, without(REVISION, 5, "yesterday")),
        (Tree.TABLE, without(REVISION, 5, "2025-05-03T10:00:00")),
        (Tree.TABLE, without(REVISION, 10, b"short")),
        (Tree.TABLE, without(REVISION, 1, "")),
        (Tree.TABLE, without(RECORD, 13, "{")),
        (Tree.INDEX, without(DRAFT, 6, "[]")),
        (Tree.INDEX, without(DRAFT, 5, "today")),
        (Tree.INDEX, ("two words", "1")),
        (Tree.INDEX, ("name", "not json")),
        (Tree.TABLE, ("words", 0, b"x")),
    ],
)
def test_what_does_not_fit_is_no_row_of_ours(tree: Tree, values: Any) -> None:
    assert row_of(Cell(tree, 7, values, genuine=True)) is None
