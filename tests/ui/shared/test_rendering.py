"""Everything on one page, at every size and in both palettes: painted, named, not cut."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from journal_app.i18n import Translator
from journal_app.ui.shared.announce import announce
from journal_app.ui.shared.buttons import Button, ButtonKind, Chip, IconButton
from journal_app.ui.shared.choices import Alternative, CheckRow, Choice
from journal_app.ui.shared.fields import (
    DayField,
    Field,
    NumberField,
    Picker,
    TextArea,
    TextField,
    TimeField,
)
from journal_app.ui.shared.flow import FlowLayout
from journal_app.ui.shared.formats import Formats
from journal_app.ui.shared.forms import Text, card, label
from journal_app.ui.shared.icons import Icon
from journal_app.ui.shared.layouts import column, row, scrolling
from journal_app.ui.shared.look import Look
from journal_app.ui.shared.mood_scale import ScaleHue, ScaleText
from journal_app.ui.shared.panels import EmptyState, Hue, Note, Pill
from journal_app.ui.shared.question_row import Option, QuestionRow, QuestionText
from journal_app.ui.shared.rating_row import RatingRow
from journal_app.ui.shared.theme import apply
from journal_app.ui.shared.tokens import DARK, LIGHT, Palette, Theme

LONG = "Durante las últimas dos semanas, ¿con qué frecuencia le han molestado?"


def everything(theme: Theme, t: Translator, formats: Formats) -> QWidget:
    picker = Picker(theme, "Language")
    picker.add("es", "Español")
    fields = row(
        theme,
        DayField(theme, "Day", formats.locale),
        TimeField(theme, "Time", formats.locale),
        NumberField(theme, "Minutes", 1, 9),
    )
    options = (Option(0, "Ningún día"), Option(1, "Más de la mitad de los días"))
    buttons = [Button(theme, "Guardar", kind, Icon.CHECK) for kind in ButtonKind]
    inside = column(
        theme,
        label("Cómo estoy", Text.H1),
        label(LONG),
        Field(theme, "&Nombre", TextField(""), hint=LONG),
        picker,
        fields,
        TextArea(theme, "Note"),
        CheckRow(theme, LONG, LONG),
        Choice(theme, "¿Seguro?", (Alternative("a", LONG, LONG), Alternative("b", "No"))),
        RatingRow(theme, t, LONG, ScaleText("Mood", "muy bajo", "muy alto"), ScaleHue.WARM),
        QuestionRow(theme, QuestionText(1, LONG, options)),
        FlowLayout(theme, *buttons, Chip("Todo"), IconButton(theme, Icon.X, "Cerrar")),
        Pill(theme, "agua", Hue.QUIET, Icon.TAG),
        Note(theme, LONG),
        card(theme, EmptyState(theme, Icon.LEAF, "Nada todavía", LONG)),
        margins=(24, 24, 24, 24),
    )
    return scrolling(inside, name="All")


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("width", [480, 1000])
def test_nothing_is_cut(
    look: Look, qtbot: QtBot, palette: Palette, scale: float, width: int
) -> None:
    theme = look.theme
    theme.palette, theme.scale = palette, scale
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    apply(app, theme)
    page = everything(theme, look.t, look.formats)
    qtbot.addWidget(page)
    page.resize(theme.px(width), theme.px(700))
    page.show()
    assert not page.grab().isNull()
    for words in page.findChildren(QLabel):
        if words.isVisible() and words.text():
            assert words.height() >= words.heightForWidth(words.width()), words.text()


def test_everything_that_takes_keys_has_a_name(
    theme: Theme, t: Translator, formats: Formats, qtbot: QtBot
) -> None:
    page = everything(theme, t, formats)
    qtbot.addWidget(page)
    page.show()
    nameless = []
    for widget in page.findChildren(QWidget):
        takes_keys = widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.isVisible()
        if takes_keys and not isinstance(widget, QScrollArea):
            heard = QAccessible.queryAccessibleInterface(widget)
            if not heard.text(QAccessible.Text.Name):
                nameless.append(type(widget).__name__)
    assert nameless == []


def test_the_palette_can_change_under_everything(
    theme: Theme, prepared: QApplication, t: Translator, formats: Formats, qtbot: QtBot
) -> None:
    page = everything(theme, t, formats)
    qtbot.addWidget(page)
    page.resize(800, 600)
    page.show()
    (words,) = [each for each in page.findChildren(QLabel) if each.text() == "Cómo estoy"]
    before = words.palette().color(words.foregroundRole())
    theme.palette = DARK
    apply(prepared, theme)
    page.grab()
    assert words.palette().color(words.foregroundRole()).lightness() > before.lightness()


def test_without_a_screen_reader_nothing_is_said(theme: Theme, qtbot: QtBot) -> None:
    words = label("Saved")
    qtbot.addWidget(words)
    announce(words, "Saved")
    assert words.text() == "Saved"
