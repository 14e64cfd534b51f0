"""Import: another program's records brought in."""

from journal_app.cli.console import Console, Exit
from journal_app.cli.given import Given
from journal_app.cli.vaults import opened
from journal_app.exchange.child import read_in_child
from journal_app.exchange.detect import detect
from journal_app.exchange.incoming import Options, Reason, Unreadable
from journal_app.i18n import Translator
from journal_app.journal.transfer import ImportReport, bring_in


def import_records(given: Given, console: Console) -> Exit:
    """Bring in what is new in the source, and tell what was found.

    Raises:
        JournalError: the source cannot be read, or the vault cannot be written to.
    """
    source = given.source.absolute()
    detect(source)  # before the passphrase is asked for
    # Times without a zone stay without one here: where the person is must not change what a
    # record is known by, or it would come twice.
    options = Options(zone=None, moods=dict(given.mood))
    with (
        opened(given, console) as journal,
        read_in_child(source, options, console.import_command) as incoming,
    ):
        report = bring_in(journal, incoming, dry_run=given.dry_run)
    if given.json:
        console.tell_json(_json(report))
        return Exit.DONE
    console.tell(_in_words(report, console.t, dry_run=given.dry_run))
    for each in report.unreadable:
        console.complain(f"{each.where or given.source.name}: {_reason(each.reason, console.t)}")
    return Exit.DONE


def _json(report: ImportReport) -> dict[str, object]:
    return {
        "new": report.new,
        "known": report.known,
        "unreadable": [_json_of(each) for each in report.unreadable],
    }


def _json_of(each: Unreadable) -> dict[str, str]:
    return {"where": each.where, "reason": each.reason.value}


def _in_words(report: ImportReport, t: Translator, *, dry_run: bool) -> str:
    if dry_run:
        brought = t.plural("{n} record would come in.", "{n} records would come in.", report.new)
    else:
        brought = t.plural("{n} record came in.", "{n} records came in.", report.new)
    known = t.plural("{n} was here before.", "{n} were here before.", report.known)
    count = len(report.unreadable)
    left = t.plural("{n} could not be read.", "{n} could not be read.", count)
    return " ".join(
        words.format(n=n)
        for words, n in ((brought, report.new), (known, report.known), (left, count))
        if n or words == brought
    )


def _reason(reason: Reason, t: Translator) -> str:
    words = {
        Reason.NO_DATE: t.text("nothing says which day it is about"),
        Reason.EMPTY: t.text("there is nothing in it"),
        Reason.TOO_LARGE: t.text("it is larger than is safe to read"),
        Reason.TOO_MANY: t.text("there is more than is read in one go"),
        Reason.NOT_TEXT: t.text("it is no text"),
        Reason.ENCODING: t.text("its letters cannot be made out for certain"),
        Reason.LINK: t.text("it is a link to somewhere else"),
        Reason.UNREACHABLE: t.text("it cannot be opened"),
    }
    return words[reason]
