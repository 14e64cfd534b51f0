"""What was felt during and after a session."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from journal_app.domain.session import Degree, Effect, EffectName, Session
from journal_app.ui.sessions.effect_row import EffectRow
from journal_app.ui.sessions.emergency_slot import EmergencySlot, EmergencyWords
from journal_app.ui.sessions.section import Heading, Section
from journal_app.ui.sessions.state import URGENT, OpenSession
from journal_app.ui.shared.buttons import Button, ButtonKind
from journal_app.ui.shared.layouts import REST, column, row
from journal_app.ui.shared.look import Look


class Effects(Section):
    """One row an effect; where it may be an emergency, the number stands below.

    Signals:
        urgent_opened(QWidget, QWidget): the panel, and the row it belongs to.
        help_wanted(): show all help lines.
    """

    urgent_opened = Signal(QWidget, QWidget)
    help_wanted = Signal()

    def __init__(self, look: Look, emergency: EmergencyWords) -> None:
        t = look.t
        super().__init__(
            look,
            Heading(
                t.text("Effects"),
                t.text("A summary shows those that were strong or are still there."),
            ),
        )
        self._rows = {name: EffectRow(look, name) for name in EffectName}
        self._slots = {name: EmergencySlot(look, emergency) for name in URGENT}
        self._rest = Button(look.theme, t.text("None of the others"), ButtonKind.GHOST)
        places: list[QWidget] = []
        for name, effect_row in self._rows.items():
            places.append(effect_row)
            if name in self._slots:
                places.append(self._slots[name])
        listed = column(look.theme, *places, gap=8)
        self.fill(listed, row(look.theme, self._rest, REST))
        for effect_row in self._rows.values():
            effect_row.changed.connect(self.changed)
        for slot in self._slots.values():
            slot.help_wanted.connect(self.help_wanted)
        self._rest.clicked.connect(self._none_of_the_others)

    def show_session(self, session: Session) -> None:
        """Show this part of `session`, without a signal."""
        felt = {effect.name: effect for effect in session.effects}
        for name, effect_row in self._rows.items():
            effect_row.show_effect(felt.get(name))
        self._rest.setVisible(len(felt) < len(self._rows))

    def show_urgent(self, opened: OpenSession) -> None:
        """Show the emergency number below what asks for it."""
        for name, slot in self._slots.items():
            if slot.show_urgent(urgent=name in opened.urgent):
                self.urgent_opened.emit(slot, self._rows[name])

    def put(self, session: Session) -> Session:
        """Return `session` with what is filled in here."""
        felt = (effect_row.effect() for effect_row in self._rows.values())
        return replace(session, effects=tuple(effect for effect in felt if effect is not None))

    def _none_of_the_others(self) -> None:
        for name, effect_row in self._rows.items():
            if effect_row.effect() is None:
                effect_row.show_effect(Effect(name, Degree.NONE))
        self.changed.emit()
