"""Hours in half-hour steps, which start unanswered."""

from PySide6.QtCore import QLocale, Signal
from PySide6.QtGui import QKeyEvent, QValidator, QWheelEvent
from PySide6.QtWidgets import QDoubleSpinBox

from journal_app.i18n import Translator
from journal_app.ui.shared.tokens import Theme

HIGHEST = 24
_STEP = 0.5
_NONE = -_STEP
"""Stands for no answer, which Qt knows no value for."""
_USUAL = 7
"""Where the first arrow begins: nobody has said anything yet to go up or down from."""


class HoursField(QDoubleSpinBox):
    """A number of hours. Typing or arrows answer; empty is no answer; the wheel does nothing.

    Signals:
        answered(float): the hours, in halves.
        cleared(): there is no answer any more.
    """

    answered = Signal(float)
    cleared = Signal()

    def __init__(self, theme: Theme, translator: Translator, locale: QLocale, name: str) -> None:
        super().__init__()
        self._open, self._left_out = translator.text("Not answered"), translator.text("Skipped")
        self._silent = False
        self.setAccessibleName(name)
        self.setLocale(locale)
        self.setDecimals(1)
        self.setSingleStep(_STEP)
        self.setRange(_NONE, HIGHEST)
        self.setSpecialValueText(self._open)
        self.setSuffix(translator.context("after a number of hours", " h"))
        self.setValue(_NONE)
        self.setMinimumWidth(theme.px(160))
        self.lineEdit().setTextMargins(theme.px(11), 0, 0, 0)
        self.valueChanged.connect(self._changed)

    def hours(self) -> float | None:
        """Return the answer, or None when there is none."""
        return None if self.value() < 0 else _halves(self.value())

    def show_hours(self, hours: float | None) -> None:
        """Show this answer, or none, without a signal; what is just being typed stays."""
        if hours != self.hours():
            self._silent = True
            self.setValue(_NONE if hours is None else hours)
            self._silent = False

    def show_skipped(self, *, skipped: bool) -> None:
        """Say where there is no answer whether that is on purpose."""
        words = self._left_out if skipped else self._open
        if words != self.specialValueText():
            self.setSpecialValueText(words)

    def stepBy(self, steps: int) -> None:  # noqa: N802 - Qt's own name
        """Go up or down by half hours."""
        hours = self.hours()
        at = _USUAL if hours is None else hours + steps * _STEP
        self.setValue(max(0, min(HIGHEST, at)))
        self.selectAll()

    def validate(self, text: str, at: int) -> tuple[QValidator.State, str, int]:
        """Accept nothing at all as well: it takes the answer back."""
        if not self._bare(text):
            return QValidator.State.Acceptable, text, at
        # A comma and a point are both understood, whatever the country writes.
        return super().validate(self._localised(text), at)

    def valueFromText(self, text: str) -> float:  # noqa: N802 - Qt's own name
        """Return the hours that `text` says."""
        return super().valueFromText(self._localised(text)) if self._bare(text) else _NONE

    def textFromValue(self, value: float) -> str:  # noqa: N802 - Qt's own name
        """Return "7" or "7.5"."""
        return self.locale().toString(float(_halves(value)), "g", 3)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Type over the words that say there is no answer."""
        if self.hours() is None and event.text().isprintable() and event.text():
            self.selectAll()
        super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll: no answer is ever changed by scrolling."""
        event.ignore()

    def _changed(self) -> None:
        if self._silent:
            return
        hours = self.hours()
        if hours is None:
            self.cleared.emit()
        else:
            self.answered.emit(hours)

    def _bare(self, text: str) -> str:
        words = text.removesuffix(self.suffix()).strip()
        return "" if words in {self._open, self._left_out, self.suffix().strip()} else words

    def _localised(self, text: str) -> str:
        point = self.locale().decimalPoint()
        return text.replace("," if point == "." else ".", point)


def _halves(hours: float) -> float:
    return round(hours * 2) / 2
