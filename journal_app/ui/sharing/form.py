"""The half-filled share form, as it is kept inside the vault between two visits to the page."""

import json
from dataclasses import dataclass, field

from journal_app.domain.record import RecordId
from journal_app.ui.sharing.state import Part, Reach


@dataclass(frozen=True, slots=True)
class Form:
    """What was filled in. The days of an own period are not kept: they would be old ones."""

    reach: Reach = Reach.QUARTER
    talk: tuple[str, ...] = ()
    left_out: frozenset[Part] = field(default_factory=frozenset)
    entries: frozenset[RecordId] = field(default_factory=frozenset)


def to_text(form: Form) -> str:
    """Return `form` as canonical JSON."""
    reach = Reach.QUARTER if form.reach is Reach.OWN else form.reach
    kept = {
        "reach": reach.value,
        "talk": list(form.talk),
        "left_out": sorted(form.left_out),
        "entries": sorted(form.entries),
    }
    return json.dumps(kept, sort_keys=True, ensure_ascii=False)


def from_text(text: str) -> Form:
    """Return the form in `text`; what is odd is left empty."""
    try:
        kept = json.loads(text or "{}")
    except ValueError:
        return Form()
    if not isinstance(kept, dict):
        return Form()
    reach = kept.get("reach")
    return Form(
        reach=Reach(reach) if reach in set(Reach) else Reach.QUARTER,
        talk=_texts(kept.get("talk")),
        left_out=frozenset(
            Part(each) for each in _texts(kept.get("left_out")) if each in set(Part)
        ),
        entries=frozenset(RecordId(each) for each in _texts(kept.get("entries"))),
    )


def _texts(found: object) -> tuple[str, ...]:
    listed = found if isinstance(found, list) else []
    return tuple(each for each in listed if isinstance(each, str))
