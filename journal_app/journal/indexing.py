"""What the timeline and the search keep of a record's content."""

from datetime import datetime

from journal_app.domain.days import is_late
from journal_app.domain.entry import Entry
from journal_app.domain.kept import Content
from journal_app.domain.measurement import Measurement
from journal_app.domain.session import Session
from journal_app.journal.figures import to_snippet
from journal_app.prose.plain import snippet, to_text
from journal_app.prose.reading import read
from journal_app.store.indexing import Index

_SNIPPET_LENGTH = 160


def index_of(content: Content, at: datetime, zone: str) -> Index:
    """Return the line and the words of `content`, first recorded at `at` in `zone`."""
    late = is_late(content.day, at, zone)
    match content:
        case Entry():
            return _entry(content, late=late)
        case Measurement():
            return _measurement(content, late=late)
        case Session():
            return _session(content, late=late)
        case _:
            return Index(
                day=content.day,
                title="",
                snippet=snippet(content.text, _SNIPPET_LENGTH),
                text="\n".join(filter(None, (content.text, content.agreed))),
                late=late,
            )


def _entry(entry: Entry, *, late: bool) -> Index:
    text = to_text(read(entry.text))
    return Index(
        day=entry.day,
        title=entry.title,
        snippet=snippet(text, _SNIPPET_LENGTH),
        text=text,
        tags=entry.tags,
        session=entry.session,
        sealed=entry.sealed,
        late=late,
    )


def _measurement(filled: Measurement, *, late: bool) -> Index:
    return Index(
        day=filled.day,
        title=filled.scale,
        snippet=to_snippet(filled),
        text="\n".join(answer for answer in filled.answers.values() if isinstance(answer, str)),
        tags=filled.tags,
        session=filled.session,
        sealed=filled.sealed,
        late=late,
    )


def _session(session: Session, *, late: bool) -> Index:
    written = (
        session.intention,
        session.music,
        session.place,
        session.other_substances,
        session.not_right,
        session.amount_prescribed,
        session.amount_taken,
        *(effect.gone_by for effect in session.effects),
    )
    return Index(
        day=session.day,
        title="",
        snippet=to_snippet(session),
        text="\n".join(filter(None, written)),
        sealed=session.sealed,
        late=late,
    )
