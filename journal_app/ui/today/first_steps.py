"""The first day: three gentle ways to begin."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from journal_app.domain.record import Kind
from journal_app.ui.shared.buttons import Button
from journal_app.ui.shared.forms import Ground, Text, label
from journal_app.ui.shared.layouts import Grow, column, row
from journal_app.ui.shared.look import Look
from journal_app.ui.today.kind_badge import KindBadge


class FirstSteps(QFrame):
    """Offers three things. None must be done first, and none must be done.

    Signals:
        write_wanted(): write a few words.
        check_in_wanted(): say how one is.
        session_wanted(): record a session.
    """

    write_wanted = Signal()
    check_in_wanted = Signal()
    session_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        t = look.t
        self.setProperty("kind", Ground.CARD.value)
        write = Button(look.theme, t.text("Write"))
        check_in = Button(look.theme, t.text("Check in"))
        session = Button(look.theme, t.text("Record"))
        session.setAccessibleName(t.text("Record a session"))
        write.clicked.connect(self.write_wanted)
        check_in.clicked.connect(self.check_in_wanted)
        session.clicked.connect(self.session_wanted)
        self.setLayout(
            column(
                look.theme,
                label(t.text("Three ways to begin, in any order"), Text.H2),
                label(t.text("Each can wait. Everything is kept as you go."), Text.MUTED),
                8,
                self._step(
                    Kind.ENTRY,
                    t.text("Write a few words"),
                    t.text("How you arrive here today, for example. A single line is enough."),
                    write,
                ),
                self._step(
                    Kind.CHECK_IN,
                    t.text("Say how you are"),
                    t.text("About a minute. Skip anything you like."),
                    check_in,
                ),
                self._step(
                    Kind.SESSION,
                    t.text("Record a session"),
                    t.text("One that was, or one that is planned with your clinic."),
                    session,
                ),
                gap=4,
                margins=(24, 20, 20, 18),
            )
        )

    def _step(self, kind: Kind, title: str, words: str, button: Button) -> QWidget:
        theme = self._look.theme
        made = QWidget()
        said = column(theme, label(title, Text.STRONG), label(words, Text.SMALL), gap=2)
        badge = KindBadge(theme, kind)
        made.setLayout(row(theme, badge, Grow(said), button, gap=14, margins=(0, 8, 0, 8)))
        return made
