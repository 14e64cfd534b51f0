"""Rows, columns, and pages that scroll. All distances are px at 100 %."""

from dataclasses import dataclass
from enum import Enum
from typing import Final, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from journal_app.ui.shared.tokens import Theme


class Fill(Enum):
    """An empty place in a row or column that takes what is left over."""

    REST = "rest"


REST: Final = Fill.REST


@dataclass(frozen=True, slots=True)
class Grow:
    """Something that takes what is left over, in proportion to `share`."""

    item: QWidget | QLayout
    share: int = 1


Item = QWidget | QLayout | Grow | Fill | int
"""What stands in a row or column; a number is a gap."""

Margins = tuple[int, int, int, int]
"""Left, top, right, bottom."""

NO_MARGINS: Final = (0, 0, 0, 0)

_Box = TypeVar("_Box", QHBoxLayout, QVBoxLayout)


def row(theme: Theme, *items: Item, gap: int = 8, margins: Margins = NO_MARGINS) -> QHBoxLayout:
    """Return `items` side by side."""
    return _filled(theme, QHBoxLayout(), items, gap, margins)


def column(theme: Theme, *items: Item, gap: int = 8, margins: Margins = NO_MARGINS) -> QVBoxLayout:
    """Return `items` one below the other."""
    return _filled(theme, QVBoxLayout(), items, gap, margins)


def holder(layout: QLayout) -> QWidget:
    """Return a plain widget that holds `layout`, to be shown and hidden as one."""
    widget = QWidget()
    layout_margins = layout.contentsMargins()
    widget.setLayout(layout)
    layout.setContentsMargins(layout_margins)
    return widget


def scrolling(inside: QLayout, *, name: str) -> QScrollArea:
    """Return a page that scrolls up and down when `inside` is too high for it.

    Args:
        inside: what scrolls.
        name: what the area is called by a screen reader.
    """
    content = QWidget()
    content.setProperty("kind", "scrolled")
    content.setLayout(inside)
    if inside.hasHeightForWidth():
        # As high as its words at this width; its least height is that of the narrowest page.
        content.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
    area = QScrollArea()
    area.setWidget(content)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setAccessibleName(name)
    # Keys scroll it from inside; a stop on the way through the page would only delay.
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area


def centred(theme: Theme, inside: QLayout, *, width: int, margins: Margins) -> QHBoxLayout:
    """Return `inside` in the middle of the page, never wider than `width` px at 100 %."""
    middle = QWidget()
    inside.setContentsMargins(*(theme.px(margin) for margin in margins))
    middle.setLayout(inside)
    middle.setMaximumWidth(theme.px(width))
    middle.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
    # The column takes all it may before the sides take anything.
    return row(theme, Grow(QWidget(), 1), Grow(middle, 1000), Grow(QWidget(), 1), gap=0)


def _filled(
    theme: Theme, layout: _Box, items: tuple[Item, ...], gap: int, margins: Margins
) -> _Box:
    layout.setSpacing(theme.px(gap))
    layout.setContentsMargins(*(theme.px(margin) for margin in margins))
    for item in items:
        _add(theme, layout, item)
    return layout


def _add(theme: Theme, layout: QBoxLayout, item: Item) -> None:
    match item:
        case Grow():
            _add(theme, layout, item.item)
            layout.setStretch(layout.count() - 1, item.share)
        case Fill():
            layout.addStretch(1)
        case int():
            layout.addSpacing(theme.px(item))
        case QLayout():
            layout.addLayout(item)
        case QWidget():
            layout.addWidget(item)
