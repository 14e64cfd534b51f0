"""What looking through the journal found, in words."""

from journal_app.i18n import Translator
from journal_app.journal.looking import Checkup, Look, Looked, State
from journal_app.ui.vault_care.state import Health, Seen


def seen_words(found: Checkup, t: Translator) -> tuple[Seen, ...]:
    """Return each look with what it found and what to do, in the order in which to tell it."""
    return tuple(_seen(each, t) for each in found.looks)


def _seen(looked: Looked, t: Translator) -> Seen:
    title, fine = _fine(t)[looked.look]
    match looked.state:
        case State.FINE:
            return Seen(title, fine, Health.FINE)
        case State.UNKNOWN:
            unseen = t.text("This could not be looked at, because of the rest.")
            return Seen(title, unseen, Health.UNKNOWN)
        case State.HEALS:
            heals = t.text(
                "Nothing is lost. Lock the journal and open it again: that puts it right."
            )
            return Seen(title, _trouble(looked, t), Health.TO_DO, heals)
        case State.TO_DO | State.DAMAGED:
            day = looked.at.date() if looked.at else None
            return Seen(title, _trouble(looked, t), Health.TO_DO, _to_do(looked.look, t), day)


def _fine(t: Translator) -> dict[Look, tuple[str, str]]:
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
    }


def _trouble(looked: Looked, t: Translator) -> str:
    if looked.look is Look.BACKUP:
        dated = t.text("The last one is of {day}.")
        return t.text("There is none yet.") if looked.at is None else dated
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
    }[looked.look]


def _to_do(look: Look, t: Translator) -> str:
    match look:
        case Look.BACKUP:
            return t.text("Make one: “Back up now” stands above.")
        case Look.KEYS_AGE:
            return t.text("Change the passphrase to be sure.")
        case Look.CONTENTS:
            return t.text("Keep the folder, and try it with the newest version of the program.")
        case _:
            return t.text(
                "Keep the folder as it is, and lock the journal. At the door you can read what "
                "is left, have it made anew from that, or restore a backup beside it."
            )
