"""Check: is everything in the vault as it was written?"""

from journal_app.cli.console import Console, Exit
from journal_app.cli.given import Given
from journal_app.cli.looks import in_words
from journal_app.cli.vaults import key_of
from journal_app.errors import (
    DatabaseDamaged,
    DatabaseNotEncrypted,
    VaultDamaged,
    VaultMispaired,
    VaultNotPlain,
)
from journal_app.journal.checking import Trouble
from journal_app.journal.looking import Checkup, Looked, State, look_closed
from journal_app.messages.explaining import explain

_DAMAGE = (DatabaseDamaged, DatabaseNotEncrypted, VaultDamaged, VaultMispaired, VaultNotPlain)
_KEYS = {
    VaultDamaged: "keys",
    VaultMispaired: "mispaired",
    DatabaseNotEncrypted: "plain",
    VaultNotPlain: "not-plain",
}


def check(given: Given, console: Console) -> Exit:
    """Tell what is fine with a vault and what is not, and what to do then.

    Raises:
        WrongUse: there is no way to ask for the passphrase.
        JournalError: the vault could not be looked at, for no fault of its own.
    """
    try:
        found = look_closed(given.vault, key_of(given, console), console.clock.now())
    except _DAMAGE as error:
        if given.json:
            what = _KEYS.get(type(error), Trouble.UNREADABLE.value)
            console.tell_json({"ok": False, "problems": [{"what": what, "count": 1}]})
        message = explain(error, console.t)
        console.complain(f"{message.title}. {message.what_happened} {message.what_to_do}")
        return Exit.DAMAGED
    if given.json:
        problems = [{"what": each.trouble.value, "count": each.count} for each in found.findings]
        console.tell_json({"ok": not found.findings, "problems": problems})
    else:
        _tell(found, console)
    return Exit.DAMAGED if found.findings else Exit.DONE


def _tell(found: Checkup, console: Console) -> None:
    for looked in found.looks:
        _tell_look(looked, console)
    if not found.findings:
        console.tell(console.t.text("Everything is sound."))


def _tell_look(looked: Looked, console: Console) -> None:
    words = in_words(looked, console.t)
    line = " ".join(filter(None, (f"{words.title}:", words.found, words.to_do)))
    if looked.state is State.FINE:
        console.tell(line)
    else:
        console.complain(line)
