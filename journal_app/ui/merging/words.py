"""What a merge brings, in words."""

from journal_app.i18n import Translator
from journal_app.journal.merging import MergeReport


def brings(report: MergeReport, t: Translator) -> tuple[str, ...]:
    """Return what a merge would bring, a line for each kind; nothing if all is here already."""
    lines = (
        (report.added, t.plural("{n} record is new", "{n} records are new", report.added)),
        (
            report.newer,
            t.plural(
                "{n} record was written further there",
                "{n} records were written further there",
                report.newer,
            ),
        ),
        (
            report.two_versions,
            t.plural(
                "{n} record was written in both: both versions stay, side by side",
                "{n} records were written in both: both versions stay, side by side",
                report.two_versions,
            ),
        ),
        (
            report.erased,
            t.plural(
                "{n} record was erased for good there, and goes here, too",
                "{n} records were erased for good there, and go here, too",
                report.erased,
            ),
        ),
    )
    return tuple(f"•  {line.format(n=number)}" for number, line in lines if number)


def known(report: MergeReport, t: Translator) -> str:
    """Return how much of the other copy is here already."""
    return t.plural(
        "{n} record is the same in both.", "{n} records are the same in both.", report.known
    ).format(n=report.known)
