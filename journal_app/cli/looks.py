"""What each look at a vault found, in words, and what to do about it."""

from dataclasses import dataclass

from journal_app.domain.look import Look
from journal_app.i18n import Translator
from journal_app.journal.looking import Looked, State
from journal_app.messages.of_looks import no_backup, title_and_fine, trouble, unseen


@dataclass(frozen=True, slots=True)
class Words:
    """What a person is told about one look."""

    title: str
    found: str
    to_do: str = ""
    """What to do, if there is anything."""


def in_words(looked: Looked, t: Translator) -> Words:
    """Return the words for what was found."""
    title, fine = title_and_fine(looked.look, t)
    match looked.state:
        case State.FINE:
            return Words(title, fine)
        case State.UNKNOWN:
            return Words(title, unseen(t))
        case State.HEALS:
            return Words(
                title,
                _trouble(looked, t),
                t.text("Nothing is lost. Open the journal once, and it is put right by itself."),
            )
        case State.TO_DO | State.DAMAGED:
            return Words(title, _trouble(looked, t), _to_do(looked.look, t))


def _trouble(looked: Looked, t: Translator) -> str:
    if looked.look is Look.BACKUP:
        return _backup(looked, t)
    return trouble(looked.look, t)


def _backup(looked: Looked, t: Translator) -> str:
    if looked.at is None:
        return no_backup(t)
    day = looked.at.astimezone().date()
    return t.text("The last one is of {day}.").format(day=day.isoformat())


def _to_do(look: Look, t: Translator) -> str:
    match look:
        case Look.BACKUP:
            return t.text("Make one, best on another disk.")
        case Look.KEYS_AGE:
            return t.text("Change the passphrase to be sure.")
        case Look.CONTENTS:
            return t.text("Keep the folder, and try it with the newest version of the program.")
        case _:
            return t.text("Keep the folder as it is, and restore a backup beside it.")
