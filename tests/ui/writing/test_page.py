from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollArea, QWidget

from journal_app.domain.entry import Entry
from journal_app.domain.record import RecordId
from journal_app.messages.message import Message
from journal_app.ui.shared.buttons import Button, IconButton
from journal_app.ui.shared.fields import TextField
from journal_app.ui.shared.look import Look
from journal_app.ui.shared.tokens import DARK, Theme
from journal_app.ui.writing import entry_pane
from journal_app.ui.writing.page import WritingPage
from journal_app.ui.writing.preview import Preview
from journal_app.ui.writing.rich.link_dialog import LinkDialog
from journal_app.ui.writing.state import Gone, OpenEntry, Saved, WritingState

TODAY = date(2026, 5, 3)
NOW = datetime(2026, 5, 3, 23, 20, tzinfo=UTC)
SEALED = True
CONTROL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
WIDE, NARROW = (1216, 800), (788, 700)
NOTHING = WritingState(TODAY, "America/New_York", days=(TODAY,))


def opened(record="a", words=0, prompt=None, **parts):
    entry = Entry(TODAY, **{"text": "The lake", "title": "Still there", **parts})
    about = OpenEntry(
        RecordId(record), entry, NOW, "America/New_York", late=False, words=words, prompt=prompt
    )
    return replace(NOTHING, open=about, saved=Saved.SAVED, saved_at=NOW)


@pytest.fixture
def page(look, qtbot):
    made = WritingPage(look)
    qtbot.addWidget(made)
    made.resize(*WIDE)
    made.show()
    made.activateWindow()
    made.show_state(NOTHING)
    return made


def button(page, name):
    (found,) = [
        each
        for kind in (Button, IconButton)
        for each in page.findChildren(kind)
        if each.accessibleName() == name and each.isVisible()
    ]
    return found


def click(page, name):
    QTest.mouseClick(button(page, name), Qt.MouseButton.LeftButton)


# ------------------------------------------------------------------ one pane or two


def test_in_a_wide_window_list_and_entry_stand_beside_each_other(page):
    page.show_state(opened())

    assert (page.timeline.isVisible(), page.entry.isVisible()) == (True, True)
    assert (page.timeline.width(), page.entry.bar.back.isVisible()) == (372, False)


def test_in_a_narrow_window_it_is_one_or_the_other(page):
    page.resize(*NARROW)
    listed = (page.timeline.isVisible(), page.entry.isVisible())
    page.show_state(opened())
    reading = (page.timeline.isVisible(), page.entry.isVisible(), page.entry.bar.back.isVisible())

    assert (listed, reading) == ((True, False), (False, True, True))


def test_the_way_back_puts_the_entry_away(page, qtbot):
    page.resize(*NARROW)
    page.show_state(opened())
    with qtbot.waitSignal(page.closed):
        click(page, "Back to the journal")


def test_escape_leads_back_to_the_list(page, qtbot):
    page.show_state(opened())
    QTest.keyClick(page.entry.paper, Qt.Key.Key_Escape)
    qtbot.waitUntil(page.timeline.list.hasFocus)

    page.resize(*NARROW)
    with qtbot.waitSignal(page.closed):
        QTest.keyClick(page.entry.paper, Qt.Key.Key_Escape)


def test_other_keys_on_the_page_do_nothing(page, qtbot):
    page.show_state(opened())
    with qtbot.assertNotEmitted(page.closed):
        QTest.keyClick(page, Qt.Key.Key_F5)


def test_with_nothing_open_one_can_begin(page, qtbot):
    with qtbot.waitSignal(page.new_wanted):
        click(page, "New entry")


# ------------------------------------------------------------------ the entry


def test_an_entry_is_shown(page, shown_words):
    page.show_state(opened(words=2))

    assert (page.entry.paper.words(), page.entry.head.title.text()) == ("The lake", "Still there")
    assert {"2 words", "Only on this computer. Not shared."} <= set(shown_words(page.entry))


def test_no_word_is_counted_where_there_is_none(page, shown_words):
    page.show_state(opened(words=0))

    assert not any("word" in each for each in shown_words(page.entry))


def test_a_sealed_entry_says_so(page, shown_words):
    page.show_state(opened(sealed=True))

    assert "Sealed: no summary can hold it." in shown_words(page.entry)


def test_what_is_typed_is_told_and_the_cursor_stays(page):
    told: list[str] = []
    page.typed.connect(told.append)
    page.show_state(opened())
    QTest.keyClicks(page.entry.paper, "Oh ")
    page.show_state(opened(text=told[-1]))

    assert told[-1] == "Oh The lake"
    assert page.entry.paper.textCursor().position() == 3


def test_another_entry_begins_at_its_top_with_its_own_past(page):
    page.show_state(opened())
    QTest.keyClicks(page.entry.paper, "Oh ")
    page.show_state(opened("b", text="Other"))

    assert page.entry.paper.words() == "Other"
    assert not page.entry.paper.document().isUndoAvailable()


def test_an_entry_that_changed_elsewhere_is_shown_anew(page):
    page.show_state(opened())
    page.show_state(opened(text="From elsewhere"))

    assert page.entry.paper.words() == "From elsewhere"


def test_from_the_title_the_keys_go_on_to_the_words(page, qtbot):
    titled: list[str] = []
    page.titled.connect(titled.append)
    page.show_state(opened(title=""))
    QTest.keyClicks(page.entry.head.title, "Ay")
    QTest.keyClick(page.entry.head.title, Qt.Key.Key_Return)

    qtbot.waitUntil(page.entry.paper.hasFocus)
    assert titled == ["A", "Ay"]


def test_undo_and_redo_are_about_the_words(page):
    page.show_state(opened())
    QTest.keyClicks(page.entry.paper, "x")
    click(page, "Undo (Ctrl+Z)")
    undone = page.entry.paper.words()
    menu = button(page, "More").menu()
    menu.actions()[0].trigger()

    assert (undone, page.entry.paper.words()) == ("The lake", "xThe lake")


def test_where_nothing_was_typed_there_is_nothing_to_undo(page):
    page.show_state(opened())
    before = button(page, "Undo (Ctrl+Z)").isEnabled()
    QTest.keyClicks(page.entry.paper, "x")

    assert (before, button(page, "Undo (Ctrl+Z)").isEnabled()) == (False, True)


def test_a_long_title_is_shown_from_its_beginning(page):
    page.show_state(opened(title="The lake " * 20))

    assert page.entry.head.title.cursorPosition() == 0


def test_the_trash_is_in_the_menu(page, qtbot):
    page.show_state(opened())
    menu = button(page, "More").menu()
    with qtbot.waitSignal(page.trash_wanted):
        menu.actions()[-1].trigger()


@pytest.mark.parametrize(
    ("title", "words"),
    [("The lake", "“The lake” is in the trash."), ("", "The entry is in the trash.")],
)
def test_what_is_in_the_trash_can_be_taken_out_at_once(page, qtbot, shown_words, title, words):
    page.show_state(replace(NOTHING, gone=Gone(RecordId("a"), title)))

    assert words in shown_words(page)
    with qtbot.waitSignal(page.bring_back_wanted):
        click(page, "Undo")
    with qtbot.waitSignal(page.gone_hidden):
        click(page, "Close")


def test_a_prompt_stands_over_the_words_until_it_is_put_away(page, qtbot, shown_words, prompts):
    noted = next(prompt for prompt in prompts if prompt.standing_note)
    page.show_state(opened(prompt=noted))

    assert any(noted.text in each and noted.standing_note in each for each in shown_words(page))
    with qtbot.waitSignal(page.prompt_hidden):
        click(page, "Put the prompt away")


def test_choices_about_an_entry_are_told_and_saved_soon(page, qtbot):
    page.show_state(opened(tags=("water",)))
    marks, day = page.entry.head.marks, page.entry.head.day
    for emit, told in (
        (lambda: marks.tag_removed.emit("water"), page.tag_removed),
        (lambda: marks.tag_added.emit("body"), page.tag_added),
        (lambda: marks.session_chosen.emit(""), page.session_chosen),
        (lambda: marks.seal_chosen.emit(SEALED), page.seal_chosen),
        (lambda: day.day_chosen.emit(TODAY), page.day_chosen),
    ):
        with qtbot.waitSignal(told):
            emit()
        with qtbot.waitSignal(page.save_due):
            page.entry.save_now()


# ------------------------------------------------------------------ saving


def test_it_is_saved_when_the_keys_go_elsewhere(page, qtbot):
    page.show_state(opened())
    qtbot.waitUntil(page.entry.paper.hasFocus)
    QTest.keyClicks(page.entry.paper, "x")
    with qtbot.waitSignal(page.save_due):
        page.timeline.list.setFocus()


def test_an_untouched_page_asks_for_no_save(page, qtbot):
    page.show_state(opened())
    qtbot.waitUntil(page.entry.paper.hasFocus)
    with qtbot.assertNotEmitted(page.save_due):
        page.timeline.list.setFocus()


def test_a_busy_disk_is_tried_again_soon(page, qtbot):
    with qtbot.waitSignal(page.save_due, timeout=entry_pane.RETRY_MS * 10):
        page.show_state(replace(opened(), saved=Saved.WAITING))


def test_a_failure_is_told_calmly_with_what_to_do(page, qtbot, shown_words):
    told = Message("It could not be saved", "The disk is full.", "Make some room.")
    page.show_state(replace(opened(), saved=Saved.FAILED, problem=told))

    assert {told.title, "The disk is full. Make some room."} <= set(shown_words(page))
    with qtbot.waitSignal(page.save_due):
        click(page, "Try again")


def test_a_problem_without_an_open_entry_is_told_too(page, shown_words):
    told = Message("It is not in this journal", "There is none.", "Look for it.")
    page.show_state(replace(NOTHING, problem=told))

    assert told.title in shown_words(page)


# ------------------------------------------------------------------ preview and keys


TABLE = "| a | b |\n|---|---|\n| **one** | two |"


def press_control_e(page):
    QTest.keyClick(page.focusWidget(), Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)


def test_the_page_shows_the_words_as_they_read(page):
    page.show_state(opened(text="Some **bold** words"))

    assert page.entry.paper.toPlainText() == "Some bold words"
    assert page.entry.paper.words() == "Some **bold** words"


def test_control_e_shows_the_markdown_and_the_page_again_without_loss(page, qtbot):
    page.show_state(opened(text="* Some __bold__ words"))
    with qtbot.assertNotEmitted(page.typed):
        press_control_e(page)
        source = page.entry.paper.toPlainText()
        press_control_e(page)

    assert source == "* Some __bold__ words"
    assert page.entry.paper.toPlainText() == "Some bold words"
    assert page.entry.paper.words() == source


def test_what_is_written_in_one_form_stands_in_the_other(page):
    page.show_state(opened(text="one"))
    QTest.keyClicks(page.entry.paper, "- ")
    press_control_e(page)
    QTest.keyClicks(page.entry.paper, "# Title\n\n".replace("\n", "\r"))
    press_control_e(page)

    assert page.entry.paper.words() == "# Title\n\n- one"
    assert page.entry.paper.toPlainText() == "Title\none"


def test_markdown_stays_for_the_next_entry_if_it_was_chosen(page):
    page.show_state(opened())
    press_control_e(page)
    page.show_state(opened("b", text="*Other*"))

    assert page.entry.paper.toPlainText() == "*Other*"


def test_what_no_page_can_show_is_shown_as_markdown_and_says_so(page, shown_words):
    page.show_state(opened(text=TABLE))
    said = "This entry is shown as Markdown: the page cannot show all of it."

    assert page.entry.paper.toPlainText() == TABLE
    assert said in shown_words(page.entry)
    page.show_state(opened("b"))
    assert said not in shown_words(page.entry)


def test_the_preview_shows_how_markdown_reads(page, qtbot):
    page.show_state(opened(text=TABLE))
    click(page, "Preview")
    preview = page.findChild(Preview)
    shown = (preview.isVisible(), "one | two" in preview.toPlainText())
    click(page, "Go on writing")

    assert shown == (True, True)
    assert page.entry.paper.isVisible()


def test_the_preview_stays_for_the_next_such_entry_but_not_for_a_blank_one(page):
    page.show_state(opened(text=TABLE))
    click(page, "Preview")
    page.show_state(opened("b", text=TABLE + "\n| c | d |"))
    preview = page.findChild(Preview)
    kept = (preview.isVisible(), "c | d" in preview.toPlainText())
    page.show_state(opened("c", text="", title=""))

    assert (kept, preview.isVisible()) == ((True, True), False)


def test_control_e_shows_the_preview_where_there_is_no_page(page, qtbot):
    page.show_state(opened(text=TABLE))
    press_control_e(page)

    qtbot.waitUntil(page.findChild(Preview).isVisible)
    press_control_e(page)
    assert page.entry.paper.isVisible()


def test_f11_leaves_only_the_entry_and_escape_brings_all_back(page, qtbot):
    told: list[bool] = []
    page.focus_wanted.connect(told.append)
    page.show_state(opened())
    QTest.keyClick(page.entry.paper, Qt.Key.Key_F11)
    alone = page.timeline.isVisible()
    QTest.keyClick(page.entry.paper, Qt.Key.Key_Escape)

    assert (alone, page.timeline.isVisible(), told) == (False, True, [True, False])


def test_all_comes_back_when_the_entry_is_put_away(page):
    told: list[bool] = []
    page.focus_wanted.connect(told.append)
    page.show_state(opened())
    QTest.keyClick(page.entry.paper, Qt.Key.Key_F11)
    page.show_state(NOTHING)
    QTest.keyClick(page, Qt.Key.Key_F11)

    assert (page.timeline.isVisible(), told) == (True, [True, False])


def test_words_are_found_in_the_entry(page, qtbot, shown_words):
    page.show_state(opened(text="one two\n\n- **two** three"))
    QTest.keyClick(page.entry.paper, Qt.Key.Key_F3)
    bar = page.entry.find_bar
    qtbot.waitUntil(bar.field.hasFocus)
    QTest.keyClicks(bar.field, "two")
    places = [page.entry.paper.textCursor().selectionStart()]
    for key, modifier in (
        (Qt.Key.Key_F3, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier),
    ):
        QTest.keyClick(bar.field, key, modifier)
        places.append(page.entry.paper.textCursor().selectionStart())
    QTest.keyClicks(bar.field, "x")
    missing = "Not in this entry" in shown_words(bar)
    QTest.keyClick(bar.field, Qt.Key.Key_Escape)

    assert (places, missing) == ([4, 8, 4, 8], True)
    qtbot.waitUntil(page.entry.paper.hasFocus)
    assert not bar.isVisible()


def test_the_marked_words_are_searched_for_first(page, qtbot):
    page.show_state(opened(text="the lake and the lake"))
    page.entry.paper.setTextCursor(page.entry.paper.document().find("lake"))
    QTest.keyClick(page.entry.paper, Qt.Key.Key_F3)

    assert page.entry.find_bar.field.text() == "lake"


def test_words_are_found_in_a_preview_too(page, qtbot):
    page.show_state(opened(text=TABLE))
    click(page, "Preview")
    preview = page.findChild(Preview)
    QTest.keyClick(preview, Qt.Key.Key_F3)
    page.entry.find_bar.go()
    QTest.keyClicks(page.entry.find_bar.field, "two")

    assert preview.textCursor().selectedText() == "two"


@pytest.mark.parametrize(
    ("key", "modifier", "written"),
    [
        (Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier, "**The** lake"),
        (Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier, "*The* lake"),
        (Qt.Key.Key_X, CONTROL_SHIFT, "~~The~~ lake"),
        (Qt.Key.Key_2, CONTROL_SHIFT, "## The lake"),
        (Qt.Key.Key_7, CONTROL_SHIFT, "1. The lake"),
        (Qt.Key.Key_8, CONTROL_SHIFT, "- The lake"),
        (Qt.Key.Key_9, CONTROL_SHIFT, "- [ ] The lake"),
        (Qt.Key.Key_6, CONTROL_SHIFT, "> The lake"),
    ],
)
def test_everything_has_a_key(page, key, modifier, written):
    page.show_state(opened())
    page.entry.paper.setTextCursor(page.entry.paper.document().find("The"))
    QTest.keyClick(page.entry.paper, key, modifier)

    assert page.entry.paper.words() == written


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("Bold (Ctrl+B)", "**The** lake"),
        ("Italic (Ctrl+I)", "*The* lake"),
        ("List with bullets (Ctrl+Shift+8)", "- The lake"),
        ("List with numbers (Ctrl+Shift+7)", "1. The lake"),
        ("List to tick off (Ctrl+Shift+9)", "- [ ] The lake"),
        ("Quote (Ctrl+Shift+6)", "> The lake"),
    ],
)
def test_every_tool_says_what_it_does_and_whether_it_is_on(page, name, written):
    page.show_state(opened())
    page.entry.paper.setTextCursor(page.entry.paper.document().find("The"))
    click(page, name)

    assert (page.entry.paper.words(), button(page, name).isChecked()) == (written, True)


def test_the_tools_are_one_stop_and_the_arrows_go_on(page, qtbot):
    page.show_state(opened())
    headings = button(page, "Headings")
    headings.setFocus()
    QTest.keyClick(headings, Qt.Key.Key_Right)
    bold = button(page, "Bold (Ctrl+B)")
    qtbot.waitUntil(bold.hasFocus)
    QTest.keyClick(bold, Qt.Key.Key_Escape)

    qtbot.waitUntil(page.entry.paper.hasFocus)


def test_words_can_lead_somewhere_and_nowhere_again(page, qtbot):
    page.show_state(opened())
    paper = page.entry.paper
    paper.setTextCursor(paper.document().find("lake"))
    for typed, written in (
        ("example.org", "The [lake](https://example.org)"),
        ("no address", "The [lake](https://example.org)"),
        ("", "The lake"),
    ):
        QTest.keyClick(paper, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
        dialog = page.findChildren(LinkDialog)[-1]
        field = dialog.findChild(TextField)
        field.setText(typed)
        QTest.keyClick(field, Qt.Key.Key_Return)
        assert paper.words() == written
        dialog.close()


def test_without_an_entry_there_is_no_preview(page):
    QTest.keyClick(page, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)

    assert not page.findChild(Preview).isVisible()


def test_control_s_saves(page, qtbot):
    page.show_state(opened())
    with qtbot.waitSignal(page.save_due):
        QTest.keyClick(page.entry.paper, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)


def test_control_f_goes_to_the_search(page, qtbot):
    page.show_state(opened())
    QTest.keyClick(page.entry.paper, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(page.timeline.search.hasFocus)


def test_in_a_narrow_window_control_f_puts_the_entry_away_first(page, qtbot):
    page.resize(*NARROW)
    page.show_state(opened())
    with qtbot.waitSignal(page.closed):
        QTest.keyClick(page.entry.paper, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)


# ------------------------------------------------------------------ for everyone


def test_everything_one_can_use_has_a_name(page, prompts):
    page.show_state(opened(tags=("water",), prompt=prompts[0]))
    nameless = [
        type(each).__name__
        for each in page.findChildren(QWidget)
        if each.focusPolicy() is not Qt.FocusPolicy.NoFocus
        and each.isVisible()
        and not isinstance(each, QScrollArea)
        and not QAccessible.queryAccessibleInterface(each).text(QAccessible.Text.Name)
    ]

    assert nameless == []


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_it_can_be_looked_at_in_every_size_and_in_the_dark(prepared, t, formats, qtbot, scale):
    page = WritingPage(Look(Theme(DARK, scale), t, formats))
    qtbot.addWidget(page)
    page.show_state(opened(tags=("water", "body")))
    for size in (WIDE, NARROW):
        page.resize(*size)
        page.show()
        assert page.grab().size().width() == size[0]
