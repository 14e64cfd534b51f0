from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from journal_app.domain.period import Period
from journal_app.domain.record import Hit, Kind, RecordId, TimelineFilter
from journal_app.store import search
from journal_app.store.database import Connection

EVERYTHING = TimelineFilter()
FIRST, SECOND, THIRD = (date(2025, 5, day) for day in (1, 2, 3))
many_examples = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])


def found(connection: Connection, typed: str, chosen: TimelineFilter = EVERYTHING) -> list[str]:
    return [hit.row.id for hit in search.find(connection, typed, chosen)]


def marked(hit: Hit) -> list[str]:
    return [hit.snippet[start:end] for start, end in hit.matches]


@pytest.fixture
def sea(book: Any) -> str:
    written: str = book.write(
        "The lanternfish can't see the \u00dcberg\u00e4nge, said Zo\u00eb: "
        "don\u2019t worry about e-mail."
    ).record
    return written


@pytest.mark.parametrize(
    "typed",
    [
        "lanternfish",
        "LanternFish",
        "lan",
        "l",
        "ubergange",
        "u\u0308berga\u0308nge",
        "\u00dcBERG\u00c4NGE",
        "zoe",
        "can't",
        "don't",
        "don\u2019t",
        "e-mail",
        "the fish lanternfish"[9:],
        "worry lan",
        "  lanternfish  ",
        '"can\'t see"',
        '"can\'t see" lanternf',
        "\u201ccan't see\u201d",
        '"lanternfish',
        'lanternfish"',
        'lan"',
        "lanternfish -- ...",
        "lanternfish, said",
        "lanternfish\x00",
    ],
)
def test_what_is_typed_finds_it(typed: str, sea: str, connection: Connection) -> None:
    assert found(connection, typed) == [sea]


@pytest.mark.parametrize(
    "typed",
    [
        "",
        " ",
        "anternfish",
        "lan ",
        "lanternfish marmot",
        '"see can\'t"',
        '"lanternfish',
        "NOT",
        "lanternfish AND marmot",
        "text:lanternfishes",
        "*",
        '"',
        '""',
        "^",
        "-",
        "\U0001f30a",
        "\ud83c",
    ],
)
def test_what_is_not_there_is_not_found(typed: str, sea: str, connection: Connection) -> None:
    if typed != '"lanternfish':
        assert found(connection, typed) == []
        assert search.count(connection, typed, EVERYTHING) == 0


@pytest.mark.parametrize("word", ["AND", "OR", "NOT", "NEAR", "text", "search", "rowid"])
def test_words_that_mean_something_to_the_engine_are_words(
    word: str, book: Any, connection: Connection
) -> None:
    written = book.write(f"we said {word} at noon").record
    book.write("quite another thing")
    assert found(connection, word) == found(connection, f"{word} noon") == [written]


def test_the_newest_comes_first(book: Any, connection: Connection) -> None:
    written = [book.write("sea", day).record for day in (SECOND, THIRD, FIRST)]
    assert found(connection, "sea") == [written[1], written[0], written[2]]


def test_no_more_than_asked_for_are_given(book: Any, connection: Connection) -> None:
    for _ in range(5):
        book.write("sea")
    assert len(search.find(connection, "sea", EVERYTHING, 3)) == 3
    assert search.count(connection, "sea", EVERYTHING) == 5


def test_the_filter_holds_for_the_search(book: Any, connection: Connection) -> None:
    session = RecordId(book.id())
    match = book.write("sea", SECOND, session=session, tags=("tide",)).record
    book.write("sea", THIRD, session=session, tags=("tide",))
    book.write("sea", SECOND, Kind.VISIT, session=session, tags=("tide",))
    book.write("sea", SECOND, tags=("tide",))
    book.write("sea", SECOND, session=session)
    chosen = TimelineFilter(frozenset({Kind.ENTRY}), Period(FIRST, SECOND), session, "tide")
    assert found(connection, "sea", chosen) == [match]
    assert search.count(connection, "sea", chosen) == 1


def test_a_title_and_a_tag_are_found_too(book: Any, connection: Connection) -> None:
    titled = book.write("", title="The lighthouse", snippet="").record
    tagged = book.write("hill", tags=("driftwood",)).record
    assert found(connection, "lighth") == [titled]
    (hit,) = search.find(connection, "driftw", EVERYTHING)
    assert (hit.row.id, hit.snippet, hit.matches) == (tagged, "hill", ())


def test_a_record_without_text_shows_its_figures(book: Any, connection: Connection) -> None:
    book.write("", title="Check-in", snippet="mood 6 \u00b7 sleep 7 h")
    (hit,) = search.find(connection, "check", EVERYTHING)
    assert (hit.snippet, hit.matches) == ("mood 6 \u00b7 sleep 7 h", ())


def test_matches_are_places_in_the_snippet(book: Any, connection: Connection) -> None:
    book.write("far away " * 40 + "a na\u00efve sea, and the sea\nagain \u2026 " + "more " * 40)
    (hit,) = search.find(connection, "naive sea", EVERYTHING)
    assert marked(hit) == ["na\u00efve", "sea", "sea"]
    assert hit.snippet.startswith("\u2026")
    assert "\n" not in hit.snippet


def test_words_that_were_edited_away_are_not_found(book: Any, connection: Connection) -> None:
    first = book.write("lanternfish", tags=("driftwood",))
    second = book.rewrite(first, "marmot")
    assert found(connection, "lanternfish") == found(connection, "driftwood") == []
    assert found(connection, "marmot") == [first.record]
    book.rewrite(second, "lanternfish again")
    assert found(connection, "lanternfish") == [first.record]


def test_tidying_takes_words_that_were_edited_away_out_of_the_index(
    book: Any, connection: Connection
) -> None:
    book.rewrite(book.write("lanternfish " * 3), "marmot")
    search.tidy(connection)
    blocks = [bytes(block) for (block,) in connection.rows("SELECT block FROM search_data")]
    assert any(b"armot" in block for block in blocks)
    assert not any(b"anternfish" in block for block in blocks)
    assert connection.value("SELECT count(*) FROM search_content") == 1


def test_a_search_that_was_lost_is_built_anew(book: Any, connection: Connection) -> None:
    written = book.write("lanternfish").record
    connection.run("DELETE FROM search_data WHERE id > 10")
    connection.run("DELETE FROM search_idx")
    search.rebuild(connection)
    assert found(connection, "lanternfish") == [written]


def test_a_paste_into_the_wrong_field_is_cut(book: Any, connection: Connection) -> None:
    written = book.write("sea " * 40).record
    assert found(connection, "sea " * 5000) == [written]


@many_examples
@given(st.text())
def test_whatever_is_typed_never_fails(connection: Connection, typed: str) -> None:
    hits = search.find(connection, typed, EVERYTHING, 5)
    assert len(hits) <= search.count(connection, typed, EVERYTHING)


@many_examples
@given(st.text(alphabet=st.sampled_from("ab\"'*^:(){}-+ \\%_.,NEAROT\u00e9\u201c"), max_size=30))
def test_whatever_is_typed_in_signs_never_fails(connection: Connection, typed: str) -> None:
    search.find(connection, typed, TimelineFilter(period=Period(FIRST, THIRD)), 5)


letters = st.sampled_from(
    "abcdefghijklmnopqrstuvwxyz\u00e1\u00e9\u00ed\u00f1\u00f6\u00fc\u00e7ABCDEFG0123456789"
)
words = st.text(alphabet=letters, min_size=1, max_size=12)


@many_examples
@given(words, st.tuples(st.lists(words, max_size=6), st.lists(words, max_size=6)), st.data())
def test_a_planted_word_is_found_by_each_of_its_beginnings(
    book: Any,
    connection: Connection,
    word: str,
    around: tuple[list[str], list[str]],
    data: st.DataObject,
) -> None:
    length = data.draw(st.integers(1, len(word)))
    typed = data.draw(st.sampled_from([word[:length], word[:length].upper()]))
    with book.undone():
        written = book.write(" ".join((*around[0], word, *around[1]))).record
        hits = search.find(connection, typed, EVERYTHING)
    assert [hit.row.id for hit in hits] == [written]
    assert hits[0].matches
