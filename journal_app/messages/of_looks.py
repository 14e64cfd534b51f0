"""Words for what a look through the vault found. What to do depends on where one is."""

from journal_app.domain.look import Look
from journal_app.i18n import Translator


def title_and_fine(look: Look, t: Translator) -> tuple[str, str]:
    """Return what is looked at, and the words for when nothing is wrong with it."""
    return {
        Look.KEYS: (t.text("Key files"), t.text("Both are whole.")),
        Look.KEYS_AGE: (t.text("Age of the key file"), t.text("It is the newest there was.")),
        Look.FILE: (t.text("Journal file"), t.text("All of it is there and can be read.")),
        Look.PAGES: (t.text("Pages"), t.text("Every one is as it was written.")),
        Look.TABLES: (t.text("Tables"), t.text("They fit together.")),
        Look.LISTS: (t.text("Lists"), t.text("They show every record.")),
        Look.SEARCH: (t.text("Search"), t.text("It knows every word.")),
        Look.VERSIONS: (
            t.text("Versions"),
            t.text("Every one is as it was written, and follows the one before."),
        ),
        Look.NEWEST: (t.text("Newest versions"), t.text("Every record shows its own.")),
        Look.CONTENTS: (t.text("Contents"), t.text("All of it can be understood.")),
        Look.RIGHTS: (
            t.text("Rights"),
            t.text("Nobody else on this computer may read the files."),
        ),
        Look.BACKUP: (t.text("Backups"), t.text("The last one is not long ago.")),
    }[look]


def trouble(look: Look, t: Translator) -> str:
    """Return what is wrong. Of backups the person is told when the last one was made instead."""
    return {
        Look.KEYS: t.text("One of the two is damaged, or older than the other."),
        Look.KEYS_AGE: t.text("An older one was put back: an old passphrase may open it again."),
        Look.FILE: t.text("Parts of it are missing or cannot be read."),
        Look.PAGES: t.text("Some are not as they were written."),
        Look.TABLES: t.text("They do not fit together."),
        Look.LISTS: t.text("They miss records. No record is touched by that."),
        Look.SEARCH: t.text("It misses words. No record is touched by that."),
        Look.VERSIONS: t.text("Some were altered, or what they followed is gone."),
        Look.NEWEST: t.text("Some records do not show their own."),
        Look.CONTENTS: t.text("Some of it cannot be understood."),
        Look.RIGHTS: t.text("Other people on this computer may read the encrypted files."),
    }[look]


def unseen(t: Translator) -> str:
    """Return the words for a look that could not be taken."""
    return t.text("This could not be looked at, because of the rest.")


def no_backup(t: Translator) -> str:
    """Return the words for when there is no backup at all."""
    return t.text("There is none yet.")
