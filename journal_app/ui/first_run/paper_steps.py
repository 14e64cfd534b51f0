"""The two steps about paper: the recovery code and its sheet, then the code typed back."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from journal_app.ui.first_run.state import FirstRunState
from journal_app.ui.shared.ask import Question, confirm
from journal_app.ui.shared.buttons import Button, ButtonKind
from journal_app.ui.shared.code_field import CodeField
from journal_app.ui.shared.fields import Field, TextField
from journal_app.ui.shared.forms import Ground, Text, frame, label, selectable
from journal_app.ui.shared.layouts import REST, column, row
from journal_app.ui.shared.look import Look
from journal_app.ui.shared.panels import INFORMATION, Note
from journal_app.ui.shared.sheet_buttons import SheetButtons


class CodeStep(QWidget):
    """The recovery code, its sheet, and who will hold it.

    Signals:
        held_by(str): who will hold the sheet, as far as it is typed.
    """

    held_by = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        theme, t = look.theme, look.t
        self._code = selectable("", Text.NUMBER)
        # It goes to paper, not to a clipboard that others read; ears still reach it by key.
        self._code.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self._code.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._code.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.buttons = SheetButtons(look)
        self._holder = TextField(t.text("Who holds the sheet"))
        self._holder.textEdited.connect(self.held_by)
        self.setLayout(
            column(
                theme,
                label(t.text("Your recovery code"), Text.H1),
                label(
                    t.text(
                        "If you ever forget your passphrase, this code opens your journal. "
                        "Bring it to paper, by printer or by hand: next you type it back from it."
                    )
                ),
                frame(Ground.SUNKEN, column(theme, self._code, margins=(16, 20, 16, 20))),
                self.buttons,
                Field(
                    theme,
                    t.text("&Who will hold the sheet? (if you like)"),
                    self._holder,
                    hint=t.text("A person you trust, or a place away from this computer."),
                ),
                Note(
                    theme,
                    t.text("Whoever has this code and your files can read your journal."),
                    INFORMATION,
                ),
                REST,
                gap=12,
            )
        )

    def show_state(self, state: FirstRunState) -> None:
        """Show the code while it is there."""
        groups = state.sheet.code.split() if state.sheet else []
        half = len(groups) // 2
        self._code.setText("\n".join(("  ".join(groups[:half]), "  ".join(groups[half:]))))
        self._code.setAccessibleName(", ".join(" ".join(group) for group in groups))

    def clear(self) -> None:
        """Take the code out of the words."""
        self._code.clear()
        self._code.setAccessibleName("")


class TypeBackStep(QWidget):
    """The code, typed back from paper: only then it is known that the paper is right.

    Signals:
        typed(str): the code as far as it is typed.
        given(): the person pressed Enter.
        postponed(): they will do it another day, and know what that means.
    """

    typed = Signal(str)
    given = Signal()
    postponed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        theme, t = look.theme, look.t
        self._field = CodeField(look)
        self._field.textChanged.connect(self.typed)
        self._field.returnPressed.connect(self.given)
        later = Button(theme, t.text("Not now…"), ButtonKind.LINK)
        later.clicked.connect(self._ask)
        self.setLayout(
            column(
                theme,
                label(t.text("Type it back from paper"), Text.H1),
                label(
                    t.text(
                        "Take the sheet, or what you wrote by hand, and type the code from it. "
                        "So you know today that the paper works."
                    )
                ),
                Field(
                    theme,
                    t.text("&Recovery code"),
                    self._field,
                    hint=t.text(
                        "Six groups of five. Capital letters and gaps do not matter, "
                        "and one slip is put right."
                    ),
                ),
                row(theme, later, REST),
                REST,
                gap=12,
            )
        )

    def show_state(self, state: FirstRunState) -> None:
        """Show what is typed."""
        if self._field.text() != state.typed_back:
            self._field.setText(state.typed_back)
        self._field.setEnabled(not state.busy)

    def _ask(self) -> None:
        t = self._look.t
        question = Question(
            t.text("If you lose both, nobody can help"),
            t.text(
                "Without the passphrase and without a code that works, nobody can open your "
                "journal: no clinic, and not the makers of this program. "
                "Today will go on reminding you until the code was typed back once."
            ),
            t.text("I understand, later"),
            t.text("Type it now"),
            dangerous=True,
        )
        confirm(self._look.theme, question, self, self.postponed.emit)
