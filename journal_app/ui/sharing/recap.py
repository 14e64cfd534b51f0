"""Recap: what is on the pages and what is not, in words."""

from textwrap import shorten

from journal_app.i18n import Translator
from journal_app.ui.shared.look import Look
from journal_app.ui.sharing.part_rows import counted, detail, title
from journal_app.ui.sharing.parts import has, printed
from journal_app.ui.sharing.state import EntryLine, Part, SharingState

_MOST_TITLES = 3
_LONGEST_TITLE = 60
"""Entries without a title are called by their first words, which may be many."""


def recap(state: SharingState, look: Look) -> tuple[str, ...]:
    """Return what is on the pages, a line each."""
    t, selection = look.t, state.selection
    said = [
        t.text("For {recipient}").format(recipient=selection.recipient or t.text("my therapist")),
        look.formats.span(selection.period.first, selection.period.last),
    ]
    talk = len(selection.talk)
    if talk:
        said.append(
            t.plural("{n} line to talk about", "{n} lines to talk about", talk).format(n=talk)
        )
    questions = sum(line.chosen for line in state.questions)
    if questions:
        said.append(t.plural("{n} question", "{n} questions", questions).format(n=questions))
    said += [_part(part, state, t) for part in Part if _is_there(part, state)]
    entries = chosen_entries(state.entries, t)
    return (*said, entries) if entries else tuple(said)


def left_out(state: SharingState, t: Translator) -> str:
    """Return what is not on the pages: first what they say themselves, then parts unticked."""
    parts = [title(part, t) for part in Part if not has(state.selection, part)]
    also = t.text("Also left out: {parts}.").format(parts="; ".join(parts)) if parts else ""
    return f"{state.left_out} {also}".strip()


def chosen_entries(entries: tuple[EntryLine, ...], t: Translator) -> str:
    """Return how many entries are chosen, and which; nothing when none is."""
    titles = [line.title for line in entries if line.chosen]
    if not titles:
        return ""
    named = ", ".join(
        f"“{shorten(each, _LONGEST_TITLE, placeholder='…')}”" for each in titles[:_MOST_TITLES]
    )
    more = ", …" if len(titles) > _MOST_TITLES else ""
    return t.plural(
        "{n} journal entry: {titles}", "{n} journal entries: {titles}", len(titles)
    ).format(n=len(titles), titles=named + more)


def _is_there(part: Part, state: SharingState) -> bool:
    return printed(state.selection, part) and counted(part, state.counts) != 0


def _part(part: Part, state: SharingState, t: Translator) -> str:
    if counted(part, state.counts) is None:
        return title(part, t)
    return f"{title(part, t)}: {detail(part, state.counts, t).rstrip('.')}"
