from datetime import date, timedelta
from typing import Any

import pytest

from journal_app.domain.entry import Entry
from journal_app.domain.record import TimelineFilter
from journal_app.errors import RecordNotFound
from journal_app.journal.history import beside, bring_back_version, settle, versions
from journal_app.journal.journal import Journal
from journal_app.store import checking
from journal_app.vault.bundle import DATABASE
from journal_app.vault.keys import Purpose

DAY = date(2026, 3, 12)


def entry(text: str) -> Entry:
    return Entry(DAY, text=text)


@pytest.fixture
def two(journal: Journal, hands: Any) -> Any:
    """An entry that was changed twice from the same version."""
    first = journal.keep(entry("sea"))
    hands.go_on(hours=1)
    journal.keep(entry("hill"), first.id, first.head)
    hands.go_on(hours=1)
    return journal.keep(entry("river"), first.id, first.head)


def test_every_version_is_there_oldest_first(journal: Journal, hands: Any) -> None:
    first = journal.keep(entry("sea"))
    hands.go_on(hours=1)
    second = journal.keep(entry("hill"), first.id)
    found = versions(journal, first.id)
    assert [(each.content, each.shown, each.here) for each in found] == [
        (entry("sea"), False, True),
        (entry("hill"), True, True),
    ]
    assert [each.id for each in found] == [first.head, second.head]
    assert found[1].at - found[0].at == timedelta(hours=1)
    assert {each.zone for each in found} == {"Europe/Madrid"}
    assert not any(each.deleted or each.unfinished for each in found)


def test_a_version_from_another_computer_is_told_apart(journal: Journal) -> None:
    first = journal.keep(entry("sea"))
    journal.connection.run("UPDATE revision SET device = 'another'")
    assert [each.here for each in versions(journal, first.id)] == [False]


def test_moving_to_the_trash_is_a_version_too(journal: Journal) -> None:
    first = journal.keep(entry("sea"))
    journal.remove(first.id)
    assert [each.deleted for each in versions(journal, first.id)] == [False, True]


def test_an_earlier_version_comes_back_and_all_stay(journal: Journal, hands: Any) -> None:
    first = journal.keep(entry("sea"))
    journal.keep(entry("hill"), first.id)
    hands.go_on(hours=1)
    kept = bring_back_version(journal, first.id, first.head)
    assert kept.content == entry("sea") == journal.read(first.id).content
    assert [each.content for each in versions(journal, first.id)] == [
        entry("sea"),
        entry("hill"),
        entry("sea"),
    ]


def test_a_version_comes_back_out_of_the_trash(journal: Journal) -> None:
    first = journal.keep(entry("sea"))
    journal.remove(first.id)
    bring_back_version(journal, first.id, first.head)
    assert journal.read(first.id).content == entry("sea")
    assert journal.trash() == ()


def test_a_version_of_another_record_is_refused(journal: Journal) -> None:
    first, other = journal.keep(entry("sea")), journal.keep(entry("hill"))
    with pytest.raises(RecordNotFound):
        bring_back_version(journal, first.id, other.head)
    with pytest.raises(RecordNotFound):
        versions(journal, journal.new_id())


def test_of_two_versions_the_other_stands_beside(journal: Journal, two: Any) -> None:
    (other,) = beside(journal, two.id)
    assert (two.content, other.version.content) == (entry("river"), entry("hill"))
    assert not other.removed


def test_keeping_one_of_two_settles_it_and_loses_neither(
    journal: Journal, two: Any, hands: Any
) -> None:
    (other,) = beside(journal, two.id)
    hands.go_on(hours=1)
    settled = settle(journal, two.id, other.version.id)
    assert (settled.content, settled.others) == (entry("hill"), ())
    assert beside(journal, two.id) == ()
    assert [each.content.text for each in versions(journal, two.id)] == [  # type: ignore[union-attr]
        "sea",
        "hill",
        "river",
        "hill",
    ]


def test_the_shown_one_can_be_kept_as_well(journal: Journal, two: Any) -> None:
    settled = settle(journal, two.id, two.head)
    assert (settled.content, settled.others) == (entry("river"), ())


def test_two_versions_that_say_the_same_are_not_told(journal: Journal, hands: Any) -> None:
    first = journal.keep(entry("sea"))
    journal.keep(entry("hill"), first.id, first.head)
    hands.go_on(minutes=1)  # else chance, by the ids, would choose the newer of two
    kept = journal.keep(entry("hill "), first.id, first.head)
    other = journal.keep(entry("hill"), first.id, kept.head)
    assert len(other.others) == 1
    assert beside(journal, first.id) == ()


def test_going_to_the_trash_takes_both_versions_along(
    journal: Journal, made: Any, two: Any
) -> None:
    journal.remove(two.id)
    assert journal.page(TimelineFilter()) == ()
    assert [row.id for row in journal.trash()] == [two.id]
    key = made.key.data_key
    database_key, chain_key = key.subkey(Purpose.DATABASE), key.subkey(Purpose.CHAIN)
    assert checking.check(made.folder / DATABASE, database_key, chain_key) == ()


def test_what_was_written_last_is_shown_though_the_clock_went_back(
    journal: Journal, two: Any, hands: Any
) -> None:
    hands.go_on(hours=-5)
    journal.keep(entry("lake"), two.id)
    assert journal.read(two.id).content == entry("lake")
