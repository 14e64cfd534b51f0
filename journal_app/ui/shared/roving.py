"""One stop for Tab in a group of cells; the arrows go on from there."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


class RovingStop:
    """Keeps track of the cell that has, or would get, the keys."""

    def __init__(self, cells: Sequence[QWidget]) -> None:
        self._cells = cells
        self._at = 0
        self.keep(0)

    @property
    def at(self) -> int:
        """The place of the cell, from 0."""
        return self._at

    def keep(self, at: int) -> None:
        """Let Tab stop at the cell in this place, and only there."""
        self._at = max(0, min(len(self._cells) - 1, at))
        for place, cell in enumerate(self._cells):
            here = place == self._at
            cell.setFocusPolicy(Qt.FocusPolicy.StrongFocus if here else Qt.FocusPolicy.ClickFocus)

    def step(self, by: int) -> None:
        """Move `by` places and take the keys along; at the ends stay."""
        self.keep(self._at + by)
        self.take_focus()

    def take_focus(self) -> None:
        """Send the keys to the cell."""
        self._cells[self._at].setFocus(Qt.FocusReason.TabFocusReason)

    def has_focus(self) -> bool:
        """Return whether one of the cells has the keys."""
        return any(cell.hasFocus() for cell in self._cells)
