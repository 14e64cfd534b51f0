"""The parts of the pages, each with a box to tick and how much there is of it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from journal_app.i18n import Translator
from journal_app.ui.shared.choices import CheckRow
from journal_app.ui.shared.layouts import column
from journal_app.ui.shared.look import Look
from journal_app.ui.sharing.parts import has
from journal_app.ui.sharing.state import Counts, Part, SharingState


class PartRows(QWidget):
    """What can be left out.

    Signals:
        ticked(str, bool): print this part, or leave it out.
    """

    ticked = Signal(str, bool)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._t = look.t
        self._rows = {part: CheckRow(look.theme, title(part, look.t)) for part in Part}
        for part, tick in self._rows.items():
            tick.toggled.connect(lambda on, part=part: self.ticked.emit(part.value, on))
        self.setLayout(column(look.theme, *self._rows.values(), gap=2))

    def show_parts(self, state: SharingState) -> None:
        """Show which are printed, and how much there is."""
        for part, tick in self._rows.items():
            tick.blockSignals(True)  # noqa: FBT003 - Qt's own signature
            tick.setChecked(has(state.selection, part))
            tick.blockSignals(False)  # noqa: FBT003 - Qt's own signature
            tick.show_detail(detail(part, state.counts, self._t))
        # Without the scores there is nothing for these to stand beside.
        for part in (Part.ITEM_NINE, Part.ITEM_TABLES):
            self._rows[part].setEnabled(state.selection.scores)


def title(part: Part, t: Translator) -> str:
    """Return what a part is called."""
    return {
        Part.SCORES: t.text("Questionnaire scores"),
        Part.ITEM_NINE: t.text("PHQ-9: the question about being better off dead"),
        Part.CHECK_INS: t.text("Check-ins as small charts"),
        Part.SESSIONS: t.text("Sessions, with their dates"),
        Part.NOTICES: t.text("“Please notice”: facts your care team would want to see"),
        Part.ITEM_TABLES: t.text("Every answer, on the pages behind"),
        Part.AGREED: t.text("Room to write: what we agreed"),
    }[part]


def counted(part: Part, counts: Counts) -> int | None:
    """Return how much there is of a part in the days chosen; None for what is not counted."""
    return {
        Part.SCORES: counts.questionnaires,
        Part.CHECK_INS: counts.check_ins,
        Part.SESSIONS: counts.sessions,
    }.get(part)


def detail(part: Part, counts: Counts, t: Translator) -> str:
    """Return how much there is of a part, or what leaving it out means."""
    return {
        Part.SCORES: t.plural(
            "{n} questionnaire", "{n} questionnaires", counts.questionnaires
        ).format(n=counts.questionnaires),
        Part.ITEM_NINE: t.text(
            "A total can hide it. If you leave it out, the page says that something was left out."
        ),
        Part.CHECK_INS: t.plural("{n} check-in", "{n} check-ins", counts.check_ins).format(
            n=counts.check_ins
        ),
        Part.SESSIONS: t.plural(
            "{n} session. No amounts, no routes.",
            "{n} sessions. No amounts, no routes.",
            counts.sessions,
        ).format(n=counts.sessions),
        Part.NOTICES: t.text("Only what you recorded, with its date. No judgement."),
        Part.ITEM_TABLES: "",
        Part.AGREED: "",
    }[part]
