"""Saving soon, and never too often."""

from pytestqt.qtbot import QtBot

from journal_app.ui.shared.autosave import LIMIT_MS, QUIET_MS, Autosave


def test_the_usual_times_are_a_second_and_ten() -> None:
    assert (QUIET_MS, LIMIT_MS) == (1_000, 10_000)


def test_it_waits_for_quiet(qtbot: QtBot) -> None:
    autosave = Autosave(quiet_ms=20, limit_ms=10_000)
    with qtbot.waitSignal(autosave.due):
        autosave.touch()
    assert not autosave.waiting()


def test_it_does_not_wait_for_ever(qtbot: QtBot) -> None:
    autosave = Autosave(quiet_ms=10_000, limit_ms=20)
    with qtbot.waitSignal(autosave.due):
        autosave.touch()
        autosave.touch()


def test_flush_saves_at_once_and_only_once(qtbot: QtBot) -> None:
    autosave = Autosave()
    heard: list[bool] = []
    autosave.due.connect(lambda: heard.append(True))
    autosave.flush()
    autosave.touch()
    autosave.flush()
    autosave.flush()
    assert heard == [True]


def test_what_was_forgotten_is_not_saved(qtbot: QtBot) -> None:
    autosave = Autosave(quiet_ms=1, limit_ms=2)
    autosave.touch()
    autosave.forget()
    with qtbot.assertNotEmitted(autosave.due, wait=20):
        autosave.flush()
