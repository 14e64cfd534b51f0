"""What is said about the backups."""

from journal_app.i18n import Translator
from journal_app.ui.shared.formats import Formats
from journal_app.ui.vault_care.names import short_path
from journal_app.ui.vault_care.sizes import size_words
from journal_app.ui.vault_care.state import BackupsState


def last_words(state: BackupsState, formats: Formats, t: Translator) -> tuple[str, str]:
    """Return when the last good backup was made, and what it holds."""
    last = state.how.last
    if last is None:
        return t.text("No backup yet"), t.text("The last good one will be named here.")
    day = formats.near_day(last.at.date(), state.today)
    title = t.text("Last good backup: {day}, {time}")
    records = t.plural("{n} record", "{n} records", last.records).format(n=last.records)
    detail = t.text("In {place} · {records} · {size} · opened and checked")
    return (
        title.format(day=day, time=formats.moment(last.at)),
        detail.format(
            place=short_path(last.file.parent),
            records=records,
            size=size_words(last.bytes, formats, t),
        ),
    )


def unmade_words(state: BackupsState, t: Translator) -> str:
    """Return for which places the last try gave none and why; nothing if it did everywhere."""
    words = t.text("{place}: {reason}. {advice}")
    return "\n".join(
        words.format(
            place=short_path(each.place),
            reason=each.message.title,
            advice=each.message.what_to_do,
        )
        for each in state.how.problems
    )
