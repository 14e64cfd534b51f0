"""What looking through the journal found, in words."""

from journal_app.i18n import Translator
from journal_app.journal.checking import Finding, Trouble
from journal_app.journal.journal import Journal
from journal_app.ui.vault_care.state import Health, Seen


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


def seen_words(found: tuple[Finding, ...], t: Translator) -> tuple[Seen, ...]:
    """Return each look with what it found and what to do."""
    troubles = {each.trouble for each in found}
    return tuple(_seen(title, fine, of & troubles, t) for title, fine, of in _looks(t))


def _looks(t: Translator) -> tuple[tuple[str, str, frozenset[Trouble]], ...]:
    return (
        (
            t.text("The journal file"),
            t.text("Whole, and every page as it was written."),
            frozenset(
                {Trouble.UNREADABLE, Trouble.SIZE, Trouble.PAGES, Trouble.STRUCTURE},
            ),
        ),
        (
            t.text("The versions"),
            t.text("Every one as it was written, and built upon the one before."),
            frozenset({Trouble.CHAIN, Trouble.RECORDS}),
        ),
        (
            t.text("The contents"),
            t.text("All of it can be read and understood."),
            frozenset({Trouble.CONTENTS}),
        ),
        (t.text("The search"), t.text("It finds every word."), frozenset({Trouble.SEARCH})),
    )


def _seen(title: str, fine: str, troubles: frozenset[Trouble], t: Translator) -> Seen:
    if not troubles:
        return Seen(title, fine, Health.FINE)
    if troubles == {Trouble.SEARCH}:
        return Seen(
            title,
            t.text("It misses words. No entry is touched by that."),
            Health.TO_DO,
            t.text("Lock the journal and open it again: the search is then made anew."),
        )
    return Seen(
        title,
        t.text("A part of it is not as it was written."),
        Health.TO_DO,
        t.text(
            "Keep the folder as it is. Lock the journal: at the door, what can be read is "
            "brought out, and a backup can be restored beside it."
        ),
    )
