"""The tags of a check-in: up to three, from the person's own."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from journal_app.ui.scales.filling import MOST_TAGS
from journal_app.ui.shared.buttons import Chip
from journal_app.ui.shared.flow import FlowLayout
from journal_app.ui.shared.forms import Text, label
from journal_app.ui.shared.layouts import column, holder
from journal_app.ui.shared.look import Look
from journal_app.ui.shared.refill import refill

_OFFERED = 12
"""So many of the tags used most."""


class TagChips(QWidget):
    """Chips to press. Who has no tags yet sees nothing.

    Signals:
        turned(str): the person put this tag on, or took it off.
    """

    turned = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._offered: tuple[str, ...] = ()
        self._chips: dict[str, Chip] = {}
        self._flow = FlowLayout(look.theme)
        words = label(look.t.text("Tags, up to three"), Text.SMALL)
        self.setLayout(column(look.theme, words, holder(self._flow), gap=6))
        self.hide()

    def show_tags(self, offered: tuple[str, ...], chosen: tuple[str, ...]) -> None:
        """Offer these tags, with those chosen pressed."""
        shown = tuple(dict.fromkeys((*chosen, *offered)))[:_OFFERED]
        wanted = tuple(sorted(shown, key=lambda tag: _place(offered, tag)))
        if wanted != self._offered:
            self._offer(wanted)
        full = len(chosen) >= MOST_TAGS
        for tag, chip in self._chips.items():
            chip.setChecked(tag in chosen)
            chip.setEnabled(tag in chosen or not full)
        self.setVisible(bool(wanted))

    def _offer(self, tags: tuple[str, ...]) -> None:
        self._offered = tags
        self._chips = {tag: self._chip(tag) for tag in tags}
        refill(self._flow, *self._chips.values())

    def _chip(self, tag: str) -> Chip:
        # A mark of a shortcut key must not be read into a person's own word.
        chip = Chip(tag.replace("&", "&&"))
        chip.clicked.connect(lambda _=False: self.turned.emit(tag))
        return chip


def _place(offered: tuple[str, ...], tag: str) -> int:
    return offered.index(tag) if tag in offered else len(offered)
