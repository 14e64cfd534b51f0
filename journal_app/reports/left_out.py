"""Left out: how much was recorded and is not printed. Counts, never topics."""

from journal_app.reports.material import Material
from journal_app.reports.reader import Reader


def left_out(material: Material, reader: Reader) -> str:
    """Return one sentence."""
    t = reader.t
    counted = [
        *_counted(material, reader),
        *([t.text("doses and routes")] if material.left_out.amounts else []),
        *([t.text("notes on sessions")] if material.left_out.session_notes else []),
        *_item_nine(material, reader),
    ]
    if not counted:
        return t.text("Left out: nothing.")
    return t.text("Left out: {things}.").format(things=", ".join(counted))


def _counted(material: Material, reader: Reader) -> list[str]:
    t, out = reader.t, material.left_out
    told = []
    if out.entries:
        told.append(
            t.plural("{n} journal entry", "{n} journal entries", out.entries).format(n=out.entries)
        )
    if out.sealed:
        told.append(
            t.plural(
                "{n} record that never leaves the journal",
                "{n} records that never leave the journal",
                out.sealed,
            ).format(n=out.sealed)
        )
    if out.check_in_lines:
        told.append(
            t.plural(
                "{n} line written in a check-in",
                "{n} lines written in check-ins",
                out.check_in_lines,
            ).format(n=out.check_in_lines)
        )
    return told


def _item_nine(material: Material, reader: Reader) -> list[str]:
    answers = material.left_out.item_nine_answers
    if not answers:
        return []
    told = [
        reader.t.plural(
            "{n} answer to PHQ-9 item 9", "{n} answers to PHQ-9 item 9", answers
        ).format(n=answers)
    ]
    if material.selection.scores and material.selection.item_tables:
        # The other answers and the total would tell the ninth.
        told.append(reader.t.text("the PHQ-9 answers one by one"))
    return told
