"""Another copy is seen first, a backup is made, and then it comes in with nothing lost."""

from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from journal_app.domain.record import TimelineFilter
from journal_app.errors import StorageBusy
from journal_app.i18n import Language, translator
from journal_app.journal.backups import list_backups, make_backup
from journal_app.journal.merging import MergeReport
from journal_app.journal.unlocking import create_vault
from journal_app.ui.merging.newest import newest_backup
from journal_app.ui.merging.presenter import MergePresenter, Ours
from journal_app.ui.merging.state import MergeState, Stage
from journal_app.vault.keys import Cost

PASSPHRASE = "a lantern under the pier"


@dataclass
class View:
    states: list[MergeState] = field(default_factory=list)

    def show_state(self, state: MergeState) -> None:
        self.states.append(state)

    @property
    def now(self) -> MergeState:
        return self.states[-1]


@pytest.fixture
def view() -> View:
    return View()


@pytest.fixture
def reports() -> list[MergeReport]:
    return []


@pytest.fixture
def ours(copies, at_once, soon, reports: list[MergeReport]) -> Ours:
    t = translator(Language.ENGLISH)
    return Ours(t, at_once, copies.here, copies.new.key, reports.append, soon)


@pytest.fixture
def presenter(view: View, ours: Ours) -> MergePresenter:
    made = MergePresenter(view, ours)
    made.refresh()
    return made


def titles(copies) -> list[str]:
    return [row.title for row in copies.here.page(TimelineFilter())]


def test_a_copy_is_seen_before_anything_comes_in(
    presenter: MergePresenter, view: View, copies, reports: list[MergeReport]
) -> None:
    presenter.choose(copies.there)
    presenter.look(PASSPHRASE)
    assert view.now.stage is Stage.PREVIEW
    assert view.now.report is not None
    assert view.now.report.added == 2
    assert titles(copies) == ["Here"]
    presenter.merge()
    assert [state.stage for state in view.states[-1:]] == [Stage.DONE]
    assert titles(copies) == ["Here", "The pond", "The heron"]
    assert [report.added for report in reports] == [2]


def test_a_backup_is_made_before_beside_the_journal_if_there_is_no_place(
    presenter: MergePresenter, view: View, copies
) -> None:
    presenter.choose(copies.there)
    presenter.look(PASSPHRASE)
    presenter.merge()
    made = list_backups(copies.new.folder, copies.new.key.vault)
    assert [each.path.name for each in made] == [view.now.backup]
    assert copies.here.preferences.last_backup_file == ""


def test_the_backup_goes_to_the_first_place_that_is_there(
    presenter: MergePresenter, copies, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    places = (str(tmp_path / "unplugged"), str(stick))
    copies.here.prefer(replace(copies.here.preferences, backup_places=places))
    presenter.choose(copies.there)
    presenter.look(PASSPHRASE)
    presenter.merge()
    made = list_backups(stick, copies.new.key.vault)
    assert [str(each.path) for each in made] == [copies.here.preferences.last_backup_file]


def test_the_same_copy_brings_nothing_the_second_time(
    presenter: MergePresenter, view: View, copies
) -> None:
    for _ in range(2):
        presenter.choose(copies.there)
        presenter.look(PASSPHRASE)
        presenter.merge()
    assert view.now.report is not None
    assert (view.now.report.added, view.now.report.newer) == (0, 0)


def test_a_backup_file_can_be_brought_in_with_its_recovery_code(
    presenter: MergePresenter, view: View, copies, tmp_path: Path, ours: Ours
) -> None:
    good = make_backup(copies.there, copies.new.key, tmp_path, ours.journal.clock.now())
    presenter.choose(good.path)
    presenter.other_secret()
    presenter.look(copies.new.recovery_code)
    assert view.now.report is not None
    assert view.now.report.added == 2


def test_a_wrong_passphrase_and_another_journal_are_said(
    presenter: MergePresenter, view: View, copies, tmp_path: Path, ours: Ours
) -> None:
    presenter.choose(copies.there)
    presenter.look("a lantern under the bridge")
    assert (view.now.stage, view.now.work) == (Stage.SECRET, None)
    assert view.now.message is not None
    cheap = Cost(memory_kib=8 * 1024, passes=1, lanes=1)
    other = create_vault(tmp_path / "Other.vault", PASSPHRASE, ours.journal.clock, cheap)
    presenter.choose(other.folder)
    presenter.look(PASSPHRASE)
    assert view.now.stage is Stage.SECRET
    assert view.now.message is not None


def test_a_busy_journal_is_tried_again(view: View, copies, ours: Ours) -> None:
    class BusyOnce:
        """Runs work at once, but finds the disk busy the first time."""

        def __init__(self) -> None:
            self.tries = 0

        def run(self, work, done, failed) -> None:
            self.tries += 1
            if self.tries == 1:
                failed(StorageBusy())
            else:
                ours.runner.run(work, done, failed)

    busy = BusyOnce()
    presenter = MergePresenter(view, replace(ours, runner=busy))
    presenter.choose(copies.there)
    presenter.look(PASSPHRASE)
    assert busy.tries == 2
    assert view.now.stage is Stage.PREVIEW


def test_the_newest_backup_is_found_where_it_can_be_reached(
    copies, tmp_path: Path, ours: Ours
) -> None:
    assert newest_backup(copies.here) is None
    places = (str(tmp_path / "unplugged"), str(tmp_path))
    copies.here.prefer(replace(copies.here.preferences, backup_places=places))
    good = make_backup(copies.new.folder, copies.new.key, tmp_path, ours.journal.clock.now())
    assert newest_backup(copies.here) == good.path


def test_nothing_is_shown_after_the_dialog_went(
    presenter: MergePresenter, view: View, copies
) -> None:
    presenter.choose(copies.there)
    presenter.leave()
    shown = len(view.states)
    presenter.look(PASSPHRASE)
    presenter.merge()
    assert len(view.states) == shown
    assert titles(copies) == ["Here"]
