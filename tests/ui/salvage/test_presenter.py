"""What can be read of a damaged journal is shown whole, and becomes a sound one when asked."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from journal_app.domain.record import Kind, TimelineFilter
from journal_app.i18n import Language, translator
from journal_app.journal.clock import Clock
from journal_app.journal.unlocking import NewVault, open_journal
from journal_app.ui.salvage.presenter import SalvagePresenter, Unopened
from journal_app.ui.salvage.state import SalvageState


@dataclass
class View:
    states: list[SalvageState] = field(default_factory=list)

    def show_state(self, state: SalvageState) -> None:
        self.states.append(state)

    @property
    def now(self) -> SalvageState:
        return self.states[-1]


@pytest.fixture
def view() -> View:
    return View()


@pytest.fixture
def rebuilt() -> list[Path]:
    return []


@pytest.fixture
def presenter(
    vault: NewVault, view: View, at_once, clock: Clock, rebuilt: list[Path]
) -> SalvagePresenter:
    unopened = Unopened(
        t=translator(Language.ENGLISH),
        clock=clock,
        runner=at_once,
        folder=vault.folder,
        key=vault.key,
        damaged=True,
        rebuilt=rebuilt.append,
    )
    return SalvagePresenter(view, unopened)


def test_a_sound_copy_is_shown_whole_newest_day_first(
    presenter: SalvagePresenter, view: View, vault: NewVault
) -> None:
    before = (vault.folder / "journal.db").read_bytes()
    presenter.start()
    assert len(view.now.lines) == 124
    assert [line.day.day for line in view.now.lines[:5]] == [3, 2, 2, 1, 1]
    assert (view.now.lost, view.now.older) == (0, 0)
    assert (vault.folder / "journal.db").read_bytes() == before


def test_every_kind_of_record_says_what_was_written_down(
    presenter: SalvagePresenter, view: View
) -> None:
    presenter.start()
    said = {}
    for at in range(4):
        presenter.choose(at)
        assert view.now.words is not None
        said[view.now.lines[at].kind] = view.now.words
    assert said[Kind.QUESTIONNAIRE].title == "PHQ-9"
    assert said[Kind.QUESTIONNAIRE].text.endswith("More than half the days (2)")
    assert said[Kind.QUESTION].text == "Can somebody drive me home?"
    assert "Setting: clinic" in said[Kind.SESSION].text
    assert "Intention: The harbour" in said[Kind.SESSION].text
    assert said[Kind.ENTRY].title == "The heron"
    assert said[Kind.ENTRY].text == "It stood in the *shallow* water."


def test_of_a_damaged_journal_the_rest_is_shown_and_what_is_known_lost_is_counted(
    presenter: SalvagePresenter, view: View, damage: Callable[[], None]
) -> None:
    damage()
    presenter.start()
    assert 0 < len(view.now.lines) < 124
    assert view.now.lost > 0
    assert view.now.message is None


def test_a_sound_journal_is_made_of_it_and_the_damaged_one_is_kept(
    presenter: SalvagePresenter,
    view: View,
    vault: NewVault,
    damage: Callable[[], None],
    rebuilt: list[Path],
) -> None:
    damage()
    presenter.start()
    readable = len(view.now.lines)
    presenter.rebuild()
    assert rebuilt == [vault.folder]
    journal = open_journal(vault.folder, vault.key, presenter._unopened.clock)
    kept = len(list(journal.rows(TimelineFilter())))
    journal.close()
    assert kept == readable
    assert len([each for each in vault.folder.parent.iterdir() if "damaged" in each.name]) == 1


def test_nothing_stays_once_it_is_left(
    presenter: SalvagePresenter, view: View, rebuilt: list[Path]
) -> None:
    presenter.start()
    presenter.leave()
    assert presenter._contents == ()
    shown = len(view.states)
    presenter.choose(0)
    presenter.rebuild()
    assert (len(view.states), rebuilt) == (shown, [])


def test_a_vault_that_is_gone_is_said(
    presenter: SalvagePresenter, view: View, vault: NewVault
) -> None:
    vault.folder.rename(vault.folder.with_name("Moved.vault"))
    presenter.start()
    assert view.now.message is not None
    assert view.now.work is None
