"""Measuring: filled-in scales kept with their raw answers, and read again over time."""

from collections.abc import Mapping
from datetime import date

from journal_app.domain.kept import Kept
from journal_app.domain.measurement import Measurement
from journal_app.domain.period import Period
from journal_app.domain.record import Kind, RecordId, RevisionId, TimelineFilter
from journal_app.domain.scale import Scale, ScaleId
from journal_app.domain.scoring import check_answers
from journal_app.journal.journal import Journal

MEASURED = frozenset({Kind.CHECK_IN, Kind.QUESTIONNAIRE})
"""What is measured: by an own-written check-in, or by a questionnaire."""


def keep_measurement(
    journal: Journal,
    scale: Scale,
    measurement: Measurement,
    record: RecordId,
    base: RevisionId | None = None,
) -> Kept:
    """Keep a filled-in `scale`, once every answer is one its question allows.

    Raises:
        InvalidAnswer: an answer lies outside its question, or the question is unknown.
        StorageBusy: another connection is writing.
        StorageUnavailable: the disk is full, read-only or gone.
    """
    check_answers(scale, measurement.answers)
    return journal.keep(measurement, record, base)


def history(journal: Journal, scale: ScaleId, period: Period | None) -> tuple[Kept, ...]:
    """Return every measurement of `scale`, oldest day first; all of them without a period."""
    return tuple(
        kept
        for kept in journal.read_all(TimelineFilter(kinds=MEASURED, period=period))
        if isinstance(kept.content, Measurement) and kept.content.scale == scale
    )


def last_filled(journal: Journal, kinds: frozenset[Kind] = MEASURED) -> Mapping[ScaleId, date]:
    """Return the newest day of every scale that was ever filled in."""
    newest: dict[ScaleId, date] = {}
    for row in journal.rows(TimelineFilter(kinds=kinds)):
        # The line of a measurement is called by its scale.
        newest.setdefault(ScaleId(row.title), row.day)
    return newest
