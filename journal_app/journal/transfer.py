"""Transfer: records of another program brought into the journal, all of them or none.

What was brought in once is known again by its fingerprint, and never brought in twice.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from journal_app.domain.entry import Entry
from journal_app.domain.kept import Content
from journal_app.domain.measurement import Answer, Measurement
from journal_app.domain.scale import QuestionId, ScaleId
from journal_app.exchange.dates import known_zone
from journal_app.exchange.incoming import Incoming, IncomingField, Unreadable
from journal_app.journal.clock import Moment
from journal_app.journal.journal import Journal
from journal_app.store import imports
from journal_app.store.imports import Batch

NUMBERS = ScaleId("imported-numbers")
"""Numbers that stood beside a text, each under the name it had there, on a range of its own."""

_MOOD, _WORD = QuestionId("mood"), QuestionId("word")
_VARIANT = "imported"
_NOON = time(12)
"""For records without a time of day."""


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import brought, or would bring. A file with a mood counts as one record."""

    new: int
    known: int
    """Brought in before, or twice in the same source."""
    unreadable: tuple[Unreadable, ...]


@dataclass(frozen=True, slots=True)
class _New:
    """A source record that was never brought in, and what it will be known by."""

    record: Incoming
    digest: str


@dataclass(slots=True)
class _Tally:
    """What was met so far."""

    new: int = 0
    known: int = 0
    unreadable: list[Unreadable] = field(default_factory=list)
    digests: set[str] = field(default_factory=set)
    batches: dict[str, Batch] = field(default_factory=dict)

    def report(self) -> ImportReport:
        """Return it for good."""
        return ImportReport(self.new, self.known, tuple(self.unreadable))


def bring_in(
    journal: Journal, incoming: Iterable[Incoming | Unreadable], *, dry_run: bool
) -> ImportReport:
    """Bring in all that is new, one record after the other, in one transaction.

    A dry run only tells what would come. If `incoming` raises, nothing was brought in.

    Raises:
        StorageBusy: another connection is writing.
        StorageUnavailable: the disk is full, read-only or gone.
    """
    tally = _Tally()
    if dry_run:
        for _ in _new_among(journal, incoming, tally):
            pass
        return tally.report()
    with journal.transaction():
        for each in _new_among(journal, incoming, tally):
            _bring(journal, each, _batch(journal, each.record.source, tally))
    return tally.report()


def _new_among(
    journal: Journal, incoming: Iterable[Incoming | Unreadable], tally: _Tally
) -> Iterator[_New]:
    for each in incoming:
        if isinstance(each, Unreadable):
            tally.unreadable.append(each)
            continue
        digest = each.digest  # once: it takes all of the text together
        if digest in tally.digests or imports.known(journal.connection, each.source, digest):
            tally.known += 1
        else:
            tally.new += 1
            tally.digests.add(digest)
            yield _New(each, digest)


def _batch(journal: Journal, source: str, tally: _Tally) -> Batch:
    if source not in tally.batches:
        batch = Batch(journal.new_id(), source, journal.clock.now())
        imports.begin(journal.connection, batch)
        tally.batches[source] = batch
    return tally.batches[source]


def _bring(journal: Journal, each: _New, batch: Batch) -> None:
    moment = _moment(each.record, journal.clock.zone())
    imports.keep_original(journal.connection, batch.source, each.digest, each.record.original)
    for content in _contents(each.record):
        record = journal.new_id()
        journal.add(record, content, moment)
        imports.remember(journal.connection, batch, each.digest, record)


def _contents(each: Incoming) -> Iterator[Content]:
    """Give what one source record becomes: an entry, its mood, and its other numbers."""
    writes = bool(each.title.strip() or each.text.strip())
    if writes or not (each.mood or each.ratings):
        yield Entry(
            day=each.day,
            title=each.title,
            text=_with_fields(each.text, each.fields),
            tags=each.tags,
            source=each.source,
        )
    tags = () if writes else each.tags
    told = {} if writes else {QuestionId(other.name): other.text for other in each.fields}
    if each.mood:
        answers: dict[QuestionId, Answer] = {**told, _WORD: each.mood.word}
        if each.mood.value is not None:
            answers[_MOOD] = each.mood.value
        yield _measured(each, ScaleId(each.mood.scale), answers, tags)
        tags, told = (), {}
    if each.ratings:
        numbers = {QuestionId(rating.name): rating.value for rating in each.ratings}
        yield _measured(each, NUMBERS, {**told, **numbers}, tags)


def _measured(
    each: Incoming, scale: ScaleId, answers: dict[QuestionId, Answer], tags: tuple[str, ...]
) -> Measurement:
    return Measurement(
        scale=scale,
        variant=_VARIANT,
        language="",
        revision=1,
        day=each.day,
        check_in=True,
        answers=answers,
        tags=tags,
        source=each.source,
    )


def _with_fields(text: str, fields: tuple[IncomingField, ...]) -> str:
    lines = "\n".join(f"- {other.name}: {other.text}" for other in fields)
    return "\n\n".join(filter(None, (text, lines)))


def _moment(each: Incoming, home: str) -> Moment:
    """Return when a source record was first recorded, in a zone that has a name."""
    if each.at is None:
        local = datetime.combine(each.day, each.clock or _NOON, ZoneInfo(home))
        return Moment(local.astimezone(UTC), home)
    return Moment(each.at.astimezone(UTC), _zone(each.at, each.zone, home))


def _zone(at: datetime, told: str | None, home: str) -> str:
    offset = _offset(told)
    if offset is None:
        return told if told and known_zone(told) else home
    if at.astimezone(ZoneInfo(home)).utcoffset() == offset:
        return home
    hours, rest = divmod(offset, timedelta(hours=1))
    # The names of fixed zones count the other way round; only whole hours have one.
    return home if rest else f"Etc/GMT{-hours:+d}"


def _offset(told: str | None) -> timedelta | None:
    try:
        return datetime.strptime(told or "", "%z").utcoffset()
    except ValueError:
        return None
