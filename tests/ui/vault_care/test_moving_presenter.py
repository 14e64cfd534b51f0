"""A backup for moving holds what was typed a moment ago, and its place is used only once."""

from journal_app.errors import StorageUnavailable
from journal_app.journal.backups import list_backups
from journal_app.ui.vault_care.moving_presenter import MovingPresenter


def test_what_is_being_typed_comes_along(home, view, tmp_path):
    presenter = MovingPresenter(home.care, view, home.write)
    presenter.refresh()
    presenter.place_chosen(tmp_path)
    busy = view.state.busy
    home.runner.finish()

    assert (busy, view.state.made) == (True, list_backups(tmp_path)[0].path)
    assert home.journal.preferences.backup_places == ()


def test_what_cannot_be_written_down_makes_no_backup(home, view, tmp_path):
    def refuse() -> None:
        raise StorageUnavailable

    presenter = MovingPresenter(home.care, view, refuse)
    presenter.place_chosen(tmp_path)

    assert (home.runner.waiting, view.state.message is not None) == ([], True)


def test_a_place_that_is_not_there_is_told(home, view, tmp_path):
    home.write()
    presenter = MovingPresenter(home.care, view, lambda: None)
    presenter.place_chosen(tmp_path / "gone")
    home.runner.finish()

    assert (view.state.made, view.state.message is not None) == (None, True)


def test_the_journals_own_folder_is_no_place_to_move_from(home, view):
    presenter = MovingPresenter(home.care, view, lambda: None)
    presenter.place_chosen(home.journal.folder)

    assert (home.runner.waiting, view.state.message is not None) == ([], True)


def test_a_closed_dialog_is_told_nothing(home, view, tmp_path):
    home.write()
    presenter = MovingPresenter(home.care, view, lambda: None)
    presenter.place_chosen(tmp_path)
    presenter.closed()
    shown = len(view.states)
    home.runner.finish()

    assert len(view.states) == shown
