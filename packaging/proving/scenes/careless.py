"""What other programs do without a thought: the controls of what watches over ours."""

import subprocess
import sys

from PySide6.QtWidgets import QApplication, QTextBrowser

from journal_app.domain.record import TimelineFilter
from journal_app.journal.unlocking import create_vault, open_journal
from proving import ground
from proving.scenes.place import CANARY, PASSPHRASE, Place, hostile_note

_ENTRIES = 300
_SORTED = (
    "SELECT title || snippet FROM record, (SELECT 1 UNION ALL SELECT 2) ORDER BY 1 || random()"
)
# The word that is banned in our own code, in a process of its own.
_CALL = "import socket; socket.socket(socket.AF_INET, socket.SOCK_DGRAM).close()"


def sort(place: Place) -> None:
    """Sort more than fits into memory, with the temporary files that SQLite would make."""
    made = create_vault(place.vault, PASSPHRASE, ground.clock(), ground.CHEAP)
    journal = open_journal(place.vault, made.key, ground.clock())
    with journal.transaction():
        for number in range(_ENTRIES):
            said = ground.entry(number)
            said = type(said)(said.day, title=f"{CANARY} {number} " * 400, text=CANARY)
            journal.add(journal.new_id(), said, ground.clock().moment())
    for setting in ("PRAGMA temp_store = FILE", "PRAGMA cache_size = 8"):
        journal.connection.rows(setting)
    journal.connection.rows(_SORTED)
    list(journal.rows(TimelineFilter()))
    journal.close()


def show(place: Place) -> None:
    """Show a note the way Qt shows Markdown by itself."""
    app = QApplication.instance() or QApplication([])
    browser = QTextBrowser()
    browser.setMarkdown(hostile_note(place))
    browser.show()
    app.processEvents()


def call(_place: Place) -> None:
    """Open a connection, as a look for updates would."""
    subprocess.run([sys.executable, "-c", _CALL], check=True)
