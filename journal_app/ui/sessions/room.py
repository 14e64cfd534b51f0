"""The room of the sessions: its page and its presenter, connected."""

from journal_app.domain.help_line import Country
from journal_app.journal.journal import Journal
from journal_app.library.safety import SafetyTexts
from journal_app.ui.sessions.emergency_slot import EmergencyWords
from journal_app.ui.sessions.page import SessionsPage
from journal_app.ui.sessions.presenter import SessionsPresenter
from journal_app.ui.shared.look import Look


class SessionsRoom:
    """Holds the presenter for as long as the page is there."""

    def __init__(
        self, journal: Journal, look: Look, safety: SafetyTexts, country: Country
    ) -> None:
        self.page = SessionsPage(look, EmergencyWords(safety, country))
        self.presenter = SessionsPresenter(journal, self.page, look.t)
        page, presenter = self.page, self.presenter
        page.edited.connect(presenter.edited)
        page.save_due.connect(presenter.save)
        page.submitted.connect(presenter.submit)
        page.put_away.connect(presenter.put_away)
        page.discard_wanted.connect(presenter.discard)
        page.trash_wanted.connect(presenter.remove)
        page.undo_wanted.connect(presenter.undo)
        page.begin_wanted.connect(presenter.begin)
        page.added.connect(presenter.added)
        page.record_opened.connect(presenter.open)

    def refresh(self) -> None:
        """Read anew: the page is shown."""
        self.presenter.refresh()

    def flush(self) -> None:
        """Keep what is filled in as a draft.

        Raises:
            StoreError: it could not be written. It is still on the page.
        """
        self.presenter.flush()

    def begin(self) -> None:
        """Record a session."""
        self.presenter.begin()

    def open(self, record: str) -> None:
        """Open this session."""
        self.presenter.open(record)
