"""Reads what can be read of a journal, and makes a sound one of it when asked to."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from journal_app.domain.kept import Content, kind_of
from journal_app.errors import JournalError
from journal_app.i18n import Translator
from journal_app.journal.clock import Clock
from journal_app.journal.salvaging import Salvage, rebuild, salvage
from journal_app.journal.vault_key import VaultKey
from journal_app.library.scales import load_scales
from journal_app.messages.explaining import explain
from journal_app.ui.salvage.content_words import ContentWriter
from journal_app.ui.salvage.state import Line, SalvageState, SalvageView, Work
from journal_app.ui.shared.running import Runner


@dataclass(frozen=True, slots=True)
class Unopened:
    """A journal that is not opened, and what it takes to read it."""

    t: Translator
    clock: Clock
    runner: Runner
    folder: Path
    key: VaultKey
    damaged: bool
    """False: it is an older copy, and sound."""
    rebuilt: Callable[[Path], None]
    """Told the folder in which a sound journal lies now."""


class SalvagePresenter:
    """Holds what was read until the page goes."""

    def __init__(self, view: SalvageView, unopened: Unopened) -> None:
        self._view, self._unopened = view, unopened
        self._contents: tuple[Content, ...] = ()
        self._writer = ContentWriter(load_scales(), unopened.t)
        self._left = False
        self._state = SalvageState(unopened.damaged)

    def start(self) -> None:
        """Begin to read."""
        folder, key = self._unopened.folder, self._unopened.key
        self._show(replace(self._state, work=Work.READING))
        self._unopened.runner.run(lambda: salvage(folder, key), self._read, self._failed)

    def choose(self, at: int) -> None:
        """Show the record of this line in full."""
        if 0 <= at < len(self._contents):
            words = self._writer.words(self._contents[at])
            self._show(replace(self._state, chosen=at, words=words))

    def rebuild(self) -> None:
        """Make a sound journal of all that can be read; the damaged one is kept aside."""
        unopened = self._unopened
        if self._state.work is not None:
            return
        folder, key, clock = unopened.folder, unopened.key, unopened.clock
        self._show(replace(self._state, work=Work.REBUILDING, message=None))
        unopened.runner.run(lambda: rebuild(folder, key, clock), self._rebuilt, self._failed)

    def leave(self) -> None:
        """Show nothing more, and let go of what was read."""
        self._left = True
        self._contents = ()
        self._state = SalvageState(self._unopened.damaged)

    def _read(self, found: Salvage) -> None:
        if self._left:
            return
        drafted = tuple(draft.content for draft in reversed(found.drafts))
        kept = tuple(each.content for each in reversed(found.kept))
        self._contents = drafted + kept
        lines = tuple(
            Line(kind_of(content), content.day, self._writer.title(content), at < len(drafted))
            for at, content in enumerate(self._contents)
        )
        self._show(
            replace(self._state, lines=lines, lost=found.lost, older=found.older, work=None)
        )
        self.choose(0)

    def _rebuilt(self, folder: Path) -> None:
        if not self._left:
            self._unopened.rebuilt(folder)

    def _failed(self, error: JournalError) -> None:
        message = explain(error, self._unopened.t)
        self._show(replace(self._state, work=None, message=message))

    def _show(self, state: SalvageState) -> None:
        if not self._left:
            self._state = state
            self._view.show_state(state)
