from collections.abc import Callable
from typing import Any

import pytest

from journal_app.domain.record import TimelineFilter
from journal_app.store import checking, healing, search
from journal_app.store.checking import Flaw, Problem
from journal_app.store.database import PAGE_BYTES, Connection
from journal_app.store.healing import Shown
from journal_app.store.indexing import Index


@pytest.mark.parametrize(
    ("flaws", "harmless"),
    [
        ((), True),
        ((Flaw.PAGES,), True),
        ((Flaw.PAGES, Flaw.SEARCH, Flaw.INDEX), True),
        ((Flaw.PAGES, Flaw.STRUCTURE), False),
        ((Flaw.CHAIN,), False),
        ((Flaw.UNREADABLE,), False),
        ((Flaw.SIZE,), False),
    ],
)
def test_what_touches_no_record_is_told_from_damage(
    flaws: tuple[Flaw, ...],
    harmless: bool,  # noqa: FBT001 - a row of the table above
) -> None:
    assert healing.touches_no_record(tuple(Problem(flaw, 1) for flaw in flaws)) is harmless


@pytest.fixture
def words(book: Any) -> Callable[[Shown], Index]:
    return lambda shown: book.index(shown.revision.body.split('"')[3])


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE search_content SET c1 = 'other words'",
        "DELETE FROM search_content",
        "DELETE FROM search_data WHERE id > 10",
        "INSERT INTO search (rowid, title, text, tags) VALUES (7, '', 'stranger', '')",
    ],
)
def test_a_search_built_anew_knows_what_is_in_the_records(
    damage: str, book: Any, chain_key: bytes, place: Any, words: Any
) -> None:
    book.rewrite(book.write("lanternfish"), "marmot")
    book.write("heron")
    connection = book.connection
    connection.run(damage)
    flaws = {problem.flaw for problem in checking.check(place.path, place.key, chain_key)}
    assert flaws <= {Flaw.SEARCH}
    healing.rebuild_search(connection, words)
    found = {typed: search.count(connection, typed, TimelineFilter()) for typed in WORDS}
    assert found == {"marmot": 1, "heron": 1, "lanternfish": 0, "other": 0}
    assert connection.value("SELECT count(*) FROM search") == 2
    assert checking.check(place.path, place.key, chain_key) == ()


WORDS = ("marmot", "heron", "lanternfish", "other")


def test_words_of_what_nobody_understands_stay_as_they_were(
    connection: Connection, book: Any
) -> None:
    book.write("lanternfish")
    healing.rebuild_search(connection, lambda _: None)
    assert search.count(connection, "lanternfish", TimelineFilter()) == 1


@pytest.mark.parametrize("index", ["record_newest", "record_kind", "revision_record"])
def test_an_old_page_of_an_index_is_found_and_called_harmless(
    index: str, place: Any, book: Any, chain_key: bytes
) -> None:
    book.write("lanternfish")
    old = place.path.read_bytes()
    book.write("marmot")
    root = book.connection.value("SELECT rootpage FROM sqlite_schema WHERE name = ?", (index,))
    book.connection.close()
    new, page = place.path.read_bytes(), root - 1
    start, end = page * PAGE_BYTES, (page + 1) * PAGE_BYTES
    place.path.write_bytes(new[:start] + old[start:end] + new[end:])
    found = checking.check(place.path, place.key, chain_key)
    assert {problem.flaw for problem in found} == {Flaw.INDEX}
    assert healing.touches_no_record(found)
