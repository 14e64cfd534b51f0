"""The recovery sheet is printed, or saved for one person alone, and leaves nothing behind."""

import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from journal_app.domain.selection import Paper
from journal_app.errors import JournalError, PagesNotPrinted
from journal_app.i18n import Translator
from journal_app.reports.recovery_sheet import RecoverySheet
from journal_app.ui.shared.look import Look
from journal_app.ui.shared.pages import Pages
from journal_app.ui.shared.sheet_buttons import SheetButtons
from journal_app.ui.shared.sheet_presenter import SheetPresenter, SheetPress, SheetState

CODE = "7K3QX 0M1PD 9ZB8W T4RNE VYH26 GJ5CS"
SHEET = RecoverySheet("3f2a91c0" * 4, CODE, date(2026, 4, 4))
COMMAND = (sys.executable, "-I", "-m", "journal_app", "--worker", "page")


class AtOnce:
    """Runs slow work at once, on this thread."""

    def run(self, work, done, failed) -> None:
        try:
            result = work()
        except JournalError as error:
            failed(error)
        else:
            done(result)


@dataclass
class View:
    states: list[SheetState] = field(default_factory=list)
    printed: list[tuple[bytes, Paper]] = field(default_factory=list)

    def show_sheet_state(self, state: SheetState) -> None:
        self.states.append(state)

    def print_sheet(self, pdf: bytes, paper: Paper) -> None:
        self.printed.append((pdf, paper))


Making = Callable[..., SheetPresenter]


@pytest.fixture
def view() -> View:
    return View()


@pytest.fixture
def making(view: View, t: Translator) -> Making:
    def make(country: str = "ES", command: tuple[str, ...] = COMMAND) -> SheetPresenter:
        presenter = SheetPresenter(view, SheetPress(t, AtOnce(), command, lambda: country))
        presenter.show_sheet(SHEET)
        return presenter

    return make


@pytest.mark.parametrize(("country", "paper"), [("US", Paper.LETTER), ("ES", Paper.A4)])
def test_it_is_printed_on_the_paper_of_the_country(
    making: Making, view: View, country: str, paper: Paper
) -> None:
    presenter = making(country)
    presenter.print_it()
    pdf, chosen = view.printed[0]
    with Pages(pdf) as pages:
        assert CODE.split()[5] in pages.words(0)
    assert chosen is paper
    presenter.printed()
    assert view.states[-1].printed


def test_it_is_saved_readable_for_this_person_alone(
    making: Making, view: View, tmp_path: Path
) -> None:
    file = tmp_path / view_name(making, view)
    making().save(file)
    assert file.name == "recovery-2026-04-04.pdf"
    assert file.stat().st_mode & 0o777 == 0o600
    assert view.states[-1].saved_as == file.name
    assert [each.name for each in tmp_path.iterdir()] == [file.name]


def view_name(making: Making, view: View) -> str:
    making()
    return view.states[-1].name


def test_what_stands_in_the_way_is_said(making: Making, view: View, tmp_path: Path) -> None:
    making().save(tmp_path / "no" / "such" / "folder.pdf")
    assert view.states[-1].message is not None
    presenter = making(command=(sys.executable, "-c", "raise SystemExit(1)"))
    presenter.print_it()
    assert view.states[-1].message is not None
    assert not view.states[-1].busy
    presenter.failed(PagesNotPrinted())
    assert view.states[-1].message is not None


def test_without_a_sheet_nothing_happens(making: Making, view: View, tmp_path: Path) -> None:
    presenter = making()
    presenter.show_sheet(None)
    presenter.print_it()
    presenter.save(tmp_path / "x.pdf")
    assert not view.printed
    assert list(tmp_path.iterdir()) == []
    assert view.states[-1].name == ""


@pytest.fixture
def buttons(qtbot: QtBot, look: Look) -> SheetButtons:
    made = SheetButtons(look)
    qtbot.addWidget(made)
    made.show()
    return made


def test_there_is_nothing_to_press_before_there_is_a_sheet(buttons: SheetButtons) -> None:
    pressable = [each.isEnabled() for each in buttons.findChildren(QPushButton)]
    assert pressable == [False, False]
    buttons.show_sheet_state(SheetState("recovery.pdf"))
    assert [each.isEnabled() for each in buttons.findChildren(QPushButton)] == [True, True]


def test_a_saved_file_is_named_with_a_warning(buttons: SheetButtons) -> None:
    buttons.show_sheet_state(SheetState("recovery.pdf", saved_as="recovery.pdf"))
    said = " ".join(each.text() for each in buttons.findChildren(QLabel))
    assert "Saved as recovery.pdf." in said
    assert "delete the file" in said


def test_the_printer_is_asked_for(qtbot: QtBot, buttons: SheetButtons) -> None:
    buttons.print_sheet(b"%PDF-", Paper.A4)
    dialog = buttons.findChildren(QPrintDialog)[0]
    with qtbot.waitSignal(buttons.failed):
        dialog.accepted.emit(dialog.printer())
    dialog.close()
