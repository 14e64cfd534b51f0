import shutil
from pathlib import Path

import pytest

from journal_app.cli.console import Console, Exit
from journal_app.cli.given import Given
from journal_app.cli.vaults import key_of, opened
from journal_app.errors import RecordNotFound


def test_the_vault_is_closed_whatever_happens(
    console: Console, vault: Path, passphrase_file: Path, made
) -> None:
    given = Given(vault=vault, passphrase_file=passphrase_file, accept_older=False)

    with pytest.raises(RecordNotFound), opened(given, console):
        raise RecordNotFound

    with opened(given, console) as journal:
        assert journal.vault == made.key.vault
    assert key_of(given, console) == made.key


def test_an_older_copy_is_used_only_if_that_is_said(ashore, vault: Path, tmp_path: Path) -> None:
    shutil.copytree(vault, tmp_path / "older")
    assert ashore("write", vault, stdin=b"Newer words").code == Exit.DONE
    shutil.rmtree(vault)
    shutil.move(tmp_path / "older", vault)

    refused = ashore("list", vault)
    assert refused.code == Exit.REFUSED
    assert "--accept-older" in refused.err

    assert ashore("list", vault, "--accept-older").code == Exit.DONE
    assert ashore("list", vault).code == Exit.DONE


def test_what_was_restored_is_the_newest_from_then_on(ashore, vault: Path, tmp_path: Path) -> None:
    place = tmp_path / "place"
    place.mkdir()
    assert ashore("backup", vault, "--to", place).code == Exit.DONE
    assert ashore("write", vault, stdin=b"Newer words").code == Exit.DONE
    (backup,) = place.iterdir()

    assert ashore("restore", vault, backup).code == Exit.DONE
    assert ashore("list", vault).code == Exit.DONE
