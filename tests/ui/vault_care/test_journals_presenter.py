"""The journals of this computer: known, there or not, and the way to another one."""

from pathlib import Path

import pytest

from journal_app.journal.unlocking import create_vault
from journal_app.settings import Settings
from journal_app.ui.vault_care.journals_presenter import Computer, JournalsPresenter
from journal_app.ui.vault_care.names import journal_name, short_path
from journal_app.vault.keys import Cost


@pytest.fixture
def gone(home, view, t, tmp_path):
    """A presenter, and where it went."""
    went: list[Path] = []
    settings = Settings(vaults=(home.care.folder, tmp_path / "Old.vault"))
    computer = Computer(lambda: settings, tmp_path, can_block_screenshots=False)
    made = JournalsPresenter(home.care.folder, computer, view, t, went.append)
    made.refresh()
    return made, went


def test_the_open_one_and_a_missing_one_are_told_apart(gone, view):
    assert [(each.name, each.open_now, each.there) for each in view.state.known] == [
        ("Journal", True, True),
        ("Old", False, False),
    ]


def test_another_journal_is_gone_to(gone, home, tmp_path):
    presenter, went = gone
    cheap = Cost(memory_kib=8 * 1024, passes=1, lanes=1)
    clock = home.journal.clock
    other = create_vault(tmp_path / "Other.vault", "a lantern under the pier", clock, cheap)
    presenter.chosen(other.folder)

    assert went == [other.folder]


def test_a_folder_without_a_journal_is_told_and_the_open_one_stays(gone, view, tmp_path):
    presenter, went = gone
    (tmp_path / "photos").mkdir()
    presenter.chosen(tmp_path / "photos")

    assert (went, view.state.message.title) == ([], "There is no journal here")


def test_the_open_one_is_not_opened_again(gone, home):
    presenter, went = gone
    presenter.chosen(home.care.folder)

    assert went == []


def test_a_journal_is_called_as_its_folder():
    assert (journal_name(Path("/a/My days.vault")), journal_name(Path("/a/b.c"))) == (
        "My days",
        "b.c",
    )


def test_the_own_folder_is_a_tilde():
    assert short_path(Path.home() / "a") == str(Path("~") / "a")
    assert short_path(Path("/srv/a")) == str(Path("/srv/a"))
