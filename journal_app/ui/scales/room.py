"""The rooms of the scales: the daily check-in, and the questionnaires."""

from journal_app.domain.help_line import Country
from journal_app.journal.journal import Journal
from journal_app.library.safety import SafetyTexts
from journal_app.library.scales import ScaleShelf
from journal_app.ui.scales.check_in_page import CheckInPage
from journal_app.ui.scales.check_in_presenter import CheckInPresenter
from journal_app.ui.scales.questionnaire_page import QuestionnairePage
from journal_app.ui.scales.questionnaire_presenter import QuestionnairePresenter
from journal_app.ui.scales.support_slot import SupportWords
from journal_app.ui.shared.look import Look


class CheckInRoom:
    """Holds the presenter for as long as the page is there."""

    def __init__(
        self,
        journal: Journal,
        look: Look,
        scales: ScaleShelf,
        safety: SafetyTexts,
        country: Country,
    ) -> None:
        self.page = CheckInPage(look, SupportWords(safety, country))
        self.presenter = CheckInPresenter(journal, self.page, scales, look.t)
        page, presenter = self.page, self.presenter
        page.answered.connect(presenter.answered)
        page.cleared.connect(presenter.cleared)
        page.skipped.connect(presenter.skipped)
        page.tag_turned.connect(presenter.tag_turned)
        page.day_chosen.connect(presenter.day_chosen)
        page.save_due.connect(presenter.save)
        page.submitted.connect(presenter.submit)
        page.put_away.connect(presenter.put_away)
        page.discard_wanted.connect(presenter.discard)
        page.trash_wanted.connect(presenter.remove)
        page.undo_wanted.connect(presenter.undo)
        page.begin_wanted.connect(presenter.begin)
        page.record_opened.connect(presenter.open)

    def refresh(self) -> None:
        """Read anew: the page is shown."""
        self.presenter.refresh()

    def flush(self) -> None:
        """Keep what is filled in as a draft.

        Raises:
            StoreError: it could not be written. The answers are still on the page.
        """
        self.presenter.flush()

    def open(self, record: str) -> None:
        """Open this check-in."""
        self.presenter.open(record)


class QuestionnaireRoom:
    """Holds the presenter for as long as the page is there."""

    def __init__(
        self,
        journal: Journal,
        look: Look,
        scales: ScaleShelf,
        safety: SafetyTexts,
        country: Country,
    ) -> None:
        self.page = QuestionnairePage(look, SupportWords(safety, country))
        self.presenter = QuestionnairePresenter(journal, self.page, scales, look.t)
        page, presenter = self.page, self.presenter
        page.answered.connect(presenter.answered)
        page.cleared.connect(presenter.cleared)
        page.paper_chosen.connect(presenter.paper_chosen)
        page.paper_day_chosen.connect(presenter.paper_day_chosen)
        page.save_due.connect(presenter.save)
        page.submitted.connect(presenter.submit)
        page.confirmed.connect(presenter.confirm)
        page.put_away.connect(presenter.put_away)
        page.discard_wanted.connect(presenter.discard)
        page.trash_wanted.connect(presenter.remove)
        page.undo_wanted.connect(presenter.undo)
        page.scale_wanted.connect(presenter.start)
        page.record_opened.connect(presenter.open)

    def refresh(self) -> None:
        """Read anew: the page is shown."""
        self.presenter.refresh()

    def flush(self) -> None:
        """Keep what is filled in as a draft.

        Raises:
            StoreError: it could not be written. The answers are still on the page.
        """
        self.presenter.flush()

    def start(self, scale: str) -> None:
        """Fill in this scale."""
        self.presenter.start(scale)

    def open(self, record: str) -> None:
        """Open this questionnaire."""
        self.presenter.open(record)
