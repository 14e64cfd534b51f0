"""Things to fill in: each with its label above, and deaf to the mouse wheel."""

from datetime import date, time

from PySide6.QtCore import QDate, QLocale, QSize, Qt, QTime
from PySide6.QtGui import QTextCharFormat, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QCalendarWidget,
    QComboBox,
    QDateEdit,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QStyledItemDelegate,
    QTimeEdit,
    QWidget,
)

from journal_app.ui.shared.buttons import spoken
from journal_app.ui.shared.forms import Text, label
from journal_app.ui.shared.layouts import column
from journal_app.ui.shared.tokens import Theme

# The wheel scrolls the page. An answer that changes because the page was scrolled over
# it is an answer nobody gave.


class Picker(QComboBox):
    """A list that drops down. `add` gives each choice a key, `key` says which is chosen."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(12)
        self.setMaxVisibleItems(12)
        # Only this delegate lets the sheet give the rows their height.
        self.setItemDelegate(QStyledItemDelegate(self))
        self._widest = theme.px(560)

    def add(self, key: str, text: str) -> None:
        """Offer one more choice."""
        self.addItem(text, key)

    def key(self) -> str:
        """Return the key of the choice, or nothing when there are none."""
        kept = self.currentData()
        return kept if isinstance(kept, str) else ""

    def show_key(self, key: str) -> None:
        """Show this choice as the chosen one; an unknown key changes nothing."""
        index = self.findData(key)
        if index >= 0:
            self.setCurrentIndex(index)

    def showPopup(self) -> None:
        """Open the list, wide enough for its longest words."""
        wanted = self.view().sizeHintForColumn(0) + self.fontMetrics().height() * 2
        self.view().setMinimumWidth(min(max(wanted, self.width()), self._widest))
        super().showPopup()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll."""
        event.ignore()


class NumberField(QSpinBox):
    """A whole number."""

    def __init__(self, theme: Theme, name: str, lowest: int, highest: int) -> None:
        super().__init__()
        _name(self, name)
        self.setRange(lowest, highest)
        self.setMinimumWidth(theme.px(110))
        _indent(self.lineEdit(), theme)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll."""
        event.ignore()


class TimeField(QTimeEdit):
    """A time of day, written as the person's country writes it."""

    def __init__(self, theme: Theme, name: str, locale: QLocale) -> None:
        super().__init__()
        _name(self, name)
        self.setLocale(locale)
        self.setDisplayFormat(locale.timeFormat(QLocale.FormatType.ShortFormat))
        self.setMinimumWidth(theme.px(130))
        _indent(self.lineEdit(), theme)

    def moment(self) -> time:
        """Return the time shown."""
        shown = self.time()
        return time(shown.hour(), shown.minute())

    def show_moment(self, moment: time) -> None:
        """Show `moment`."""
        self.setTime(QTime(moment.hour, moment.minute))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll."""
        event.ignore()


class DayField(QDateEdit):
    """A day, typed or picked from a calendar."""

    def __init__(self, theme: Theme, name: str, locale: QLocale) -> None:
        super().__init__()
        _name(self, name)
        self.setLocale(locale)
        self.setDisplayFormat(_with_year(locale.dateFormat(QLocale.FormatType.ShortFormat)))
        self.setCalendarPopup(True)
        self.setMinimumWidth(theme.px(170))
        self._dress(self.calendarWidget(), locale, theme)

    def day(self) -> date:
        """Return the day shown."""
        shown = self.date()
        return date(shown.year(), shown.month(), shown.day())

    def show_day(self, day: date) -> None:
        """Show `day`."""
        self.setDate(QDate(day.year, day.month, day.day))

    def allow(self, first: date, last: date) -> None:
        """Accept only days from `first` to `last`."""
        self.setDateRange(
            QDate(first.year, first.month, first.day), QDate(last.year, last.month, last.day)
        )

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll."""
        event.ignore()

    def _dress(self, calendar: QCalendarWidget, locale: QLocale, theme: Theme) -> None:
        calendar.setLocale(locale)
        calendar.setFirstDayOfWeek(locale.firstDayOfWeek())
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        calendar.setMinimumSize(QSize(theme.px(320), theme.px(280)))
        # Qt paints weekends red, which here would look like a reproach.
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            calendar.setWeekdayTextFormat(day, QTextCharFormat())


def _indent(line: QLineEdit, theme: Theme) -> None:
    # The sheet's padding does not reach the words in a box with steps.
    line.setTextMargins(theme.px(11), 0, 0, 0)


def _name(box: QAbstractSpinBox, name: str) -> None:
    # Ears may land on the line inside the box.
    box.setAccessibleName(name)
    box.lineEdit().setAccessibleName(name)


def _with_year(pattern: str) -> str:
    """Return a date pattern whose year has four digits."""
    return pattern if "yyyy" in pattern else pattern.replace("yy", "yyyy")


class TextField(QLineEdit):
    """One line of text."""

    def __init__(self, name: str, *, placeholder: str = "") -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)


class TextArea(QPlainTextEdit):
    """A few lines of plain text. Tab goes on to the next field."""

    def __init__(self, theme: Theme, name: str, *, lines: int = 3, placeholder: str = "") -> None:
        super().__init__()
        self.setProperty("kind", "field")
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setTabChangesFocus(True)
        self.setFixedHeight(self.fontMetrics().lineSpacing() * lines + theme.px(24))


class Field(QWidget):
    """A control with its label above, and below it a hint or what is wrong."""

    def __init__(self, theme: Theme, name: str, control: QWidget, *, hint: str = "") -> None:
        super().__init__()
        self.control = control
        self._hint_text = hint
        self._name = label(name, Text.STRONG)
        self._name.setBuddy(control)
        self._hint = label(hint, Text.SMALL)
        self._problem = label("", Text.PROBLEM)
        if not hint:
            self._hint.hide()
        self._problem.hide()
        self.setLayout(column(theme, self._name, control, self._hint, self._problem, gap=6))
        if not control.accessibleName():
            control.setAccessibleName(spoken(name))
        control.setAccessibleDescription(hint)

    def show_hint(self, hint: str) -> None:
        """Show other words below the control."""
        self._hint_text = hint
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint) and self._problem.isHidden())
        self.control.setAccessibleDescription(self._problem.text() or hint)

    def show_problem(self, problem: str) -> None:
        """Say what is wrong with what was filled in; nothing takes it away."""
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))
        self._hint.setVisible(bool(self._hint_text) and not problem)
        self.control.setAccessibleDescription(problem or self._hint_text)
        self.control.setProperty("invalid", "true" if problem else "false")
        # A changed property is only seen by the sheet when the style looks again.
        self.control.style().polish(self.control)
