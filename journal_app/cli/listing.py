"""List and search: what was recorded, newest first."""

from datetime import date
from itertools import islice

from journal_app.cli.console import Console, Exit
from journal_app.cli.given import Given
from journal_app.cli.lines import Lines
from journal_app.cli.periods import period_of
from journal_app.cli.vaults import opened
from journal_app.domain.record import ON_TIMELINE, TimelineFilter


def list_records(given: Given, console: Console) -> Exit:
    """Write a line for every record that fits.

    Raises:
        WrongUse: the days are the wrong way round.
        JournalError: the vault cannot be opened or read.
    """
    lines = Lines(console.t)
    period = None
    if given.first or given.last:
        period = period_of(given.first or date.min, given.last or date.max, console)
    which = TimelineFilter(frozenset(given.kind) or ON_TIMELINE, period)
    with opened(given, console) as journal:
        rows = islice(journal.rows(which), given.limit)
        if given.json:
            console.tell_json([lines.json_of_row(row) for row in rows])
        else:
            for row in rows:
                console.tell(lines.of_row(row))
    return Exit.DONE


def search_records(given: Given, console: Console) -> Exit:
    """Write every record that holds the words, and the words around the first match.

    Raises:
        JournalError: the vault cannot be opened or read.
    """
    lines = Lines(console.t)
    with opened(given, console) as journal:
        hits = journal.find(_finished(given.query), TimelineFilter(), given.limit)
    if given.json:
        console.tell_json([lines.json_of_hit(hit) for hit in hits])
    else:
        for hit in hits:
            console.tell(lines.of_hit(hit))
    return Exit.DONE


def _finished(query: str) -> str:
    """Return `query` with its last word whole, unless an asterisk says that it only begins so."""
    return query.rstrip("*") if query.endswith("*") else f"{query} "
