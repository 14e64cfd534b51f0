from datetime import date

import pytest

from journal_app.domain.entry import Entry
from journal_app.errors import RecordNotFound, StorageBusy
from journal_app.journal.checking import check_vault
from journal_app.journal.erasing import erase, is_untidy, tidy
from journal_app.journal.history import versions
from journal_app.journal.journal import Journal
from journal_app.journal.unlocking import NewVault

DAY = date(2026, 3, 12)


def test_what_was_erased_is_gone_and_the_rest_is_sound(journal: Journal, made: NewVault) -> None:
    gone, stays = journal.keep(Entry(DAY, text="sea")), journal.keep(Entry(DAY, text="hill"))
    journal.remove(gone.id)
    erase(journal, gone.id)
    assert is_untidy(journal)
    tidy(made.folder, made.key)  # while the journal is open
    assert not is_untidy(journal)
    assert journal.trash() == ()
    assert journal.read(stays.id).content == stays.content
    with pytest.raises(RecordNotFound):
        versions(journal, gone.id)
    assert check_vault(made.folder, made.key) == ()


def test_it_need_not_lie_in_the_trash(journal: Journal) -> None:
    gone = journal.keep(Entry(DAY, text="sea"))
    erase(journal, gone.id)
    with pytest.raises(RecordNotFound):
        journal.read(gone.id)


def test_what_is_not_there_cannot_be_erased(journal: Journal) -> None:
    with pytest.raises(RecordNotFound):
        erase(journal, journal.new_id())


def test_databases_kept_from_an_older_version_go_too(journal: Journal, made: NewVault) -> None:
    kept = made.folder / "journal.db.before-1"
    kept.write_bytes(b"older")
    tidy(made.folder, made.key)
    assert not kept.exists()
    assert journal.drafts() == ()


def test_while_something_is_being_saved_tidying_has_to_wait(
    journal: Journal, made: NewVault
) -> None:
    with journal.transaction():
        journal.add(journal.new_id(), Entry(DAY, text="sea"), journal.clock.moment())
        with pytest.raises(StorageBusy):
            tidy(made.folder, made.key)
