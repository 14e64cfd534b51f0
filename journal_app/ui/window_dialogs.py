"""The dialogs of the window itself: the help lines, and whether a page may be lost."""

from collections.abc import Callable

from PySide6.QtWidgets import QApplication, QDialog, QWidget

from journal_app.errors import StoreError
from journal_app.library.help_lines import country_of, load_countries
from journal_app.library.safety import load_safety
from journal_app.messages.explaining import explain
from journal_app.ui.shared.ask import Question, confirm
from journal_app.ui.shared.help_panel import HelpDialog, HelpPanel, HelpText
from journal_app.ui.shared.look import Look


def open_help(look: Look, country: str, parent: QWidget) -> None:
    """Show the help lines of `country`, an ISO 3166 code, over `parent`."""
    t = look.t
    here = country_of(load_countries(t.language), country)
    text = HelpText(here, load_safety(t.language).nobody_told)
    panel = HelpPanel(look.theme, t, look.formats, text)
    HelpDialog(look.theme, t, panel, parent).open()


def close_dialogs() -> None:
    """Close every dialog that is open, whoever opened it."""
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, QDialog):
            widget.close()


def ask_to_lose(look: Look, error: StoreError, parent: QWidget, do_it: Callable[[], None]) -> None:
    """Say why the last page could not be saved, and ask whether to close all the same."""
    t = look.t
    message = explain(error, t)
    question = Question(
        message.title,
        f"{message.what_happened} {message.what_to_do}",
        t.text("Close and lose the last page"),
        t.text("Keep it open"),
        dangerous=True,
    )
    confirm(look.theme, question, parent, do_it)
