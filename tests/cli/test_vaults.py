from pathlib import Path

import pytest

from journal_app.cli.console import Console
from journal_app.cli.given import Given
from journal_app.cli.vaults import key_of, opened
from journal_app.errors import RecordNotFound


def test_the_vault_is_closed_whatever_happens(
    console: Console, vault: Path, passphrase_file: Path, made
) -> None:
    given = Given(vault=vault, passphrase_file=passphrase_file)

    with pytest.raises(RecordNotFound), opened(given, console):
        raise RecordNotFound

    with opened(given, console) as journal:
        assert journal.vault == made.key.vault
    assert key_of(given, console) == made.key
