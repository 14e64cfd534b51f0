"""The journal room: its page and its two presenters, connected."""

from journal_app.journal.journal import Journal
from journal_app.library.prompts import Prompt
from journal_app.library.scales import ScaleShelf
from journal_app.ui.shared.look import Look
from journal_app.ui.shared.row_words import RowWriter
from journal_app.ui.writing.page import WritingPage
from journal_app.ui.writing.presenter import Surroundings, WritingPresenter
from journal_app.ui.writing.timeline_presenter import TimelinePresenter
from journal_app.ui.writing.versions_parts import VersionsParts
from journal_app.ui.writing.versions_presenter import Desk, VersionsPresenter


class WritingRoom:
    """Holds the presenters for as long as the page is there."""

    def __init__(
        self, journal: Journal, look: Look, scales: ScaleShelf, prompts: tuple[Prompt, ...]
    ) -> None:
        locale = look.formats.locale
        self.page = WritingPage(look)
        self.timeline = TimelinePresenter(
            journal,
            self.page.timeline,
            RowWriter(scales, look.t, lambda number: locale.toString(float(number), "g", 4)),
            locale.firstDayOfWeek().value - 1,
        )
        self.writing = WritingPresenter(
            journal,
            self.page,
            Surroundings(look.t, prompts, self.timeline.kept, self._opened),
        )
        self._parts = VersionsParts(look, self.page)
        desk = Desk(look.t, self.writing.flush, self.writing.reread, self._parts.later)
        self.versions = VersionsPresenter(journal, self._parts, desk)
        self._connect_timeline()
        self._connect_entry()
        self._connect_versions()

    def refresh(self) -> None:
        """Read anew: the page is shown."""
        self.timeline.refresh()
        self.writing.refresh()

    def flush(self) -> None:
        """Write down what was typed.

        Raises:
            StoreError: it could not be written. The words are still on the page.
        """
        self.writing.flush()

    def begin(self) -> None:
        """Begin a new entry."""
        self.writing.begin()

    def begin_from(self, prompt: str) -> None:
        """Begin an entry that answers a prompt; nothing: one about anything."""
        self.writing.begin(prompt=prompt)

    def begin_about(self, session: str) -> None:
        """Begin an entry that belongs to a session."""
        self.writing.begin(session=session)

    def open(self, record: str) -> None:
        """Open an entry."""
        self.writing.open(record)

    def _opened(self, record: str) -> None:
        self.timeline.opened(record)
        self.versions.opened(record)

    def _connect_versions(self) -> None:
        parts, versions = self._parts, self.versions
        self.page.history_wanted.connect(versions.look)
        parts.version_chosen.connect(versions.choose)
        parts.back_wanted.connect(versions.bring_back)
        parts.shown_kept.connect(versions.keep_shown)
        parts.closed.connect(versions.closed)

    def _connect_timeline(self) -> None:
        pane, timeline = self.page.timeline, self.timeline
        pane.searched.connect(timeline.typed)
        pane.sieve_chosen.connect(timeline.sieve_chosen)
        pane.more_wanted.connect(timeline.more)

    def _connect_entry(self) -> None:
        page, writing = self.page, self.writing
        page.new_wanted.connect(self.begin)
        page.entry_wanted.connect(writing.open)
        page.closed.connect(writing.close)
        page.typed.connect(writing.typed)
        page.titled.connect(writing.titled)
        page.day_chosen.connect(writing.day_chosen)
        page.session_chosen.connect(writing.session_chosen)
        page.tag_added.connect(writing.tag_added)
        page.tag_removed.connect(writing.tag_removed)
        page.seal_chosen.connect(writing.seal_chosen)
        page.prompt_hidden.connect(writing.prompt_hidden)
        page.save_due.connect(writing.save)
        page.trash_wanted.connect(writing.remove)
        page.bring_back_wanted.connect(writing.bring_back)
        page.gone_hidden.connect(writing.gone_hidden)
