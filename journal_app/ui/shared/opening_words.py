"""What was noticed when the journal was opened, in words."""

from journal_app.i18n import Translator
from journal_app.journal.journal import Journal


def opening_words(journal: Journal, t: Translator) -> tuple[str, ...]:
    """Return what was noticed when the journal was opened; nothing, mostly."""
    said = (
        (
            journal.key_copy_used,
            t.text("The key file was damaged, so its copy was used. Nothing is lost."),
        ),
        (
            journal.healed,
            t.text("Unused pages were damaged and have been written anew. Nothing is lost."),
        ),
        (
            journal.keys_older,
            t.text(
                "An older key file was put back: an old passphrase or code may open it again. "
                "Change the passphrase to be sure."
            ),
        ),
        (
            journal.read_only,
            t.text("It can only be read here: the disk or the folder is write-protected."),
        ),
    )
    return tuple(words for noticed, words in said if noticed)
