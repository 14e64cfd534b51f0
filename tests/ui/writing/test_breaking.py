import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF
from PySide6.QtGui import QFontMetricsF, QImage, QPainter

from journal_app.ui.shared.fonts import ui_font
from journal_app.ui.shared.tokens import LIGHT, Theme
from journal_app.ui.writing.breaking import TextLine, broken, draw

WORDS = "Went back to the image of the lake this morning, and it was quiet"


@pytest.fixture
def font(theme):
    return ui_font(theme)


def test_short_words_are_one_line(font):
    assert broken("The lake", ((4, 8),), font, 400) == (TextLine("The lake", ((4, 8),)),)


def test_nothing_has_no_line(font):
    assert (broken("", (), font, 400), broken("x", (), font, 0)) == ((), ())


def test_long_words_are_two_lines_and_end_in_an_ellipsis(font):
    first, second = broken(WORDS, (), font, 150)

    assert WORDS.startswith(first.text)
    assert second.text.endswith("…")


def test_a_match_is_marked_where_it_went(font):
    start = WORDS.index("lake")
    lines = broken(WORDS, ((start, start + 4),), font, 190)

    marked = [line.text[a:b] for line in lines for a, b in line.matches]

    assert marked == ["lake"]


def test_a_face_of_two_units_moves_no_mark(font):
    text = "😀😀😀 " + WORDS
    start = text.index("lake")
    lines = broken(text, ((start, start + 4),), font, 190)

    assert [line.text[a:b] for line in lines for a, b in line.matches] == ["lake"]


def test_no_line_ends_with_the_sign_between_figures(font):
    lines = broken("Mood 6 · Anxiety 4 · Energy 5 · Sleep quality 6", (), font, 190)

    assert not lines[0].text.endswith("·")


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=80), st.floats(5, 400))
def test_whatever_is_written_fits(prepared, text, width):
    font = ui_font(Theme(LIGHT))
    metrics = QFontMetricsF(font)
    lines = broken(text, ((0, len(text)),), font, width)

    assert len(lines) <= 2
    for line in lines:
        assert all(0 <= start <= end <= len(line.text) for start, end in line.matches)
    if len(lines) == 2:
        assert metrics.horizontalAdvance(lines[1].text) <= max(
            width + 1, metrics.horizontalAdvance("…") + 1
        )


def test_a_match_is_painted_on_a_ground_of_its_own(font):
    image = QImage(200, 30, QImage.Format.Format_RGB32)
    image.fill("#FFFFFF")
    painter = QPainter(image)
    painter.setFont(font)
    draw(painter, TextLine("The lake", ((4, 8),)), QPointF(2, 2), LIGHT)
    painter.end()

    colours = {image.pixelColor(x, 5).name().upper() for x in range(200)}

    assert LIGHT.accent_soft in colours
