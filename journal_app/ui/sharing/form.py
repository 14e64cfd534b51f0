"""The half-filled share form, as it is kept inside the vault between two visits to the page."""

import json
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypeVar

from journal_app.domain.period import Period
from journal_app.domain.record import RecordId
from journal_app.domain.selection import Paper
from journal_app.i18n import Language
from journal_app.ui.sharing.state import Part, Reach

_Choice = TypeVar("_Choice", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class Form:
    """What was filled in."""

    reach: Reach = Reach.QUARTER
    own: Period | None = None
    """The days, where they were chosen one by one."""
    talk: tuple[str, ...] = ()
    left_out: frozenset[Part] = frozenset()
    entries: frozenset[RecordId] = frozenset()
    """Those that were chosen."""
    questions: frozenset[RecordId] = frozenset()
    """Those that were left for another time."""
    new_question: str = ""
    """A question that is still being typed."""
    paper: Paper | None = None
    """None: the usual sheet of the country."""
    language: Language | None = None
    """None: the language of the window."""


def to_text(form: Form) -> str:
    """Return `form` as canonical JSON."""
    kept = {
        "reach": form.reach,
        "own": None
        if form.own is None
        else [form.own.first.isoformat(), form.own.last.isoformat()],
        "talk": form.talk,
        "left_out": sorted(form.left_out),
        "entries": sorted(form.entries),
        "questions": sorted(form.questions),
        "new_question": form.new_question,
        "paper": form.paper,
        "language": form.language,
    }
    return json.dumps(kept, sort_keys=True, ensure_ascii=False)


def from_text(text: str) -> Form:
    """Return the form in `text`; what is odd is left empty."""
    try:
        found = json.loads(text or "{}")
    except ValueError:
        return Form()
    kept: dict[str, object] = found if isinstance(found, dict) else {}
    new_question = kept.get("new_question")
    reach, own = _choice(Reach, kept.get("reach")) or Reach.QUARTER, _own(kept.get("own"))
    return Form(
        reach=Reach.QUARTER if reach is Reach.OWN and own is None else reach,
        own=own,
        talk=_texts(kept.get("talk")),
        left_out=frozenset(
            Part(each) for each in _texts(kept.get("left_out")) if each in set(Part)
        ),
        entries=frozenset(map(RecordId, _texts(kept.get("entries")))),
        questions=frozenset(map(RecordId, _texts(kept.get("questions")))),
        new_question=new_question if isinstance(new_question, str) else "",
        paper=_choice(Paper, kept.get("paper")),
        language=_choice(Language, kept.get("language")),
    )


def _own(found: object) -> Period | None:
    try:
        first, last = map(date.fromisoformat, _texts(found))
        return Period(first, last)
    except ValueError:
        return None


def _texts(found: object) -> tuple[str, ...]:
    listed = found if isinstance(found, list) else []
    return tuple(each for each in listed if isinstance(each, str))


def _choice(choices: type[_Choice], found: object) -> _Choice | None:
    return choices(found) if isinstance(found, str) and found in set(choices) else None
