"""What one can do on the page, each with its words, its key, and whether it is on here."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence

from journal_app.i18n import Translator
from journal_app.ui.writing.rich.editing import Editing, Style
from journal_app.ui.writing.rich.lines import LineKind
from journal_app.ui.writing.rich.rich_paper import RichPaper


class Act(StrEnum):
    """One thing to do."""

    BOLD = "bold"
    ITALIC = "italic"
    STRIKE = "strike"
    LINK = "link"
    PARAGRAPH = "paragraph"
    HEADING_1 = "heading-1"
    HEADING_2 = "heading-2"
    HEADING_3 = "heading-3"
    BULLETS = "bullets"
    NUMBERS = "numbers"
    TASKS = "tasks"
    QUOTE = "quote"


_STYLES = {Act.BOLD: Style.BOLD, Act.ITALIC: Style.ITALIC, Act.STRIKE: Style.STRIKE}
_KINDS = {
    Act.PARAGRAPH: LineKind.PARAGRAPH,
    Act.HEADING_1: LineKind.HEADING_1,
    Act.HEADING_2: LineKind.HEADING_2,
    Act.HEADING_3: LineKind.HEADING_3,
    Act.BULLETS: LineKind.BULLET,
    Act.NUMBERS: LineKind.NUMBER,
    Act.TASKS: LineKind.BULLET,
    Act.QUOTE: LineKind.QUOTE,
}
_KEYS = {
    Act.BOLD: "Ctrl+B",
    Act.ITALIC: "Ctrl+I",
    Act.STRIKE: "Ctrl+Shift+X",
    Act.LINK: "Ctrl+K",
    Act.PARAGRAPH: "Ctrl+Shift+0",
    Act.HEADING_1: "Ctrl+Shift+1",
    Act.HEADING_2: "Ctrl+Shift+2",
    Act.HEADING_3: "Ctrl+Shift+3",
    Act.BULLETS: "Ctrl+Shift+8",
    Act.NUMBERS: "Ctrl+Shift+7",
    Act.TASKS: "Ctrl+Shift+9",
    Act.QUOTE: "Ctrl+Shift+6",
}


@dataclass(frozen=True, slots=True)
class _Doing:
    """How an action is done, and how to tell whether it is on."""

    do: Callable[[], object]
    is_on: Callable[[], bool]


class PageActions(QObject):
    """The actions of one page, which follow its cursor."""

    def __init__(self, paper: RichPaper, t: Translator, ask_link: Callable[[], None]) -> None:
        super().__init__(paper)
        self._doings = _doings(paper.editing, ask_link)
        self._actions: dict[Act, QAction] = {}
        for act, words in _words(t).items():
            self._actions[act] = self._made(paper, act, words)
        paper.cursorPositionChanged.connect(self.follow)
        paper.currentCharFormatChanged.connect(self.follow)
        paper.textChanged.connect(self.follow)

    def __getitem__(self, act: Act) -> QAction:
        return self._actions[act]

    def follow(self) -> None:
        """Show what is on where the cursor stands."""
        for act, doing in self._doings.items():
            self._actions[act].setChecked(doing.is_on())

    def _made(self, paper: RichPaper, act: Act, words: str) -> QAction:
        action = QAction(words, paper)
        action.setCheckable(True)
        action.setShortcut(QKeySequence(_KEYS[act]))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(partial(self._do, act))
        paper.addAction(action)
        return action

    def _do(self, act: Act) -> None:
        self._doings[act].do()
        self.follow()


def spoken_name(action: QAction) -> str:
    """Return the words of `action`, with its key."""
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    return f"{action.text()} ({keys})"


def _doings(editing: Editing, ask_link: Callable[[], None]) -> dict[Act, _Doing]:
    found = {Act.LINK: _Doing(ask_link, lambda: bool(editing.look().link))}
    for act, style in _STYLES.items():
        found[act] = _Doing(partial(editing.toggle, style), partial(_has_style, editing, style))
    for act, kind in _KINDS.items():
        task = act is Act.TASKS
        do = partial(editing.make, kind, task=task)
        found[act] = _Doing(do, partial(_is_kind, editing, kind, task=task))
    return found


def _has_style(editing: Editing, style: Style) -> bool:
    look = editing.look()
    return {Style.BOLD: look.bold, Style.ITALIC: look.italic}.get(style, look.strike)


def _is_kind(editing: Editing, kind: LineKind, *, task: bool) -> bool:
    shape = editing.shape()
    return shape.kind is kind and (
        kind is not LineKind.BULLET or (shape.checked is not None) == task
    )


def _words(t: Translator) -> dict[Act, str]:
    return {
        Act.BOLD: t.text("Bold"),
        Act.ITALIC: t.text("Italic"),
        Act.STRIKE: t.text("Struck through"),
        Act.LINK: t.text("Link…"),
        Act.PARAGRAPH: t.text("Plain text"),
        Act.HEADING_1: t.text("Large heading"),
        Act.HEADING_2: t.text("Heading"),
        Act.HEADING_3: t.text("Small heading"),
        Act.BULLETS: t.text("List with bullets"),
        Act.NUMBERS: t.text("List with numbers"),
        Act.TASKS: t.text("List to tick off"),
        Act.QUOTE: t.text("Quote"),
    }
