"""The marks of an entry: its session, its tags, and whether it may ever leave the vault."""

from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from journal_app.domain.entry import Entry
from journal_app.ui.shared.flow import FlowLayout
from journal_app.ui.shared.icons import Icon
from journal_app.ui.shared.look import Look
from journal_app.ui.shared.panels import Hue
from journal_app.ui.writing.pill_button import PillButton, PillLook
from journal_app.ui.writing.session_link import SessionLink
from journal_app.ui.writing.state import WritingState
from journal_app.ui.writing.tag_field import TagField

_SEALED = PillLook(Icon.LOCK_SIMPLE, Hue.ACCENT, behind=Icon.LOCK_SIMPLE_FILL, box=True)
_UNSEALED = PillLook(Icon.LOCK_SIMPLE, Hue.QUIET, outlined=True, box=True)
_TAG = PillLook(Icon.TAG, Hue.QUIET, behind=Icon.X)
_NEW_TAG = PillLook(Icon.PLUS, Hue.QUIET, outlined=True)


class MarksRow(QWidget):
    """A row of pills that breaks like words.

    Signals:
        session_chosen(str): the id of the session it belongs to; nothing: to none.
        tag_added(str): a tag the person typed.
        tag_removed(str): a tag the person took off.
        seal_chosen(bool): whether it never leaves this vault.
    """

    session_chosen = Signal(str)
    tag_added = Signal(str)
    tag_removed = Signal(str)
    seal_chosen = Signal(bool)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look, t = look, look.t
        self._tags: tuple[str, ...] = ()
        self._pills: list[PillButton] = []
        self._session = SessionLink(look)
        self._new_tag = PillButton(look.theme, t.text("Add a tag"), _NEW_TAG)
        self._field = TagField(look)
        self._field.hide()
        self._seal = PillButton(look.theme, t.text("Never leaves this vault"), _UNSEALED)
        self._seal.setCheckable(True)
        explained = t.text("Sealed: whatever is chosen for a summary, this entry is left out.")
        self._seal.setToolTip(explained)
        self._seal.setAccessibleDescription(explained)
        self._flow = FlowLayout(look.theme, self._session, self._new_tag, self._field, self._seal)
        self.setLayout(self._flow)
        self._connect()

    def show_marks(self, entry: Entry, state: WritingState) -> None:
        """Show the marks of `entry`; what can be chosen stands in `state`."""
        self._session.show_link(state.sessions, entry)
        self._field.show_used(tuple(tag for tag in state.tags if tag not in entry.tags))
        self._seal.setChecked(entry.sealed)
        words = self._look.t.text("Never leaves this vault")
        self._seal.show_pill(words, _SEALED if entry.sealed else _UNSEALED)
        if entry.tags != self._tags:
            self._show_tags(entry.tags)

    def _connect(self) -> None:
        self._session.session_chosen.connect(self.session_chosen)
        self._new_tag.clicked.connect(self._begin_tag)
        self._field.given.connect(self.tag_added)
        self._field.left.connect(self._end_tag)
        self._seal.clicked.connect(self.seal_chosen)

    def _show_tags(self, tags: tuple[str, ...]) -> None:
        self._tags = tags
        for pill in self._pills:
            self._flow.removeWidget(pill)
            pill.hide()
            pill.deleteLater()
        self._pills = [self._pill(tag) for tag in tags]
        for widget in (*self._pills, self._new_tag, self._field, self._seal):
            self._flow.removeWidget(widget)
            self._flow.addWidget(widget)
        for pill in self._pills:
            pill.show()
        self._in_order()

    def _in_order(self) -> None:
        """Let Tab go from pill to pill as the eye does."""
        row = (self._session, *self._pills, self._new_tag, self._field, self._seal)
        for before, after in pairwise(row):
            QWidget.setTabOrder(before, after)

    def _pill(self, tag: str) -> PillButton:
        pill = PillButton(self._look.theme, tag, _TAG)
        name = self._look.t.text("Take the tag “{tag}” off").format(tag=tag)
        pill.setAccessibleName(name)
        pill.setToolTip(name)
        pill.clicked.connect(lambda _=False: self.tag_removed.emit(tag))
        return pill

    def _begin_tag(self) -> None:
        self._new_tag.hide()
        self._field.show()
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _end_tag(self) -> None:
        self._field.hide()
        self._new_tag.show()
