"""What every test of the window needs: our typefaces, a theme, words."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

from journal_app.i18n import Language, Translator, translator
from journal_app.ui.shared import theme as dressing
from journal_app.ui.shared.formats import Formats, locale_for
from journal_app.ui.shared.look import Look
from journal_app.ui.shared.tokens import LIGHT, Theme


@pytest.fixture(scope="session")
def prepared(qapp: QApplication) -> QApplication:
    dressing.prepare(qapp)
    return qapp


@pytest.fixture
def theme(prepared: QApplication) -> Theme:
    """The light theme at 100 %, shown in the application."""
    made = Theme(LIGHT)
    dressing.apply(prepared, made)
    return made


@pytest.fixture(scope="session")
def t() -> Translator:
    return translator(Language.ENGLISH)


@pytest.fixture(scope="session")
def formats(t: Translator) -> Formats:
    return Formats(locale_for(Language.ENGLISH, "US"), t)


Turn = Callable[[QWidget], QWheelEvent]


@pytest.fixture
def turn_wheel() -> Turn:
    """Turn the mouse wheel over a widget, and return the event it was given."""

    def turn(widget: QWidget) -> QWheelEvent:
        event = QWheelEvent(
            QPointF(5, 5),
            QPointF(5, 5),
            QPoint(0, -120),
            QPoint(0, -120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,  # noqa: FBT003 - Qt's own signature
        )
        QApplication.sendEvent(widget, event)
        return event

    return turn


@pytest.fixture
def look(theme: Theme, t: Translator, formats: Formats) -> Look:
    return Look(theme, t, formats)
