"""What looking through the journal found, in words."""

from journal_app.domain.look import Look
from journal_app.i18n import Translator
from journal_app.journal.looking import Checkup, Looked, State
from journal_app.messages.of_looks import no_backup, title_and_fine, trouble, unseen
from journal_app.ui.vault_care.state import Health, Seen


def seen_words(found: Checkup, t: Translator) -> tuple[Seen, ...]:
    """Return each look with what it found and what to do, in the order in which to tell it."""
    return tuple(_seen(each, t) for each in found.looks)


def _seen(looked: Looked, t: Translator) -> Seen:
    title, fine = title_and_fine(looked.look, t)
    match looked.state:
        case State.FINE:
            return Seen(title, fine, Health.FINE)
        case State.UNKNOWN:
            return Seen(title, unseen(t), Health.UNKNOWN)
        case State.HEALS:
            heals = t.text(
                "Nothing is lost. Lock the journal and open it again: that puts it right."
            )
            return Seen(title, _trouble(looked, t), Health.TO_DO, heals)
        case State.TO_DO | State.DAMAGED:
            day = looked.at.date() if looked.at else None
            return Seen(title, _trouble(looked, t), Health.TO_DO, _to_do(looked.look, t), day)


def _trouble(looked: Looked, t: Translator) -> str:
    if looked.look is Look.BACKUP:
        dated = t.text("The last one is of {day}.")
        return no_backup(t) if looked.at is None else dated
    return trouble(looked.look, t)


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
