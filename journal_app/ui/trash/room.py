"""The trash: its page and its presenter, connected."""

from functools import partial

from journal_app.journal.journal import Journal
from journal_app.library.scales import ScaleShelf
from journal_app.ui.shared.later import soon
from journal_app.ui.shared.look import Look
from journal_app.ui.shared.row_words import RowWriter
from journal_app.ui.shared.sweeping import Sweeping
from journal_app.ui.trash.page import TrashPage
from journal_app.ui.trash.presenter import Around, TrashPresenter


class TrashRoom:
    """Holds the presenter for as long as the page is there."""

    def __init__(
        self, journal: Journal, look: Look, scales: ScaleShelf, sweeping: Sweeping
    ) -> None:
        locale = look.formats.locale
        writer = RowWriter(scales, look.t, lambda number: locale.toString(float(number), "g", 4))
        self.page = TrashPage(look)
        around = Around(look.t, writer, sweeping.sweep, partial(soon, self.page))
        self.presenter = TrashPresenter(journal, self.page, around)
        self.page.back_wanted.connect(self.presenter.bring_back)
        self.page.erasing_agreed.connect(self.presenter.erase)
        self.page.more_wanted.connect(self.presenter.more)
        self.page.note_hidden.connect(self.presenter.note_hidden)

    def refresh(self) -> None:
        """Read anew: the page is shown."""
        self.presenter.refresh()

    def flush(self) -> None:
        """Nothing waits here."""
        self.presenter.flush()
