"""Care: what the presenters of this page work with."""

from dataclasses import dataclass
from pathlib import Path

from journal_app.i18n import Translator
from journal_app.journal.journal import Journal
from journal_app.journal.vault_key import VaultKey
from journal_app.ui.shared.backup_state import Backing
from journal_app.ui.shared.preferring import Preferring
from journal_app.ui.shared.running import Runner


@dataclass(frozen=True, slots=True)
class Care:
    """The open journal, and what is needed to look after it."""

    journal: Journal
    key: VaultKey
    t: Translator
    runner: Runner
    preferring: Preferring
    backing: Backing

    @property
    def folder(self) -> Path:
        """Where the journal lies."""
        return self.journal.folder
