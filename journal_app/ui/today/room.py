"""Today's room: its page and its presenter, connected."""

from journal_app.journal.journal import Journal
from journal_app.library.prompts import Prompt
from journal_app.library.scales import ScaleShelf
from journal_app.ui.shared.backup_state import Backing
from journal_app.ui.shared.look import Look
from journal_app.ui.shared.opening_words import opening_words
from journal_app.ui.today.care_presenter import CarePresenter
from journal_app.ui.today.page import TodayPage
from journal_app.ui.today.presenter import Shelves, TodayPresenter


class TodayRoom:
    """Holds the presenter for as long as the page is there."""

    def __init__(
        self, journal: Journal, look: Look, scales: ScaleShelf, prompts: tuple[Prompt, ...]
    ) -> None:
        self.page = TodayPage(look)
        self.today = TodayPresenter(journal, self.page, Shelves(look.t, scales, prompts))
        self.care = CarePresenter(journal, self.page.care, opening_words(journal, look.t))
        self.page.another_prompt_wanted.connect(self.today.another_prompt)
        self.page.prompt_put_away.connect(self.today.prompt_put_away)
        self.page.question_typed.connect(self.today.question_typed)
        self.page.question_added.connect(self.today.question_added)
        self.page.question_asked.connect(self.today.question_asked)

    def care_for(self, backing: Backing) -> None:
        """Remind of backups, too."""
        self.care.care_for(backing)

    def refresh(self) -> None:
        """Look into the journal anew: the page is shown."""
        self.today.refresh()
        self.care.refresh()

    def flush(self) -> None:
        """Keep the question that is being typed.

        Raises:
            StoreError: it could not be written. The words are still on the page.
        """
        self.today.flush()
