"""Versions: does another version of a record say something that the shown one does not?"""

import re

from journal_app.domain.bodies import decode
from journal_app.domain.entry import Entry
from journal_app.domain.kept import Content
from journal_app.domain.measurement import Measurement
from journal_app.domain.question import Question
from journal_app.domain.session import Session
from journal_app.store.chain import Revision
from journal_app.store.merging import UNFINISHED

_WORD = re.compile(r"\w+|[^\w\s]")


def says_something(content: Content) -> bool:
    """Tell whether anything was written or answered in `content`."""
    match content:
        case Entry():
            return not content.is_blank
        case Measurement():
            return bool(content.answers)
        case Session():
            return content != Session(day=content.day, state=content.state)
        case Question():  # pragma: no branch - there is no other
            return bool(content.text.strip() or content.agreed.strip())


def says_more(other: Revision, shown: Revision) -> bool:
    """Tell whether a person should see `other` beside the version that is shown.

    Unfinished words that all stand in the shown version too were finished there.

    Raises:
        RecordDamaged: one of them cannot be understood.
    """
    if other.deleted or other.body == shown.body:
        return False
    if other.device != UNFINISHED:
        return True
    return not _holds(decode(shown.kind, shown.body), decode(other.kind, other.body))


def _holds(shown: Content, other: Content) -> bool:
    match shown, other:
        case Entry(), Entry():
            words = iter(_words(shown))
            return all(word in words for word in _words(other))  # in the same order
        case Measurement(), Measurement():
            return other.answers.items() <= shown.answers.items()
        case _:
            return False


def _words(entry: Entry) -> list[str]:
    return _WORD.findall(f"{entry.title} {entry.text}")
