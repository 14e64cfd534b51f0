"""Words and frames."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from journal_app.ui.shared.forms import (
    IconLabel,
    Text,
    Tint,
    card,
    label,
    line,
    rich_label,
    section,
    selectable,
    tint_colour,
)
from journal_app.ui.shared.icons import Icon
from journal_app.ui.shared.layouts import (
    REST,
    Grow,
    centred,
    column,
    holder,
    row,
    scrolling,
)
from journal_app.ui.shared.theme import apply
from journal_app.ui.shared.tokens import DARK, LIGHT, Theme

LONG = "Went back to the image of the lake this morning, and it still feels quiet there. " * 4


def test_what_a_person_wrote_is_never_taken_for_markup(theme: Theme, qtbot: QtBot) -> None:
    made = label("<b>sighs</b> 1 < 2")
    qtbot.addWidget(made)
    assert made.textFormat() == Qt.TextFormat.PlainText


@pytest.mark.parametrize("make", [label, rich_label])
def test_a_label_asks_for_one_line_and_can_do_with_less(
    theme: Theme, qtbot: QtBot, make: Callable[[str], QLabel]
) -> None:
    short, long = make("Sunday, May 3 · 7:18 PM"), make(LONG)
    for made in (short, long):
        qtbot.addWidget(made)
    assert short.sizeHint().height() == make("Sunday").sizeHint().height()
    assert long.sizeHint().height() > short.sizeHint().height()
    assert long.heightForWidth(200) > long.heightForWidth(600)
    assert long.minimumSizeHint().width() < 200


def test_a_label_that_must_not_break_does_not(theme: Theme, qtbot: QtBot) -> None:
    made = label("Ashore is one word, here are more", Text.H3, wrap=False)
    qtbot.addWidget(made)
    assert made.minimumSizeHint().width() == made.sizeHint().width()


def test_headings_are_larger(theme: Theme, qtbot: QtBot) -> None:
    heights = []
    for kind in (Text.CAPTION, Text.BODY, Text.H2, Text.H1, Text.DISPLAY):
        made = label("Good evening", kind)
        qtbot.addWidget(made)
        heights.append(made.sizeHint().height())
    assert heights == sorted(set(heights))


def test_a_number_can_be_marked_and_copied(theme: Theme, qtbot: QtBot) -> None:
    made = selectable("988", Text.NUMBER)
    qtbot.addWidget(made)
    assert made.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByKeyboard
    assert made.accessibleName() == "988"


def test_an_icon_that_illustrates_follows_the_palette(
    theme: Theme, prepared: QApplication, qtbot: QtBot
) -> None:
    made = IconLabel(theme, Icon.LEAF, Tint.ACCENT)
    qtbot.addWidget(made)
    made.show()
    before = made.pixmap().toImage()
    theme.palette = DARK
    apply(prepared, theme)
    assert made.pixmap().toImage() != before
    made.show_icon(Icon.CHECK, Tint.OK)
    assert made.width() == 20


@pytest.mark.parametrize("tint", list(Tint))
def test_every_tint_has_its_colour(tint: Tint) -> None:
    assert tint_colour(LIGHT, tint).startswith("#")


def test_rows_columns_and_pages_hold_what_they_are_given(theme: Theme, qtbot: QtBot) -> None:
    inside = column(theme, label("One"), 8, row(theme, label("Two"), REST), Grow(label("Three")))
    page = holder(
        centred(
            theme,
            section(theme, "Title", card(theme, label("In a card")), line(), inside),
            width=300,
            margins=(8, 8, 8, 8),
        )
    )
    qtbot.addWidget(page)
    page.resize(900, 600)
    page.show()
    middle = page.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)[1]
    assert middle.width() == 300
    assert abs(middle.geometry().center().x() - 450) <= 1


def test_a_page_scrolls_only_up_and_down(theme: Theme, qtbot: QtBot) -> None:
    area = scrolling(column(theme, *(label(LONG) for _ in range(20))), name="Page")
    qtbot.addWidget(area)
    area.resize(300, 200)
    area.show()
    assert area.verticalScrollBar().maximum() > 0
    assert area.horizontalScrollBar().maximum() == 0
    assert area.accessibleName() == "Page"
