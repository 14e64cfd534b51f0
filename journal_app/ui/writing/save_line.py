"""Whether the words are written down, in words."""

from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QWidget

from journal_app.ui.shared.announce import announce
from journal_app.ui.shared.forms import IconLabel, Text, Tint, label
from journal_app.ui.shared.icons import Icon
from journal_app.ui.shared.layouts import row
from journal_app.ui.shared.look import Look
from journal_app.ui.writing.state import Saved, WritingState


class SaveLine(QWidget):
    """A small icon, and "Saved 7:42 PM" or what else there is to say."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._saved = Saved.UNTOUCHED
        self._icon = IconLabel(look.theme, Icon.CHECK_CIRCLE, Tint.OK, size=18)
        self._words = label("", Text.CAPTION, wrap=False)
        self.setLayout(row(look.theme, self._icon, self._words, gap=5))

    def show_saved(self, state: WritingState) -> None:
        """Say how it stands with the words of the open entry."""
        words = self._said(state)
        self.setVisible(bool(words))
        self._words.setText(words)
        icon, tint = {
            Saved.SAVED: (Icon.CHECK_CIRCLE, Tint.OK),
            Saved.FAILED: (Icon.WARNING_CIRCLE, Tint.DANGER),
        }.get(state.saved, (Icon.PENCIL_SIMPLE, Tint.MUTED))
        if state.saved is not self._saved:
            self._icon.show_icon(icon, tint)
            self._saved = state.saved
            if state.saved is Saved.FAILED:
                announce(self, words)

    def words(self) -> str:
        """Return what is said now."""
        return self._words.text()

    def _said(self, state: WritingState) -> str:
        match state.saved:
            case Saved.SAVED if state.saved_at is not None:
                return self._when(state.saved_at.astimezone(ZoneInfo(state.zone)), state)
            case Saved.CHANGED | Saved.WAITING:
                return self._look.t.text("Saving…")
            case Saved.FAILED:
                return self._look.t.text("Not saved yet")
            case _:
                return ""

    def _when(self, moment: datetime, state: WritingState) -> str:
        formats = self._look.formats
        if moment.date() == state.today:
            return formats.saved_at(moment)
        day = formats.near_day(moment.date(), state.today)
        return self._look.t.text("Saved: {day}").format(day=day)
