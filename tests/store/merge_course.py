"""Three computers with a copy of one journal each, and what people do at them."""

import itertools
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from uuid import UUID

from journal_app.domain.record import Kind, RecordId, RevisionId
from journal_app.store import drafts, erasing, merging, revisions
from journal_app.store.chain import Revision
from journal_app.store.drafts import StoredDraft
from journal_app.store.indexing import Index
from journal_app.store.merging import Copy

START = datetime(2026, 3, 12, 10, tzinfo=UTC)


class Act(StrEnum):
    """What a person can do on one computer."""

    WRITE = "write"
    EDIT = "edit"
    REMOVE = "remove"
    BRING_BACK = "bring back"
    ERASE = "erase"
    BEGIN = "begin a draft"
    CONTINUE = "continue a draft"
    FINISH = "finish a draft"
    ATTACH = "attach a picture"
    IMPORT = "import"
    JOIN = "join two versions"
    MERGE = "merge"


@dataclass(frozen=True)
class Step:
    """One thing done on one computer."""

    act: Act
    device: int
    record: int
    """Which of the records there, counted round."""
    other: int
    """The other computer, for merging and for a draft that lies in both copies."""
    minutes: int
    """Since the last step. None at all, or a clock that goes wrong: both happen."""


@dataclass
class Computer:
    """One copy of the journal, with a person at it."""

    name: str
    copy: Copy


@dataclass
class Course:
    """One history while it runs."""

    computers: Sequence[Computer]
    says: merging.Says
    at: datetime = START
    numbers: Iterator[int] = field(default_factory=lambda: itertools.count(1))
    written: dict[str, RecordId] = field(default_factory=dict)
    """Every text that was ever written down, and in which record."""
    erased: set[RecordId] = field(default_factory=set)


def merge(course: Course, ours: Computer, theirs: Computer) -> merging.Plan:
    plan = merging.plan(ours.copy, theirs.copy, course.says)
    merging.carry_out(plan, ours.copy, theirs.copy, _describe)
    return plan


def live(course: Course, step: Step) -> None:
    here = course.computers[step.device]
    there = course.computers[step.other]
    connection = here.copy.connection
    known = [row[0] for row in connection.rows("SELECT id FROM record ORDER BY id")]
    record = RecordId(known[step.record % len(known)]) if known else None
    open_drafts = drafts.all_drafts(connection)
    draft = open_drafts[step.record % len(open_drafts)] if open_drafts else None
    match step.act:
        case Act.WRITE:
            _write(course, here, RecordId(_id(course)), ())
        case Act.MERGE if here is not there:
            merge(course, here, there)
        case Act.BEGIN:
            _begin(course, here, there, record if step.minutes else None)
        case Act.CONTINUE if draft is not None:
            body = _body(draft.body[:-2] + f" {_word(course)}")
            drafts.keep(connection, _at(draft, course.at, body))
        case Act.FINISH if draft is not None:
            _finish(course, here, draft)
        case _:
            if record is not None:
                _change(course, here, record, step.act)


def _change(course: Course, here: Computer, record: RecordId, act: Act) -> None:
    connection = here.copy.connection
    now = revisions.current(connection, record)
    heads = (now.revision.id,)
    match act:
        case Act.EDIT:
            _write(course, here, record, heads)
        case Act.JOIN:
            _write(course, here, record, (*heads, *now.others))
        case Act.REMOVE:
            every = (*heads, *now.others)
            _append(course, here, record, every, now.revision.body, deleted=True)
        case Act.BRING_BACK:
            _append(course, here, record, heads, now.revision.body)
        case Act.ERASE:
            erasing.erase(connection, record, course.at)
            course.erased.add(record)
        case Act.ATTACH:
            _attach(course, here, record)
        case Act.IMPORT:
            _import(course, here, record)
        case _:
            pass


def _write(
    course: Course, here: Computer, record: RecordId, parents: tuple[RevisionId, ...]
) -> None:
    text = _word(course)
    course.written[text] = record
    _append(course, here, record, parents, _body(text))


def _append(  # noqa: PLR0913 - what a revision is made of
    course: Course,
    here: Computer,
    record: RecordId,
    parents: tuple[RevisionId, ...],
    body: str,
    *,
    deleted: bool = False,
) -> None:
    revision = Revision(
        id=RevisionId(_id(course)),
        record=record,
        kind=Kind.ENTRY,
        parents=parents,
        at=_after(course, here, record),
        zone="Europe/Madrid",
        device=here.name,
        body=body,
        deleted=deleted,
    )
    revisions.append(here.copy.connection, here.copy.chain_key, revision, _describe(revision))
    drafts.drop(here.copy.connection, record)


def _after(course: Course, here: Computer, record: RecordId) -> datetime:
    # As the journal does it: what was written last is newer than what stands beside it.
    heads = here.copy.connection.rows(
        "SELECT at_utc FROM revision WHERE id IN "
        "(SELECT value FROM record, json_each(heads) WHERE record.id = ? AND value != head)",
        (record,),
    )
    others = (datetime.fromisoformat(at) + timedelta(microseconds=1) for (at,) in heads)
    return max([course.at, *others])


def _begin(course: Course, here: Computer, there: Computer, record: RecordId | None) -> None:
    connection = here.copy.connection
    base = None if record is None else revisions.current(connection, record).revision.id
    draft = StoredDraft(
        record=record or RecordId(_id(course)),
        kind=Kind.ENTRY,
        base=base,
        at=course.at,
        zone="Europe/Madrid",
        day=START.date(),
        body=_body(_word(course)),
    )
    drafts.keep(connection, draft)
    if base is None:  # the folder was copied just now, with the open draft in it
        drafts.keep(there.copy.connection, draft)


def _finish(course: Course, here: Computer, draft: StoredDraft) -> None:
    connection = here.copy.connection
    known = revisions.history(connection, draft.record)
    parents = tuple(version.id for version in known if version.id == draft.base)
    for word in words(draft.body):
        course.written[word] = draft.record
    if not parents and known:
        parents = (revisions.current(connection, draft.record).revision.id,)
    _append(course, here, draft.record, parents, draft.body)


def _at(draft: StoredDraft, at: datetime, body: str) -> StoredDraft:
    return StoredDraft(draft.record, draft.kind, draft.base, at, draft.zone, draft.day, body)


def _attach(course: Course, here: Computer, record: RecordId) -> None:
    id_ = _id(course)
    connection = here.copy.connection
    connection.run(
        "INSERT INTO attachment (id, record, kind, bytes, sha256) "
        "VALUES (?, ?, 'image/png', 3, '')",
        (id_, record),
    )
    connection.run(
        "INSERT INTO attachment_part (attachment, part, data) VALUES (?, 0, ?)", (id_, b"png")
    )


def _import(course: Course, here: Computer, record: RecordId) -> None:
    batch = _id(course)
    connection = here.copy.connection
    connection.run(
        "INSERT INTO import_batch (id, source, at_utc) VALUES (?, 'notes', '')", (batch,)
    )
    connection.run(
        "INSERT INTO import_item (source, hash, batch, record) VALUES ('notes', ?, ?, ?)",
        (f"hash of {batch}", batch, record),
    )
    connection.run(
        "INSERT INTO import_original (source, hash, data) VALUES ('notes', ?, ?)",
        (f"hash of {batch}", b"the words"),
    )
    connection.run(
        "INSERT INTO ledger (id, at_utc, zone, reader, first_day, last_day, fingerprint, counts) "
        "VALUES (?, '', '', 'A. N.', '', '', '', '{}')",
        (batch,),
    )


def _describe(shown: Revision, first: Revision | None = None) -> Index:
    text = json.loads(shown.body)["text"]
    return Index(
        day=date(2026, 3, 12), title=text, snippet=text, text=text, tags=tuple(words(shown.body))
    )


def _word(course: Course) -> str:
    return f"word{next(course.numbers)}"


def _id(course: Course) -> str:
    # Spread out, so that their order is not that of their making.
    return str(UUID(int=next(course.numbers) * 0x9E3779B97F4A7C15F39CC0605CEDC835 % (1 << 128)))


def _body(text: str) -> str:
    return json.dumps({"text": text})


def words(body: str) -> list[str]:
    text: str = json.loads(body)["text"]
    return text.split()
