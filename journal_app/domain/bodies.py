"""Bodies: what a revision keeps of a record, as canonical JSON.

One content has one text: keys in order, no spaces, and nothing that was left empty. So two
revisions say the same exactly when their bodies are equal. Nothing here is ever turned into
code or into a type by its name.
"""

import json
from collections.abc import Mapping
from typing import NoReturn

from journal_app.domain.entry import Entry
from journal_app.domain.fields import Fields
from journal_app.domain.kept import Content
from journal_app.domain.measurement import Measurement
from journal_app.domain.question import Question
from journal_app.domain.record import Kind
from journal_app.domain.scale import QuestionId, ScaleId
from journal_app.domain.session import (
    AsPrescribed,
    Companion,
    Degree,
    Effect,
    EffectName,
    HomeBy,
    Medicine,
    Occasion,
    Route,
    Session,
    SessionState,
    Setting,
    Tone,
)
from journal_app.errors import RecordDamaged

FORMAT = 1
"""Written as `v`. A later shape of any content gets another number."""

_Json = Mapping[str, object]


def encode(content: Content) -> str:
    """Return `content` as canonical JSON. Half characters, which no file can hold, become �."""
    fields: dict[str, object] = {}
    match content:
        case Entry():
            fields = _entry_fields(content)
        case Measurement():
            fields = _measurement_fields(content)
        case Session():
            fields = _session_fields(content)
        case _:
            fields = _question_fields(content)
    given = {"v": FORMAT, **_given(fields)}
    text = json.dumps(
        given, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False
    )
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def decode(kind: Kind, body: str) -> Content:
    """Return the content that `encode` wrote for a record of this kind.

    A field that is missing has its default; one that is unknown was not written by us.

    Raises:
        RecordDamaged: the body is no such content.
    """
    try:
        return _content(kind, body)
    except (ValueError, RecursionError):
        # The causes carry what was read, which is the person's own text.
        raise RecordDamaged from None


def _content(kind: Kind, body: str) -> Content:
    fields = Fields(json.loads(body, parse_constant=_refused))
    if fields.whole("v") != FORMAT:
        raise ValueError("format")
    content: Content
    match kind:
        case Kind.ENTRY:
            content = _entry(fields)
        case Kind.CHECK_IN | Kind.QUESTIONNAIRE:
            content = _measurement(fields, check_in=kind is Kind.CHECK_IN)
        case Kind.SESSION:
            content = _session(fields)
        case Kind.QUESTION:
            content = _question(fields)
        case _:
            raise ValueError("kind")
    fields.require_all_read()
    return content


def _entry_fields(entry: Entry) -> dict[str, object]:
    return {
        "day": entry.day.isoformat(),
        "title": entry.title,
        "text": entry.text,
        "session": entry.session,
        "tags": entry.tags,
        "sealed": entry.sealed,
        "prompt": entry.prompt,
        "source": entry.source,
    }


def _entry(fields: Fields) -> Entry:
    return Entry(
        day=fields.day("day"),
        title=fields.text("title"),
        text=fields.text("text"),
        session=fields.record("session"),
        tags=fields.texts("tags"),
        sealed=fields.flag("sealed"),
        prompt=fields.text("prompt"),
        source=fields.text("source"),
    )


def _measurement_fields(filled: Measurement) -> dict[str, object]:
    return {
        "scale": filled.scale,
        "variant": filled.variant,
        "language": filled.language,
        "revision": filled.revision,
        "day": filled.day.isoformat(),
        "answers": filled.answers,
        "skipped": sorted(filled.skipped),
        "session": filled.session,
        "tags": filled.tags,
        "sealed": filled.sealed,
        "from_paper": filled.from_paper,
        "source": filled.source,
    }


def _measurement(fields: Fields, *, check_in: bool) -> Measurement:
    return Measurement(
        scale=ScaleId(fields.text("scale")),
        variant=fields.text("variant"),
        language=fields.text("language"),
        revision=fields.whole("revision"),
        day=fields.day("day"),
        check_in=check_in,
        answers=fields.answers("answers"),
        skipped=frozenset(map(QuestionId, fields.texts("skipped"))),
        session=fields.record("session"),
        tags=fields.texts("tags"),
        sealed=fields.flag("sealed"),
        from_paper=fields.flag("from_paper"),
        source=fields.text("source"),
    )


def _session_fields(session: Session) -> dict[str, object]:
    return {
        "day": session.day.isoformat(),
        "state": session.state,
        "start": session.start and session.start.isoformat(),
        "end": session.end and session.end.isoformat(),
        "setting": session.setting,
        "companions": sorted(session.companions),
        "medicine": session.medicine,
        "route": session.route,
        "as_prescribed": session.as_prescribed,
        "amount_prescribed": session.amount_prescribed,
        "amount_taken": session.amount_taken,
        "occasion": session.occasion,
        "pressure_before": session.pressure_before,
        "pressure_after": session.pressure_after,
        "overall": session.overall,
        "safe": session.safe,
        "music": session.music,
        "place": session.place,
        "intention": session.intention,
        "effects": [_given(_effect_fields(effect)) for effect in session.effects],
        "home_by": session.home_by,
        "other_substances": session.other_substances,
        "not_right": session.not_right,
        "sealed": session.sealed,
    }


def _session(fields: Fields) -> Session:
    return Session(
        day=fields.day("day"),
        state=fields.word("state", SessionState) or SessionState.PAST,
        start=fields.time("start"),
        end=fields.time("end"),
        setting=fields.word("setting", Setting),
        companions=frozenset(map(Companion, fields.texts("companions"))),
        medicine=fields.word("medicine", Medicine),
        route=fields.word("route", Route),
        as_prescribed=fields.word("as_prescribed", AsPrescribed),
        amount_prescribed=fields.text("amount_prescribed"),
        amount_taken=fields.text("amount_taken"),
        occasion=fields.word("occasion", Occasion),
        pressure_before=fields.text("pressure_before"),
        pressure_after=fields.text("pressure_after"),
        overall=fields.number("overall"),
        safe=fields.number("safe"),
        music=fields.text("music"),
        place=fields.text("place"),
        intention=fields.text("intention"),
        effects=tuple(map(_effect, fields.parts("effects"))),
        home_by=fields.word("home_by", HomeBy),
        other_substances=fields.text("other_substances"),
        not_right=fields.text("not_right"),
        sealed=fields.flag("sealed"),
    )


def _effect_fields(effect: Effect) -> dict[str, object]:
    return {
        "name": effect.name,
        "degree": effect.degree,
        "tone": effect.tone,
        "gone_by": effect.gone_by,
        "still_there": effect.still_there,
    }


def _effect(fields: Fields) -> Effect:
    effect = Effect(
        name=EffectName(fields.text("name")),
        degree=Degree(fields.text("degree")),
        tone=fields.word("tone", Tone),
        gone_by=fields.text("gone_by"),
        still_there=fields.flag("still_there"),
    )
    fields.require_all_read()
    return effect


def _question_fields(question: Question) -> dict[str, object]:
    return {
        "day": question.day.isoformat(),
        "text": question.text,
        "asked": question.asked,
        "agreed": question.agreed,
    }


def _question(fields: Fields) -> Question:
    return Question(
        day=fields.day("day"),
        text=fields.text("text"),
        asked=fields.flag("asked"),
        agreed=fields.text("agreed"),
    )


def _given(fields: _Json) -> dict[str, object]:
    return {
        name: value
        for name, value in fields.items()
        # False by identity: 0 equals it, and is an answer.
        if value is not None and value is not False and value not in ("", (), [], {})
    }


def _refused(constant: str) -> NoReturn:
    raise ValueError(constant)
