"""Merge: what another copy of a journal has, brought in."""

from contextlib import suppress
from dataclasses import asdict
from pathlib import Path

from journal_app.cli.console import Console, Exit
from journal_app.cli.given import Given
from journal_app.cli.passphrases import other_passphrase, passphrase_of
from journal_app.cli.vaults import key_with, open_to_mend
from journal_app.errors import JournalError, StoreError, WrongPassphrase
from journal_app.i18n import Translator
from journal_app.journal.backups import find_backup_key, make_backup, remembered
from journal_app.journal.erasing import tidy
from journal_app.journal.journal import Journal
from journal_app.journal.merging import MergeReport, merge, preview
from journal_app.journal.unlocking import find_key
from journal_app.journal.vault_key import VaultKey
from journal_app.messages.explaining import explain


def merge_copies(given: Given, console: Console) -> Exit:
    """Bring in what the other copy has, or only tell what would come.

    Raises:
        WrongUse: there is no way to ask for a passphrase.
        JournalError: one of the two cannot be opened, or they are not copies of one journal.
    """
    passphrase = passphrase_of(given.passphrase_file, console)
    key = key_with(passphrase, given, console)
    # What is missing here may be just what the other copy has.
    journal = open_to_mend(given, key, console)
    try:
        other = _other_key(passphrase, given, console)
        if given.dry_run:
            report = preview(given.vault, key, given.other, other)
        else:
            _back_up(journal, key, console)
            report = merge(given.vault, key, given.other, other)
            if report.erased:
                # What came in is kept; the next opening in a window tidies what could not be.
                with suppress(StoreError):
                    tidy(given.vault, key)
    finally:
        journal.close()
    if given.json:
        console.tell_json(asdict(report))
    else:
        words = _would_come if given.dry_run else _came
        console.tell(" ".join(words(report, console.t)))
    return Exit.DONE


def _other_key(passphrase: str, given: Given, console: Console) -> VaultKey:
    """Return the key of the other copy, which mostly has the same passphrase."""
    if given.other_passphrase_file is not None:
        return _key(given, passphrase_of(given.other_passphrase_file, console))
    try:
        return _key(given, passphrase)
    except WrongPassphrase:
        return _key(given, other_passphrase(console))


def _key(given: Given, passphrase: str) -> VaultKey:
    if given.other.is_dir() or not given.other.exists():
        return find_key(given.other, passphrase)
    return find_backup_key(given.other, passphrase, is_code=False)


def _back_up(journal: Journal, key: VaultKey, console: Console) -> None:
    for place in journal.preferences.backup_places:
        try:
            good = make_backup(journal.folder, key, Path(place), console.clock.now())
        except JournalError as error:
            # Merging only adds: a drive that is not plugged in need not keep a person from it.
            message = explain(error, console.t)
            console.complain(f"{place}: {message.title}. {message.what_to_do}")
        else:
            journal.prefer(remembered(journal.preferences, good))


def _came(report: MergeReport, t: Translator) -> list[str]:
    told = [
        (t.plural("{n} record came in.", "{n} records came in.", report.added), report.added),
        (
            t.plural("{n} got a newer version.", "{n} got newer versions.", report.newer),
            report.newer,
        ),
        (
            t.plural(
                "{n} of them has two versions now: look at both in the window.",
                "{n} of them have two versions now: look at both in the window.",
                report.two_versions,
            ),
            report.two_versions,
        ),
        (
            t.plural(
                "{n} was erased for good there, and is gone here as well.",
                "{n} were erased for good there, and are gone here as well.",
                report.erased,
            ),
            report.erased,
        ),
        *_known(report, t),
    ]
    return [words.format(n=n) for words, n in told if n] or [t.text("There was nothing new.")]


def _would_come(report: MergeReport, t: Translator) -> list[str]:
    told = [
        (
            t.plural("{n} record would come in.", "{n} records would come in.", report.added),
            report.added,
        ),
        (
            t.plural(
                "{n} would get a newer version.", "{n} would get newer versions.", report.newer
            ),
            report.newer,
        ),
        (
            t.plural(
                "{n} of them would have two versions.",
                "{n} of them would have two versions.",
                report.two_versions,
            ),
            report.two_versions,
        ),
        (
            t.plural(
                "{n} was erased for good there, and would go here as well.",
                "{n} were erased for good there, and would go here as well.",
                report.erased,
            ),
            report.erased,
        ),
        *_known(report, t),
    ]
    return [words.format(n=n) for words, n in told if n] or [t.text("There is nothing new.")]


def _known(report: MergeReport, t: Translator) -> list[tuple[str, int]]:
    words = t.plural("{n} is the same in both.", "{n} are the same in both.", report.known)
    return [(words, report.known)]
