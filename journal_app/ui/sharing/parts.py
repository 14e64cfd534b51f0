"""Parts of a selection: whether each is in it, and the selection with it or without."""

from dataclasses import replace

from journal_app.domain.selection import Selection
from journal_app.ui.sharing.state import Part


def has(selection: Selection, part: Part) -> bool:
    """Tell whether `part` is ticked."""
    return {
        Part.SCORES: selection.scores,
        Part.ITEM_NINE: selection.item_nine,
        Part.CHECK_INS: selection.check_ins,
        Part.SESSIONS: selection.sessions,
        Part.NOTICES: selection.notices,
        Part.ITEM_TABLES: selection.item_tables,
        Part.AGREED: selection.agreed_block,
    }[part]


def printed(selection: Selection, part: Part) -> bool:
    """Tell whether `part` will be on the pages: some parts are only found inside another."""
    inside_scores = part in {Part.ITEM_NINE, Part.ITEM_TABLES}
    return has(selection, part) and (selection.scores or not inside_scores)


def with_part(selection: Selection, part: Part, *, on: bool) -> Selection:
    """Return `selection` with `part` ticked, or not."""
    return {
        Part.SCORES: replace(selection, scores=on),
        Part.ITEM_NINE: replace(selection, item_nine=on),
        Part.CHECK_INS: replace(selection, check_ins=on),
        Part.SESSIONS: replace(selection, sessions=on),
        Part.NOTICES: replace(selection, notices=on),
        Part.ITEM_TABLES: replace(selection, item_tables=on),
        Part.AGREED: replace(selection, agreed_block=on),
    }[part]
