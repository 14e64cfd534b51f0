from datetime import date

import pytest

from journal_app.domain.entry import Entry
from journal_app.errors import VaultInUse
from journal_app.journal.checking import (
    Finding,
    Trouble,
    check_closed_vault,
    check_vault,
    is_checked_when_opened,
)
from journal_app.journal.journal import Journal

DAY = date(2026, 3, 12)


def test_a_sound_vault_has_no_findings_also_while_it_is_open(made, journal: Journal) -> None:
    journal.keep(Entry(DAY, text="sound"))
    journal.save_draft(journal.new_id(), Entry(DAY, text="half"), None)

    assert check_vault(made.folder, made.key) == ()


def test_a_closed_vault_is_held_while_it_is_checked(made, journal: Journal) -> None:
    with pytest.raises(VaultInUse):
        check_closed_vault(made.folder, made.key)

    journal.close()
    assert check_closed_vault(made.folder, made.key) == ()


def test_altered_pages_are_found(made, journal: Journal) -> None:
    journal.keep(Entry(DAY, text="sound"))
    journal.close()
    database = made.folder / "journal.db"
    data = bytearray(database.read_bytes())
    data[-100] ^= 1
    database.write_bytes(data)

    assert Trouble.PAGES in {each.trouble for each in check_vault(made.folder, made.key)}


def test_records_that_cannot_be_understood_are_counted(made, journal: Journal) -> None:
    record = journal.new_id()
    journal.save_draft(record, Entry(DAY, text="half"), None)
    journal.connection.run("UPDATE draft SET body = '{}'")

    assert check_vault(made.folder, made.key) == (Finding(Trouble.CONTENTS, 1),)


def test_a_small_vault_is_checked_when_it_is_opened(made) -> None:
    assert is_checked_when_opened(made.folder)
