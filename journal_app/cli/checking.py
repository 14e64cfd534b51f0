"""Check: is everything in the vault as it was written?"""

from journal_app.cli.console import Console, Exit
from journal_app.cli.given import Given
from journal_app.cli.vaults import key_of
from journal_app.errors import DatabaseDamaged, DatabaseNotEncrypted, VaultDamaged, VaultMispaired
from journal_app.i18n import Translator
from journal_app.journal.checking import Finding, Trouble, check_closed_vault
from journal_app.messages import explain

_DAMAGE = (DatabaseDamaged, DatabaseNotEncrypted, VaultDamaged, VaultMispaired)
_KEYS = {VaultDamaged: "keys", VaultMispaired: "mispaired", DatabaseNotEncrypted: "plain"}


def check(given: Given, console: Console) -> Exit:
    """Tell what is wrong with a vault.

    Raises:
        WrongUse: there is no way to ask for the passphrase.
        JournalError: the vault could not be looked at, for no fault of its own.
    """
    try:
        found = check_closed_vault(given.vault, key_of(given, console))
    except _DAMAGE as error:
        if given.json:
            what = _KEYS.get(type(error), Trouble.UNREADABLE.value)
            console.tell_json({"ok": False, "problems": [{"what": what, "count": 1}]})
        console.complain(explain(error, console.t).title)
        return Exit.DAMAGED
    if given.json:
        problems = [{"what": each.trouble.value, "count": each.count} for each in found]
        console.tell_json({"ok": not found, "problems": problems})
    elif not found:
        console.tell(console.t.text("Everything is sound."))
    for each in found:
        console.complain(_in_words(each, console.t))
    return Exit.DAMAGED if found else Exit.DONE


def _in_words(finding: Finding, t: Translator) -> str:
    words = {
        Trouble.UNREADABLE: t.text("parts of the journal file cannot be read"),
        Trouble.SIZE: t.text("the journal file is too short or too long"),
        Trouble.PAGES: t.text("pages of the journal file are not as they were written"),
        Trouble.STRUCTURE: t.text("the tables in the journal file do not fit together"),
        Trouble.INDEX: t.text("lists miss records; no record is touched by that"),
        Trouble.SEARCH: t.text("the search misses words; no record is touched by that"),
        Trouble.CHAIN: t.text("versions of records were altered"),
        Trouble.RECORDS: t.text("records do not show their newest version"),
        Trouble.CONTENTS: t.text("records cannot be understood"),
    }
    return f"{words[finding.trouble]} ({finding.count})"
