"""Timeline words: headings, days, and what is spoken of a line."""

from datetime import date

from journal_app.ui.shared.kind_names import kind_name
from journal_app.ui.shared.look import Look
from journal_app.ui.writing.groups import Group, When
from journal_app.ui.writing.timeline_presenter import Line


def heading(group: Group, look: Look) -> str:
    """Return the heading over a group of lines."""
    match group.when:
        case When.COMING:
            return look.t.text("Coming up")
        case When.THIS_WEEK:
            return look.t.text("This week")
        case When.LAST_WEEK:
            return look.t.text("Last week")
        case _:
            return look.formats.month(group.month) if group.month else ""


def marks(line: Line, look: Look) -> tuple[tuple[str, bool], ...]:
    """Return what is said below the words of a line, each with whether it is the seal."""
    said: list[tuple[str, bool]] = []
    if line.row.sealed:
        said.append((look.t.text("Never leaves this vault"), True))
    if line.row.late:
        said.append((look.t.text("Entered later"), False))
    return tuple(said)


def spoken_line(line: Line, look: Look, today: date) -> str:
    """Return all that a line says, for ears."""
    parts = (
        kind_name(line.row.kind, look.t),
        line.words.title,
        look.formats.near_day(line.row.day, today),
        line.words.snippet,
        *(mark for mark, _ in marks(line, look)),
    )
    said = dict.fromkeys(part.strip().rstrip(".") for part in parts)
    return ". ".join(part for part in said if part)
