"""Write: an entry from standard input."""

from journal_app.cli.console import Console, Exit, WrongUse
from journal_app.cli.given import Given
from journal_app.cli.vaults import opened
from journal_app.domain.entry import Entry


def write_entry(given: Given, console: Console) -> Exit:
    """Keep what comes from standard input as a new entry.

    Raises:
        WrongUse: nothing was written, or it is no text.
        JournalError: the vault cannot be opened or written to.
    """
    t = console.t
    if console.terminal.stdin.isatty():
        console.complain(t.text("Write, and end with Ctrl+D on a line of its own."))
    try:
        text = console.terminal.stdin.read()
    except UnicodeDecodeError:
        raise WrongUse(t.text("What came from standard input is no text.")) from None
    entry = Entry(
        day=given.day or console.clock.today(),
        title=given.title.strip(),
        text=text.strip("\n"),
        tags=tuple(dict.fromkeys(tag.strip() for tag in given.tag if tag.strip())),
    )
    if entry.is_blank:
        raise WrongUse(t.text("Nothing was written, so nothing was kept."))
    with opened(given, console) as journal:
        kept = journal.keep(entry)
    if given.json:
        console.tell_json({"id": kept.id, "kind": kept.kind.value, "day": entry.day.isoformat()})
    else:
        console.tell(t.text("Kept for {day}.").format(day=entry.day.isoformat()))
    return Exit.DONE
