"""Answers: every questionnaire question by question, the dates as columns."""

from collections.abc import Iterator

from journal_app.domain.measurement import Answer
from journal_app.domain.notice import ITEM_NINE
from journal_app.domain.scale import Answering, Item, Option
from journal_app.reports.document import Cell, Column, Fit, Part, Table, Titled, Words
from journal_app.reports.material import Filled, Material, Questionnaire
from journal_app.reports.measures import better
from journal_app.reports.reader import NOTHING, Reader
from journal_app.reports.scores import printed_questionnaires

_DATES_A_TABLE = 8
_SKIPPED = "×"
_DARKEST = 3


def answer_parts(material: Material, reader: Reader) -> tuple[Part, ...]:
    """Return the tables of all printed questionnaires, or nothing where they are left out."""
    if not material.selection.item_tables:
        return ()
    parts: list[Part] = []
    for each in printed_questionnaires(material):
        # The other answers and the total would tell the ninth.
        if each.scale.id == ITEM_NINE[0] and not material.selection.item_nine:
            continue
        parts.extend(_questionnaire(each, reader))
    return tuple(parts)


def _questionnaire(questionnaire: Questionnaire, reader: Reader) -> Iterator[Part]:
    scale = questionnaire.scale
    rule = scale.scores[0]
    t = reader.t
    yield Titled(scale.title, scale.about)
    yield Words(scale.stem)
    yield Words(_options(questionnaire, reader), small=True)
    bands = "  ·  ".join(f"{band.low}–{band.high} {band.text}" for band in rule.bands)
    direction = better(rule.better, reader)
    total = t.text("Total {low}–{high}, {direction}.").format(
        low=rule.lowest, high=rule.highest, direction=direction
    )
    if bands:
        total += " " + t.text("The form's own ranges: {bands}.").format(bands=bands)
    yield Words(total, small=True)
    for start in range(0, len(questionnaire.filled), _DATES_A_TABLE):
        yield _table(questionnaire, questionnaire.filled[start : start + _DATES_A_TABLE], reader)
    marks = _marks(questionnaire, reader)
    if marks:
        yield Words(marks, small=True)


def _options(questionnaire: Questionnaire, reader: Reader) -> str:
    """Return what the numbers mean; questions with options of their own are named."""
    groups: dict[tuple[Option, ...], list[str]] = {}
    for number, item in enumerate(questionnaire.scale.items, 1):
        groups.setdefault(item.options, []).append(str(number))
    told = []
    for place, (options, numbers) in enumerate(groups.items()):
        each = " · ".join(f"{option.value} {option.text}" for option in options)
        if place and each:
            each = reader.t.text("Question {numbers}: {options}").format(
                numbers=", ".join(numbers), options=each
            )
        told.append(each)
    return "   ".join(text for text in told if text)


def _table(questionnaire: Questionnaire, filled: tuple[Filled, ...], reader: Reader) -> Table:
    t = reader.t
    days = [each.day for each in questionnaire.filled]
    one_year = days[0].year == days[-1].year
    short = reader.calendar.short if one_year else reader.calendar.short_with_year
    columns = (
        Column("", Fit.FIGURES),
        Column(t.text("Question"), Fit.REST),
        *(Column(short(each.day), Fit.FIGURES) for each in filled),
    )
    answers = tuple(
        (
            Cell(str(number)),
            Cell(item.text),
            *(_answer(item, each) for each in filled),
        )
        for number, item in enumerate(questionnaire.scale.items, 1)
    )
    below = tuple(_below(filled, reader))
    return Table("", columns, (*answers, *below), totals=len(below))


def _answer(item: Item, filled: Filled) -> Cell:
    answer = filled.answers.get(item.id)
    if answer is None:
        return Cell(_SKIPPED if item.id in filled.skipped else NOTHING)
    return Cell(_written(answer), shade=_shade(item, answer))


def _written(answer: Answer) -> str:
    return ", ".join(answer) if isinstance(answer, tuple) else str(answer)


def _shade(item: Item, answer: Answer) -> int:
    if item.answering is not Answering.CHOICE or not isinstance(answer, int):
        return 0
    highest = max(option.value for option in item.options)
    return -(-answer * _DARKEST // highest) if highest else 0


def _below(filled: tuple[Filled, ...], reader: Reader) -> Iterator[tuple[Cell, ...]]:
    t = reader.t
    totals = [each.score.total if each.score else None for each in filled]
    yield (
        Cell(""),
        Cell(t.text("Total"), strong=True),
        *(Cell(NOTHING if total is None else str(total), strong=True) for total in totals),
    )
    yield (
        Cell(""),
        Cell(t.text("Answered")),
        *(Cell(_answered(each, reader)) for each in filled),
    )
    if any(each.days_since_session is not None for each in filled):
        since = [each.days_since_session for each in filled]
        yield (
            Cell(""),
            Cell(t.text("Days since the last session")),
            *(Cell(NOTHING if days is None else str(days)) for days in since),
        )
    if any(_remark(each, reader) for each in filled):
        yield (
            Cell(""),
            Cell(t.text("Remarks")),
            *(Cell(_remark(each, reader)) for each in filled),
        )


def _answered(filled: Filled, reader: Reader) -> str:
    if filled.score is None:
        return NOTHING
    given = filled.score.of - len(filled.score.missing)
    return reader.t.text("{given} of {all}").format(given=given, all=filled.score.of)


def _remark(filled: Filled, reader: Reader) -> str:
    t = reader.t
    said = (
        t.text("on paper") if filled.from_paper else "",
        t.text("entered later") if filled.late and not filled.from_paper else "",
        t.text("prorated") if filled.score and filled.score.prorated else "",
    )
    return ", ".join(word for word in said if word)


def _marks(questionnaire: Questionnaire, reader: Reader) -> str:
    t = reader.t
    told = []
    if any(each.skipped for each in questionnaire.filled):
        told.append(t.text("× the patient chose not to answer."))
    if any(each.score and each.score.prorated for each in questionnaire.filled):
        told.append(
            t.text("Prorated: the mean of the given answers stands for those that are missing.")
        )
    return " ".join(told)
