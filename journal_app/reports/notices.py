"""Notices: recorded facts with their days, without a word of judgement."""

from collections import defaultdict
from datetime import date

from journal_app.domain.measurement import Answer
from journal_app.domain.notice import ITEM_NINE, Notice, NoticeKind
from journal_app.reports import terms
from journal_app.reports.document import Fact, Facts
from journal_app.reports.material import Material, Questionnaire
from journal_app.reports.reader import Reader

_MOST_DAYS = 6

_Group = tuple[NoticeKind, str]
"""A kind of notice, and what tells apart those of the same kind."""

_ORDER = (
    NoticeKind.NOT_SAFE,
    NoticeKind.NOT_SURE_SAFE,
    NoticeKind.EXTRA_NOT_AGREED,
    NoticeKind.NOT_AS_PRESCRIBED,
    NoticeKind.ALONE,
    NoticeKind.STILL_THERE,
    NoticeKind.DROVE,
)
"""What may be urgent comes first. Item 9 is told by `item_nine_facts`."""


def facts(material: Material, reader: Reader) -> Facts | None:
    """Return the box of page one, or None where the person left it out.

    It stands there empty when nothing was marked: a missing box would say nothing.
    """
    if not material.selection.notices:
        return None
    t = reader.t
    found = [*item_nine_facts(material, reader), *_grouped(material.notices, reader)]
    return Facts(t.text("Please notice"), tuple(found), t.text("Nothing marked in these days."))


def item_nine_facts(material: Material, reader: Reader) -> tuple[Fact, ...]:
    """Return the answers to PHQ-9's item 9 above 0, and the latest, if one was above 0."""
    answers = _item_nine(material)
    above = [(day, value) for day, value in answers if value]
    if not above:
        return ()
    t = reader.t
    named = above[-_MOST_DAYS:]
    told = ", ".join(f"{reader.short(day)}: {value}" for day, value in named)
    before = len(above) - len(named)
    if before:
        told = t.plural(
            "{answers}, and {n} earlier one above 0",
            "{answers}, and {n} earlier ones above 0",
            before,
        ).format(answers=told, n=before)
    day, latest = answers[-1]
    if not latest:
        told = t.text("{answers}; latest, {day}: 0").format(answers=told, day=reader.short(day))
    return (Fact(_item_nine_name(reader), told),)


def item_nine_line(material: Material, reader: Reader) -> str:
    """Return one line for the small print where every answer was 0; nothing otherwise.

    Without the box of notices, that line also carries answers above 0.
    """
    answers = _item_nine(material)
    if not answers:
        return ""
    above = item_nine_facts(material, reader)
    if above:
        return "" if material.selection.notices else f"{above[0].what}: {above[0].when}"
    return reader.t.plural(
        "{item}: 0 in {n} answer.", "{item}: 0 in all {n} answers.", len(answers)
    ).format(item=_item_nine_name(reader), n=len(answers))


def _item_nine_name(reader: Reader) -> str:
    # In words of ours, so that it fits one line; the exact wording stands in its table.
    return reader.t.text("PHQ-9 item 9, thoughts of being better off dead or of self-harm, 0–3")


def _item_nine(material: Material) -> tuple[tuple[date, int], ...]:
    """Return the answers to item 9 where they may be printed, oldest first."""
    if not (material.selection.scores and material.selection.item_nine):
        return ()
    return tuple(
        (filled.day, value)
        for each in material.questionnaires
        for filled in each.filled
        if (value := _nine_of(each, filled.answers.get(ITEM_NINE[1]))) is not None
    )


def _nine_of(questionnaire: Questionnaire, answer: Answer | None) -> int | None:
    if questionnaire.scale.id != ITEM_NINE[0] or not isinstance(answer, int):
        return None
    return answer


def _grouped(notices: tuple[Notice, ...], reader: Reader) -> list[Fact]:
    days: dict[_Group, list[date]] = defaultdict(list)
    for notice in sorted(notices, key=lambda each: each.day):
        if notice.kind in _ORDER:
            days[notice.kind, _what(notice, reader)].append(notice.day)
    ordered = sorted(days, key=lambda group: (_ORDER.index(group[0]), days[group][0]))
    return [Fact(what, reader.days(tuple(days[kind, what]), _MOST_DAYS)) for kind, what in ordered]


def _what(notice: Notice, reader: Reader) -> str:
    t = reader.t
    match notice.kind:
        case NoticeKind.NOT_SAFE:
            return t.text("“I don't feel safe”")
        case NoticeKind.NOT_SURE_SAFE:
            return t.text("“Not sure” if safe")
        case NoticeKind.DROVE:
            return t.text("Drove on a treatment day")
        case _:
            return _of_session(notice, reader)


def _of_session(notice: Notice, reader: Reader) -> str:
    t = reader.t
    how = terms.as_prescribed(notice.how, t) if notice.how else ""
    effect = terms.effect_name(notice.effect, t) if notice.effect else ""
    match notice.kind:
        case NoticeKind.EXTRA_NOT_AGREED:
            text = t.text("Session {session}: extra, not agreed")
        case NoticeKind.ALONE:
            text = t.text("Session {session}: alone")
        case NoticeKind.NOT_AS_PRESCRIBED:
            text = t.text("Session {session}: taken as prescribed? “{how}”")
        case _:
            text = t.text("Session {session}: {effect}, still there")
    return text.format(session=notice.session, how=how, effect=effect)
