"""What is nobody's business but the person's: folded, and never printed."""

from dataclasses import replace

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QWidget

from journal_app.domain.session import Route, Session
from journal_app.ui.sessions import words
from journal_app.ui.sessions.choice_field import ChoiceField
from journal_app.ui.sessions.section import Heading, Section
from journal_app.ui.shared.buttons import Button, ButtonKind
from journal_app.ui.shared.choices import Alternative
from journal_app.ui.shared.fields import Field, TextArea, TextField
from journal_app.ui.shared.icons import Icon
from journal_app.ui.shared.layouts import REST, Grow, column, holder, row
from journal_app.ui.shared.look import Look


class PrivateDetails(Section):
    """Free text that is never added up, compared or drawn."""

    def __init__(self, look: Look) -> None:
        theme, t = look.theme, look.t
        super().__init__(
            look, Heading(t.text("Private details"), t.text("Never printed."), private=True)
        )
        self._prescribed = TextField(t.text("Amount prescribed"))
        self._taken = TextField(t.text("Amount taken"))
        self._before = TextField(t.text("Blood pressure before"))
        self._after = TextField(t.text("Blood pressure after"))
        routes = tuple(Alternative(each.value, words.route(each, t)) for each in Route)
        self._route = ChoiceField(look, t.text("How was it taken?"), routes, 3)
        self._others = TextField(t.text("Other substances that day"))
        self._not_right = TextArea(
            theme, t.text("Anything that did not feel right about how you were treated"), lines=3
        )
        self._inside = self._fields()
        self._turn = Button(theme, "", ButtonKind.LINK, Icon.CARET_DOWN)
        self.fill(row(theme, self._turn, REST), self._inside)
        self._turn.clicked.connect(lambda: self.show_folded(folded=not self._inside.isHidden()))
        self._connect()
        self.show_folded(folded=True)

    def show_folded(self, *, folded: bool) -> None:
        """Show the fields, or only that there are some."""
        t = self._look.t
        self._inside.setVisible(not folded)
        self._turn.show_text(t.text("Show the fields") if folded else t.text("Fold the fields"))
        self._turn.show_icon(Icon.CARET_DOWN if folded else Icon.CARET_UP)

    def show_session(self, session: Session) -> None:
        """Show this part of `session`, without a signal; the cursor stays where it is."""
        for field, said in (
            (self._prescribed, session.amount_prescribed),
            (self._taken, session.amount_taken),
            (self._before, session.pressure_before),
            (self._after, session.pressure_after),
            (self._others, session.other_substances),
        ):
            if said != field.text():
                field.setText(said)
        if session.not_right != self._not_right.toPlainText():
            with QSignalBlocker(self._not_right):
                self._not_right.setPlainText(session.not_right)
        self._route.show_key(session.route)

    def put(self, session: Session) -> Session:
        """Return `session` with what is filled in here."""
        route = self._route.key()
        return replace(
            session,
            amount_prescribed=self._prescribed.text(),
            amount_taken=self._taken.text(),
            pressure_before=self._before.text(),
            pressure_after=self._after.text(),
            route=Route(route) if route else None,
            other_substances=self._others.text(),
            not_right=self._not_right.toPlainText(),
        )

    def _fields(self) -> QWidget:
        theme, t = self._look.theme, self._look.t
        amounts = row(
            theme,
            Grow(Field(theme, t.text("Amount prescribed"), self._prescribed)),
            Grow(Field(theme, t.text("Amount taken"), self._taken)),
            gap=16,
        )
        pressure = row(
            theme,
            Grow(Field(theme, t.text("Blood pressure before"), self._before)),
            Grow(Field(theme, t.text("Blood pressure after"), self._after)),
            gap=16,
        )
        others = Field(theme, t.text("Other substances that day"), self._others)
        not_right = Field(
            theme,
            t.text("Anything that did not feel right about how you were treated"),
            self._not_right,
            hint=t.text(
                "You can talk about it with someone you trust, a patient advocate, or the "
                "board that licenses clinicians."
            ),
        )
        return holder(column(theme, amounts, self._route, pressure, others, not_right, gap=16))

    def _connect(self) -> None:
        self._route.changed.connect(self.changed)
        self._not_right.textChanged.connect(self.changed)
        for field in (self._prescribed, self._taken, self._before, self._after, self._others):
            field.textEdited.connect(lambda _words: self.changed.emit())
