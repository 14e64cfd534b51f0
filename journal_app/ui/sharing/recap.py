"""Recap: what is on the pages and what is not, in words."""

from journal_app.i18n import Translator
from journal_app.ui.shared.look import Look
from journal_app.ui.sharing.part_rows import detail, title
from journal_app.ui.sharing.parts import has
from journal_app.ui.sharing.state import Part, SharingState

_COUNTED = (Part.SCORES, Part.CHECK_INS, Part.SESSIONS)


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
    said += [_part(part, state, t) for part in Part if has(selection, part)]
    entries = [line.title for line in state.entries if line.chosen]
    if entries:
        counted = t.plural("{n} journal entry", "{n} journal entries", len(entries))
        said.append(counted.format(n=len(entries)))
    return tuple(said)


def left_out(state: SharingState, t: Translator) -> str:
    """Return what is not on the pages."""
    kept_back = sum(not line.chosen for line in state.entries)
    said = [
        t.plural(
            "Left out: {n} journal entry, amounts and routes, and your words about sessions.",
            "Left out: {n} journal entries, amounts and routes, and your words about sessions.",
            kept_back,
        ).format(n=kept_back)
    ]
    parts = [title(part, t) for part in Part if not has(state.selection, part)]
    if parts:
        said.append(t.text("Also left out: {parts}.").format(parts="; ".join(parts)))
    return " ".join(said)


def _part(part: Part, state: SharingState, t: Translator) -> str:
    if part not in _COUNTED:
        return title(part, t)
    counted = detail(part, state.counts, t).rstrip(".")
    return f"{title(part, t)}: {counted}"
