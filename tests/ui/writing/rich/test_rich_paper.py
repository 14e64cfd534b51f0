"""The page one writes on, by its keys: what is typed, what is told, what is taken back."""

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import (
    QAccessible,
    QImage,
    QInputMethodEvent,
    QMouseEvent,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from journal_app.ui.shared.layouts import row
from journal_app.ui.writing.rich.editing import Style
from journal_app.ui.writing.rich.lines import LineKind
from journal_app.ui.writing.rich.rich_paper import RichPaper

KEY = Qt.Key
PAGE = "https://example.org"
SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


def press(paper, key, modifier=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(paper, key, modifier)


def html(text):
    mime = QMimeData()
    mime.setHtml(text)
    return mime


# ------------------------------------------------------------------ words in and out


def test_an_untouched_text_comes_back_letter_for_letter(paper, show, qtbot):
    text = "* one\n* two\n\nTitle\n\n\n__bold__  "
    with qtbot.assertNotEmitted(paper.typed):
        show(text)

    assert paper.words() == text


def test_what_is_changed_and_taken_back_is_the_text_as_it_came(paper, show, type_in):
    told: list[str] = []
    paper.typed.connect(told.append)
    show("* one\n* __two__")
    type_in("x")
    paper.undo()

    assert told == ["- one\n- **twox**", "* one\n* __two__"]


def test_every_letter_is_told(paper, type_in):
    told: list[str] = []
    paper.typed.connect(told.append)
    type_in("ab\nc")

    assert told == ["a", "ab", "ab\n\nc"]


def test_what_is_told_is_what_stands_there(paper, show, type_in):
    told: list[str] = []
    paper.typed.connect(told.append)
    show("# Title\n\nwords\n\n- one\n- two\n\n> quote\n\n---", before="words")
    type_in("some\n\nmore * ")
    paper.undo()
    paper.redo()
    paper.selectAll()
    paper.editing.toggle(Style.BOLD)

    assert told[-1] == paper.words()


# ------------------------------------------------------------------ signs that are typed


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("- one", "- one"),
        ("* one", "- one"),
        ("1. one", "1. one"),
        ("7) one", "7. one"),
        ("[] one", "- [ ] one"),
        ("[x] one", "- [x] one"),
        ("- [] one", "- [ ] one"),
        ("# one", "# one"),
        ("## one", "## one"),
        ("### one", "### one"),
        ("> one", "> one"),
        ("---\none", "---\n\none"),
        ("a - one", "a - one"),
        ("#one", "#one"),
    ],
)
def test_signs_at_the_beginning_become_what_they_mean(paper, type_in, typed, words):
    type_in(typed)

    assert paper.words() == words


@pytest.mark.parametrize("signs", ["-", "1.", "[]", "#", ">"])
def test_one_step_back_gives_the_typed_signs_again(paper, type_in, signs):
    type_in(f"{signs} ")
    became = paper.editing.shape().kind
    paper.undo()

    assert became is not LineKind.PARAGRAPH
    assert paper.toPlainText() == f"{signs} "
    type_in("x")
    assert paper.toPlainText() == f"{signs} x"
    assert paper.editing.shape().kind is LineKind.PARAGRAPH


def test_a_rule_is_taken_back_to_its_dashes(paper, type_in):
    type_in("---\n")
    paper.undo()

    assert paper.toPlainText() == "---"


def test_all_is_taken_back_and_made_again(paper, show, type_in):
    show("The lake")
    type_in("!\n- a\nb\n\n# c")
    whole = paper.words()
    while paper.document().isUndoAvailable():
        paper.undo()
    first = paper.words()
    while paper.document().isRedoAvailable():
        paper.redo()

    assert (first, paper.words()) == ("The lake", whole)


# ------------------------------------------------------------------ keys in lists


def test_enter_goes_on_with_the_list_and_ends_it_when_nothing_was_typed(paper, type_in):
    type_in("- one\ntwo\n\nafter")

    assert paper.words() == "- one\n- two\n\nafter"


def test_a_list_that_began_in_the_middle_goes_on_counting(paper, type_in):
    type_in("7. seven\neight")

    assert paper.words() == "7. seven\n8. eight"


def test_a_new_task_is_not_done(paper, type_in):
    type_in("[x] one\ntwo")

    assert paper.words() == "- [x] one\n- [ ] two"


def test_enter_before_a_task_leaves_it_done(paper, show, type_in):
    show("- [x] one", before="one")
    type_in("\n")

    assert paper.words() == "- [ ]\n- [x] one"


def test_enter_in_an_empty_deeper_point_leads_one_level_out(paper, type_in):
    type_in("- one\n")
    press(paper, KEY.Key_Tab)
    type_in("two\n\nthree\n\nfour")

    assert paper.words() == "- one\n  - two\n- three\n\nfour"


def test_after_a_heading_comes_a_paragraph(paper, type_in):
    type_in("# Title\nwords")

    assert paper.words() == "# Title\n\nwords"
    assert paper.currentCharFormat().font().pixelSize() == 18


def test_a_heading_can_be_parted_and_pushed_down(paper, show, type_in):
    show("# One two", before="two")
    type_in("\n")
    parted = paper.words()
    show("# One", before="One")
    type_in("\n")

    assert (parted, paper.words()) == ("# One\n\n# two", "# One")
    assert paper.document().blockCount() == 2


def test_shift_enter_stays_in_the_paragraph(paper, type_in):
    type_in("- one")
    press(paper, KEY.Key_Return, SHIFT)
    type_in("more")

    assert paper.words() == "- one\n  more"


def test_backspace_at_the_beginning_leads_out_of_lists_titles_and_quotes(paper, show):
    found = []
    for text in ("# one", "- one", "> one", "- a\n  - one"):
        show(text, before="one")
        press(paper, KEY.Key_Backspace)
        found.append(paper.words())

    assert found == ["one", "one", "one", "- a\n- one"]


def test_backspace_takes_a_rule_away(paper, show):
    show("one\n\n---\n\ntwo", before="two")
    press(paper, KEY.Key_Backspace)

    assert paper.words() == "one\n\ntwo"


def test_two_lines_that_become_one_look_alike(paper, show):
    show("# Title\n\nwords", before="words")
    press(paper, KEY.Key_Backspace)
    cursor = QTextCursor(paper.document())
    cursor.movePosition(QTextCursor.MoveOperation.End)

    assert paper.words() == "# Titlewords"
    assert cursor.charFormat().font().pixelSize() == 26
    paper.undo()
    assert paper.words() == "# Title\n\nwords"


def test_tab_nests_in_a_list_and_back(paper, show):
    show("- one\n- two")
    press(paper, KEY.Key_Tab)
    nested = paper.words()
    press(paper, KEY.Key_Backtab, SHIFT)

    assert (nested, paper.words()) == ("- one\n  - two", "- one\n- two")


def test_tab_is_no_trap(look, qtbot):
    page, paper, beside = QWidget(), RichPaper(look), QLineEdit()
    qtbot.addWidget(page)
    page.setLayout(row(look.theme, paper, beside))
    page.show()
    page.activateWindow()
    paper.setFocus()
    QTest.keyClicks(paper, "- one")
    QTest.keyClick(paper, KEY.Key_Tab)

    qtbot.waitUntil(beside.hasFocus)
    assert paper.words() == "- one"


def test_a_task_is_ticked_by_its_key(paper, show):
    show("- [ ] one\n- two", before="one")
    press(paper, KEY.Key_Return, CONTROL)
    done = paper.words()
    press(paper, KEY.Key_Return, CONTROL)

    assert (done, paper.words()) == ("- [x] one\n- two", "- [ ] one\n- two")


def test_a_task_is_ticked_by_a_click_on_its_box(paper, show, qtbot):
    show("first\n\n- [ ] one")
    where = paper.cursorRect(paper.textCursor())
    box = QPoint(15, where.center().y())
    QTest.mouseClick(paper.viewport(), Qt.MouseButton.LeftButton, pos=box)

    assert paper.words() == "first\n\n- [x] one"
    QTest.mouseClick(paper.viewport(), Qt.MouseButton.LeftButton, pos=where.center())
    assert paper.words() == "first\n\n- [x] one"


# ------------------------------------------------------------------ styles


@pytest.mark.parametrize(
    ("style", "written"),
    [
        (Style.BOLD, "the **lake**"),
        (Style.ITALIC, "the *lake*"),
        (Style.STRIKE, "the ~~lake~~"),
        (Style.CODE, "the `lake`"),
    ],
)
def test_marked_words_get_a_style_and_lose_it(paper, show, mark, style, written):
    show("the lake")
    mark("lake")
    paper.editing.toggle(style)
    styled = paper.words()
    paper.editing.toggle(style)

    assert (styled, paper.words()) == (written, "the lake")


def test_a_style_can_be_chosen_before_typing(paper, type_in):
    type_in("un")
    paper.editing.toggle(Style.BOLD)
    type_in("der ")
    paper.editing.toggle(Style.BOLD)
    type_in("stand")

    assert paper.words() == "un**der** stand"


def test_bold_in_a_heading_is_kept(paper, show):
    show("# a **b** c")
    QTest.keyClicks(paper, "!")

    assert paper.words() == "# a **b** c!"


def test_lines_become_what_is_wanted_and_paragraphs_again(paper, show):
    show("one\n\ntwo")
    paper.selectAll()
    found = []
    for kind, task in (
        (LineKind.BULLET, False),
        (LineKind.BULLET, True),
        (LineKind.NUMBER, False),
        (LineKind.QUOTE, False),
        (LineKind.HEADING_2, False),
        (LineKind.HEADING_2, False),
    ):
        paper.editing.make(kind, task=task)
        found.append(paper.words())

    assert found == [
        "- one\n- two",
        "- [ ] one\n- [ ] two",
        "1. one\n2. two",
        "> one\n>\n> two",
        "## one\n\n## two",
        "one\n\ntwo",
    ]


def test_words_after_a_link_stand_beside_it(paper, show, type_in):
    show("[a page](https://example.org)")
    type_in("s")

    assert paper.words() == "[a page](https://example.org)s"


# ------------------------------------------------------------------ input methods


def test_words_of_an_input_method_are_told_when_they_are_done(paper, qtbot):
    with qtbot.assertNotEmitted(paper.typed):
        QApplication.sendEvent(paper, QInputMethodEvent("にほ", []))
    done = QInputMethodEvent()
    done.setCommitString("日本")
    with qtbot.waitSignal(paper.typed):
        QApplication.sendEvent(paper, done)

    assert paper.words() == "日本"


def test_a_dead_key_gives_one_letter(paper, type_in):
    type_in("ma")
    QApplication.sendEvent(paper, QInputMethodEvent("\u00b4", []))
    assert paper.words() == "ma"
    done = QInputMethodEvent()
    done.setCommitString("ñá")
    QApplication.sendEvent(paper, done)

    assert paper.words() == "mañá"


def test_a_space_of_an_input_method_means_the_same(paper, type_in):
    type_in("-")
    done = QInputMethodEvent()
    done.setCommitString(" ")
    QApplication.sendEvent(paper, done)
    type_in("one")

    assert paper.words() == "- one"


def test_signs_beside_words_that_are_being_composed_stay(paper, type_in):
    QApplication.sendEvent(paper, QInputMethodEvent("-", []))
    type_in(" ")

    assert paper.editing.shape().kind is LineKind.PARAGRAPH


def test_emoji_are_kept(paper, type_in):
    done = QInputMethodEvent()
    done.setCommitString("👩\u200d👩\u200d👧")
    QApplication.sendEvent(paper, done)

    assert paper.words() == "👩\u200d👩\u200d👧"


# ------------------------------------------------------------------ in and out of the clipboard


def test_a_page_of_the_web_brings_words_styles_lists_and_links(paper):
    paper.insertFromMimeData(
        html(
            "<script>alert(1)</script><style>p{color:red}</style>"
            "<h2>Title</h2><p style='font:40px Impact'>One <b>bold</b> <i>word</i>"
            " and <a href='https://example.org'>a page</a>,"
            " <a href='javascript:x'>no page</a></p>"
            "<ul><li>a<ul><li>b</li></ul></li></ul><ol><li>c</li></ol>"
            "<blockquote>q</blockquote><img src='http://x/y.png' alt='no'><hr><p>end</p>"
        )
    )

    assert paper.words() == (
        "## Title\n\nOne **bold** *word* and [a page](https://example.org), no page\n\n"
        "- a\n  - b\n\n1. c\n\n> q\n\n---\n\nend"
    )
    sizes = {block.charFormat().font().pixelSize() for block in blocks(paper)}
    assert sizes <= {18, 22}


def blocks(paper):
    block = paper.document().begin()
    while block.isValid():
        yield block
        block = block.next()


def test_a_paste_goes_on_with_the_line_it_meets(paper, show):
    show("# The lake", before="lake")
    paper.insertFromMimeData(html("<p>old <b>blue</b> </p>"))

    assert paper.words() == "# The old **blue**lake"


def test_plain_words_stay_plain(paper):
    mime = QMimeData()
    mime.setText("one *star*\nline\n\n- two")
    paper.insertFromMimeData(mime)

    assert paper.toPlainText() == "one *star*\nline\n- two"


def test_what_is_copied_can_be_pasted_with_its_looks(paper, show):
    show("# Title\n\n- one **bold**\n- [x] two\n\nend")
    paper.selectAll()
    copied = paper.createMimeDataFromSelection()
    show("")
    paper.insertFromMimeData(copied)

    assert paper.words() == "# Title\n\n- one **bold**\n- [x] two\n\nend"
    assert set(copied.formats()) == {"text/plain", "text/markdown"}
    assert copied.text() == "Title\n\none bold\ntwo\n\nend"


def test_a_part_of_a_line_is_copied_without_its_shape(paper, show, mark):
    show("- one two three")
    mark("two")

    assert paper.createMimeDataFromSelection().text() == "two"


def test_a_file_that_is_dropped_is_not_written_down(paper):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile("/somewhere/secret.txt")])

    assert not paper.canInsertFromMimeData(mime)
    paper.insertFromMimeData(mime)
    assert paper.words() == ""


def test_a_paste_is_taken_back_at_once(paper, show):
    show("a")
    paper.insertFromMimeData(html("<ul><li>b</li><li>c</li></ul>"))
    paper.undo()

    assert paper.words() == "a"


# ------------------------------------------------------------------ pictures


def test_a_picture_of_the_vault_keeps_its_place(paper, show, type_in):
    show("a ![the lake](attachment:a-1)")
    type_in("!")

    assert paper.words() == "a ![the lake](attachment:a-1)!"


def test_no_file_is_ever_read(paper, tmp_path):
    picture = tmp_path / "picture.png"
    image = QImage(40, 40, QImage.Format.Format_RGB32)
    image.fill("#FF0000")
    image.save(str(picture))
    kind = QTextDocument.ResourceType

    address = QUrl.fromLocalFile(str(picture))
    assert paper.loadResource(kind.ImageResource.value, address).isNull()
    assert paper.loadResource(kind.ImageResource.value, str(picture)).isNull()
    assert paper.loadResource(kind.StyleSheetResource.value, address).isEmpty()
    assert not paper.loadResource(kind.ImageResource.value, QUrl("attachment:a-1")).isNull()


def test_everything_can_be_drawn(paper, show):
    show(
        "# T\n\n- a\n  - b\n    - c\n- [x] d\n- [ ] e\n\n3. f\n\n> q\n\n---\n\n![x](attachment:a)"
    )

    assert not paper.grab().isNull()


# ------------------------------------------------------------------ links, and what is rare


def test_a_link_is_changed_and_taken_off_where_the_cursor_stands(paper, show):
    found = []
    for link in ("https://other.org", ""):
        show(f"see [a **big** page]({PAGE}) and [it]({PAGE})", before="page")
        paper.set_link(link)
        found.append(paper.words())

    assert found == [
        "see [a **big** page](https://other.org) and [it](https://example.org)",
        "see a **big** page and [it](https://example.org)",
    ]


def test_an_address_alone_is_written_as_its_own_words(paper, type_in):
    type_in("see ")
    paper.set_link("https://example.org")
    again = paper.words()
    paper.undo()

    assert again == "see [https://example.org](https://example.org)"
    assert paper.words() == "see"


def test_a_title_that_is_pasted_into_words_stands_on_a_line_of_its_own(paper, show):
    show("words")
    paper.insertFromMimeData(html("<h1>Title</h1>"))

    assert paper.words() == "words\n\n# Title"


def test_a_picture_of_the_vault_may_be_pasted_and_no_other(paper):
    paper.insertFromMimeData(html("<p>a<img src='attachment:a-1'><img src='file:///x.png'></p>"))

    assert paper.words() == "a![](attachment:a-1)"


def test_a_huge_page_of_the_web_is_taken_as_words_only(paper, monkeypatch):
    monkeypatch.setattr("journal_app.ui.writing.rich.pasting.LONGEST_HTML", 10)
    mime = html("<b>bold words</b>")
    mime.setText("bold words")
    paper.insertFromMimeData(mime)

    assert paper.words() == "bold words"


def test_markdown_that_no_page_can_show_is_pasted_as_words(paper):
    mime = QMimeData()
    mime.setData("text/markdown", b"> > deep")
    paper.insertFromMimeData(mime)

    assert paper.toPlainText() == "> > deep"


def test_plain_words_can_be_shown(paper):
    paper.show_words("one *star*")

    assert (paper.toPlainText(), paper.words()) == ("one *star*", "one *star*")


def test_the_pointer_shows_that_a_box_can_be_ticked(paper, show):
    show("- [ ] one")
    where = paper.cursorRect(paper.textCursor())
    shapes = []
    for x in (15, where.center().x()):
        paper.mouseMoveEvent(moved_to(x, where.center().y()))
        shapes.append(paper.viewport().cursor().shape())

    assert shapes == [Qt.CursorShape.PointingHandCursor, Qt.CursorShape.IBeamCursor]


def moved_to(x, y):
    none = Qt.MouseButton.NoButton
    where = QPointF(x, y)
    kind = QEvent.Type.MouseMove
    return QMouseEvent(kind, where, where, none, none, Qt.KeyboardModifier.NoModifier)


def test_only_a_task_is_ticked(paper, show):
    show("- one")
    press(paper, KEY.Key_Return, CONTROL)

    assert paper.words() == "- one"
    assert paper.editing.tick(paper.textCursor().block()) is None


def test_the_letters_before_the_cursor_count_not_those_after_it(paper, show, type_in):
    show("one", before="one")
    type_in("- ")

    assert paper.words() == "- one"


def test_a_screen_reader_is_told_role_name_and_words(paper, show):
    show("plain **bold**\n\n- point")
    spoken = QAccessible.queryAccessibleInterface(paper)
    words = spoken.textInterface()

    assert (spoken.role(), spoken.text(QAccessible.Text.Name)) == (
        QAccessible.Role.EditableText,
        "Entry",
    )
    assert words.text(0, words.characterCount()).splitlines() == ["plain bold", "point"]


def test_what_a_line_is_is_said_when_it_is_entered(paper, show, monkeypatch):
    said: list[str] = []
    monkeypatch.setattr(
        "journal_app.ui.writing.rich.rich_paper.announce", lambda _, words: said.append(words)
    )
    show("a\n\n- b\n- c\n- [x] d\n- [ ] e\n\n1. f\n\n# g\n\n> h\n\n---\n\ni")
    paper.setFocus()
    paper.moveCursor(QTextCursor.MoveOperation.Start)
    said.clear()
    for _ in range(9):
        press(paper, KEY.Key_Down)

    assert said == [
        *("List with bullets", "To tick off: done", "To tick off: not done", "List with numbers"),
        *("Large heading", "Quote", "A line across the page", "Plain text"),
    ]
