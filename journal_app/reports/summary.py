"""Summary: material in, document out, in the reader's words."""

from journal_app.i18n import Translator
from journal_app.reports import program
from journal_app.reports.details import sections
from journal_app.reports.document import Document, Frame
from journal_app.reports.material import Material
from journal_app.reports.page_one import brief, owner, recipient
from journal_app.reports.reader import Reader, reader
from journal_app.reports.writing import entry


def compose(material: Material, translator: Translator) -> Document:
    """Return what the summary says. It can hold no more than `material` does."""
    reads = reader(translator, material.selection.period)
    t = translator
    return Document(
        paper=material.selection.paper,
        language=t.language.value,
        title=t.text("Summary"),
        made=material.selection.made,
        program=program.name_and_version(),
        frame=_frame(material, reads),
        brief=brief(material, reads),
        sections=sections(material, reads),
        entries_title=t.text("Journal entries"),
        entries=tuple(entry(chosen, reads) for chosen in material.entries),
    )


def _frame(material: Material, reads: Reader) -> Frame:
    t, selection = reads.t, material.selection
    period = reads.calendar.period(selection.period)
    made = t.text("made on {day} ({zone})").format(
        day=reads.calendar.day(selection.made), zone=selection.zone.replace("_", " ")
    )
    known = (
        owner(material),
        period,
        made,
        t.text("self-reported"),
        program.name_and_version(),
    )
    return Frame(
        heading=t.text("Summary, {period}").format(period=period),
        page_of=t.text("Page {page} of {pages}"),
        privacy=t.text(
            "Private health notes given by the patient to {recipient} for this visit. Please "
            "keep with the same care as your own records, or return."
        ).format(recipient=recipient(material, reads)),
        facts=" · ".join(fact for fact in known if fact),
    )
