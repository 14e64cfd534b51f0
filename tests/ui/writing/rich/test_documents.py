"""A document of Qt holds what the page can show, and gives all of it back."""

import random

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtTest import QTest

from journal_app.prose.blocks import Paragraph, Prose, Run
from journal_app.prose.normal import normal
from journal_app.prose.reading import LONGEST, read
from journal_app.prose.writing import write
from journal_app.ui.writing.rich.documents import blocks_of, fill, read_document
from journal_app.ui.writing.rich.editing import Style
from journal_app.ui.writing.rich.formats import Dress
from journal_app.ui.writing.rich.guard import page_of
from journal_app.ui.writing.rich.lines import Line, LineKind, Shape, lines_of, numbers, prose_of
from journal_app.ui.writing.rich.mirror import Mirror
from tests.prose.random_prose import random_prose

DOCUMENTS = 200
KEYS = [
    *(Qt.Key.Key_X, Qt.Key.Key_Space, Qt.Key.Key_Minus, Qt.Key.Key_Return),
    *(Qt.Key.Key_Backspace, Qt.Key.Key_Delete, Qt.Key.Key_Tab, Qt.Key.Key_1),
]


@pytest.fixture
def dress(theme):
    return Dress(theme)


def test_random_documents_come_back_whole(dress):
    chance, document = random.Random(3), QTextDocument()  # noqa: S311 - it hides nothing
    held = 0
    for _ in range(DOCUMENTS):
        prose = normal(random_prose(chance))
        if fill(document, prose, dress):
            held += 1
            assert normal(read_document(document)) == prose
    assert held == DOCUMENTS


def test_a_document_has_no_past_and_is_untouched(dress):
    document = QTextDocument()
    fill(document, read("# a\n\n- b"), dress)

    assert (document.isModified(), document.isUndoAvailable()) == (False, False)


@pytest.mark.parametrize(
    "text",
    [
        "> - a list in a quote",
        "> > a quote in a quote",
        "- a\n\n  second paragraph",
        "- > a quote in a list",
        "- # a title in a list",
        "- a\n  - b\n    - c\n      - d\n        - e",
        ">",
        "```\ncode\n```",
        "| a | b |\n|---|---|\n| 1 | 2 |",
        "a | b\n--- | ---",
        "#### a heading of the fourth level",
        "[![a](attachment:b)](https://example.org)",
        "a" * (LONGEST + 1),
    ],
)
def test_what_a_page_cannot_show_stays_source(text):
    assert page_of(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "",
        "<b>HTML</b> &amp; <!-- more --> [^1]: x",
        "a | b",
        "> a\n\n> b",
        "1. a\n\n1. b\n5. c",
        "1. [x] a",
        "**a** **b**",
        "line\nline",
    ],
)
def test_what_a_page_can_show_is_shown(text):
    lines = page_of(text)

    assert lines is not None
    assert normal(read(write(prose_of(lines)))) == normal(read(text))


def test_random_texts_are_given_back_or_left_alone():
    chance = random.Random(4)  # noqa: S311
    signs = [
        "- ",
        "1. ",
        "> ",
        "# ",
        "  ",
        "\n",
        "\n\n",
        "**",
        "_",
        "`",
        "[x] ",
        "a",
        "b c",
        "---",
    ]
    for _ in range(400):
        text = "".join(chance.choices(signs, k=chance.randint(1, 14)))
        lines = page_of(text)
        if lines is not None:
            assert normal(read(write(prose_of(lines)))) == normal(read(text)), text


def test_a_point_stands_one_level_below_the_point_above_it():
    deep = Line(Shape(LineKind.BULLET, 3), (Run("a"),))

    assert lines_of(prose_of([deep])) == (Line(Shape(LineKind.BULLET), (Run("a"),)),)


def test_points_are_counted_in_each_list_alone():
    shapes = [
        Shape(LineKind.NUMBER, start=5),
        Shape(LineKind.NUMBER),
        Shape(LineKind.NUMBER, 1),
        Shape(LineKind.BULLET, 1),
        Shape(LineKind.NUMBER, 1),
        Shape(LineKind.NUMBER),
        Shape(),
        Shape(LineKind.NUMBER),
        Shape(LineKind.NUMBER, start=1),
        Shape(LineKind.NUMBER, start=0),
    ]

    assert numbers(shapes) == [5, 6, 1, 0, 1, 7, 0, 1, 1, 0]


def test_a_rule_with_words_is_a_paragraph():
    assert prose_of([Line(Shape(LineKind.RULE), (Run("a"),))]) == Prose((Paragraph((Run("a"),)),))


def test_the_mirror_always_shows_what_stands_in_the_document(paper, show):
    chance = random.Random(5)  # noqa: S311
    show("# a\n\n- b\n  - c\n\nd **e** f\n\n> g\n\n---\n\n1. h")
    mirror = Mirror(paper.document())
    paper.document().contentsChange.connect(mirror.changed)
    for _ in range(250):
        cursor = paper.textCursor()
        cursor.setPosition(chance.randrange(paper.document().characterCount()))
        if chance.random() < 0.2:
            end = chance.randrange(paper.document().characterCount())
            cursor.setPosition(end, cursor.MoveMode.KeepAnchor)
        paper.setTextCursor(cursor)
        _do(paper, chance)
        told, read_anew = mirror.prose(), Mirror(paper.document()).prose()
        assert told == read_anew


def _do(paper, chance):
    act = chance.random()
    if act < 0.5:
        QTest.keyClick(paper, chance.choice(KEYS))
    elif act < 0.6:
        paper.undo()
    elif act < 0.65:
        paper.redo()
    elif act < 0.75:
        paper.editing.toggle(chance.choice(list(Style)))
    elif act < 0.85:
        paper.editing.make(chance.choice(list(LineKind)))
    elif act < 0.9:
        paper.editing.nest(chance.choice([1, -1]))
    elif act < 0.95:
        paper.insertFromMimeData(paper.createMimeDataFromSelection())
    else:
        paper.cut()


def test_what_was_typed_reads_back_as_it_stands(paper, show):
    chance = random.Random(6)  # noqa: S311
    show("a\n\n- b")
    for _ in range(60):
        QTest.keyClicks(paper, chance.choice("ab*_`~[]()#>-1. \\!"))
    text = paper.words()

    assert normal(read(text)) == normal(read_document(paper.document()))
    assert all(block.isValid() for block in blocks_of(paper.document()))
