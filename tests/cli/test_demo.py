import stat
from pathlib import Path

import pytest

PASSPHRASE = "paper boats on a slow river"


@pytest.mark.parametrize("language", ["en", "es"])
def test_it_makes_a_journal_that_opens_and_its_pages(
    ashore, tmp_path: Path, language: str
) -> None:
    folder = tmp_path / "demo"

    told = ashore("demo", folder, "--days", "30", "--language", language, passphrase=None)

    assert (told.code, told.err) == (0, "")
    assert PASSPHRASE in told.out
    pages = folder / "summary.pdf"
    assert pages.read_bytes().startswith(b"%PDF")
    assert stat.S_IMODE(pages.stat().st_mode) == 0o600
    file = tmp_path / "demo-passphrase"
    file.write_text(PASSPHRASE)
    file.chmod(0o600)
    assert ashore("check", folder / "Journal.vault", passphrase=file).code == 0


def test_twice_gives_the_same_pages(ashore, tmp_path: Path) -> None:
    for name in ("one", "two"):
        assert ashore("demo", tmp_path / name, "--days", "30", passphrase=None).code == 0

    one, two = (tmp_path / name / "summary.pdf" for name in ("one", "two"))
    assert one.read_bytes() == two.read_bytes()


def test_a_folder_with_a_journal_is_left_alone(ashore, tmp_path: Path, vault: Path) -> None:
    assert ashore("demo", vault.parent, "--days", "14", passphrase=None).code == 1
    assert not (vault.parent / "summary.pdf").exists()
