"""The share room: its page and its presenter, connected."""

from journal_app.journal.journal import Journal
from journal_app.ui.shared.look import Look
from journal_app.ui.sharing.page import SharingPage
from journal_app.ui.sharing.presenter import Press, SharingPresenter


class SharingRoom:
    """Holds the presenter for as long as the page is there."""

    def __init__(self, journal: Journal, look: Look, press: Press) -> None:
        self.page = SharingPage(look)
        self.presenter = SharingPresenter(journal, self.page, press)
        page, form, presenter = self.page, self.page.form, self.presenter
        form.words_typed.connect(presenter.words_typed)
        form.reach_chosen.connect(presenter.reach_chosen)
        form.days_chosen.connect(presenter.days_chosen)
        form.paper_chosen.connect(presenter.paper_chosen)
        form.language_chosen.connect(presenter.language_chosen)
        form.part_ticked.connect(presenter.part_ticked)
        form.entry_ticked.connect(presenter.entry_ticked)
        form.question_ticked.connect(presenter.question_ticked)
        form.question_typed.connect(presenter.question_typed)
        form.question_added.connect(presenter.question_added)
        page.check_wanted.connect(presenter.check)
        page.back_wanted.connect(presenter.back)
        page.file_chosen.connect(presenter.save_to)
        page.printed.connect(presenter.printed)
        page.failed.connect(presenter.failed)

    def refresh(self) -> None:
        """Read anew what there is to choose from: the page is shown."""
        self.presenter.refresh()

    def flush(self) -> None:
        """Keep the form as it is.

        Raises:
            StoreError: it could not be written.
        """
        self.page.form.finish_typing()
        self.presenter.flush()
