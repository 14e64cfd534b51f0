"""The first run: one card, six steps, in under two minutes."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QStackedWidget, QWidget

from journal_app.domain.help_line import Country
from journal_app.library.safety import SafetyTexts
from journal_app.ui.first_run.backup_step import BackupStep
from journal_app.ui.first_run.paper_steps import CodeStep, TypeBackStep
from journal_app.ui.first_run.passphrase_step import PassphraseStep
from journal_app.ui.first_run.state import FirstRunState, Step
from journal_app.ui.first_run.steps import HelpStep, WelcomeStep
from journal_app.ui.shared.buttons import Button, ButtonKind
from journal_app.ui.shared.forms import IconLabel, Text, Tint, card, label, line
from journal_app.ui.shared.icons import Icon
from journal_app.ui.shared.landscape import Landscape
from journal_app.ui.shared.layouts import REST, Grow, column, row, scrolling
from journal_app.ui.shared.look import Look
from journal_app.ui.shared.other_journal import OtherJournal
from journal_app.ui.shared.panels import PROBLEM, Note

CARD_WIDTH = 600
_MARGIN = 96


class FirstRunPage(QWidget):
    """Leads a new person to a journal of their own.

    Signals:
        went_on(), went_back(): between the steps.
        help_wanted(): they want the help lines.
        place_chosen(Path): another folder for the vault.
    """

    went_on = Signal()
    went_back = Signal()
    help_wanted = Signal()
    place_chosen = Signal(Path)

    def __init__(
        self, look: Look, safety: SafetyTexts, countries: tuple[Country, ...], country: str
    ) -> None:
        super().__init__()
        self._look = look
        theme = look.theme
        self._land = Landscape(theme, self)
        self.welcome = WelcomeStep(look, safety, countries[-1])
        self.help = HelpStep(look, countries, country)
        self.passphrase = PassphraseStep(look)
        self.code = CodeStep(look)
        self.type_back = TypeBackStep(look)
        self.backups = BackupStep(look)
        self._steps = QStackedWidget()
        for step in self._in_order():
            self._steps.addWidget(step)
        self._message = Note(theme, "", PROBLEM)
        self._count = label("", Text.SMALL, wrap=False)
        self._next = Button(theme, "", ButtonKind.PRIMARY)
        self._back = Button(theme, look.t.text("Back"), ButtonKind.GHOST)
        self.existing = OtherJournal(look, look.t.text("I have a journal already…"))
        self._next.clicked.connect(self.went_on)
        self._back.clicked.connect(self.went_back)
        self.passphrase.asked.given.connect(self.went_on)
        self.type_back.given.connect(self.went_on)
        self.passphrase.place_wanted.connect(self._choose_place)
        self._area = scrolling(
            column(theme, REST, row(theme, REST, Grow(self._built_card(), 1000), REST), REST),
            name=look.t.text("First steps"),
        )
        self.setLayout(column(theme, self._area, gap=0))

    def _built_card(self) -> QFrame:
        theme, t = self._look.theme, self._look.t
        helping = Button(theme, t.text("Crisis help"), ButtonKind.GHOST, Icon.LIFEBUOY)
        helping.clicked.connect(self.help_wanted)
        brand = row(
            theme,
            IconLabel(theme, Icon.LEAF_FILL, Tint.ACCENT, size=30),
            label("Ashore", Text.H3, wrap=False),
            REST,
            self._count,
            gap=10,
        )
        made = card(
            theme,
            brand,
            8,
            Grow(self._steps),
            self._message,
            line(),
            row(theme, helping, REST, self.existing, self._back, self._next, gap=8),
            gap=12,
            margins=(36, 28, 36, 24),
        )
        made.setMaximumWidth(theme.px(CARD_WIDTH))
        return made

    def show_state(self, state: FirstRunState) -> None:
        """Show the step, and what it knows."""
        t = self._look.t
        step = self._in_order()[state.step]
        step.show_state(state)
        if self._steps.currentWidget() is not step:
            self._arrive(step)
        self._message.setVisible(state.message is not None)
        if state.message is not None:
            message = state.message
            self._message.show_text(f"{message.what_happened} {message.what_to_do}", message.title)
        self._count.setText(t.text("Step {n} of {all}").format(n=state.step + 1, all=len(Step)))
        self._back.setVisible(state.may_go_back)
        self.existing.setVisible(state.step is Step.WELCOME)
        self._next.setEnabled(state.may_go_on)
        self._next.show_text(self._go_on_words(state))

    def _in_order(
        self,
    ) -> tuple[WelcomeStep, HelpStep, PassphraseStep, CodeStep, TypeBackStep, BackupStep]:
        return (
            self.welcome,
            self.help,
            self.passphrase,
            self.code,
            self.type_back,
            self.backups,
        )

    def _arrive(self, step: QWidget) -> None:
        if step is not self.passphrase:
            self.passphrase.asked.clear()
        if step is not self.code:
            self.code.clear()
        self._steps.setCurrentWidget(step)
        step.setFocus(Qt.FocusReason.OtherFocusReason)
        step.focusNextPrevChild(True)  # noqa: FBT003 - Qt's own signature

    def _go_on_words(self, state: FirstRunState) -> str:
        t = self._look.t
        if state.busy:
            making = state.step is Step.PASSPHRASE
            return t.text("Making your journal…") if making else t.text("Checking…")
        open_it = t.text("Open my journal") if state.backups else t.text("Later, open my journal")
        return {
            Step.PASSPHRASE: t.text("Make my journal"),
            Step.CODE: t.text("I have it on paper"),
            Step.TYPE_BACK: t.text("Check the code"),
            Step.BACKUPS: open_it,
        }.get(state.step, t.text("Continue"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the hills behind everything."""
        super().resizeEvent(event)
        self._land.resize(self.size())
        self._land.lower()

    def _choose_place(self) -> None:
        title = self._look.t.text("A folder for your journal")
        chosen = QFileDialog.getExistingDirectory(self, title)
        if chosen:
            self.place_chosen.emit(Path(chosen) / "Journal.vault")
