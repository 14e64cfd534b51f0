"""Scores: all rows of page one on one axis, and the small print that belongs to them."""

from journal_app.domain.selection import Paper
from journal_app.domain.session import SessionState
from journal_app.reports.axis import Axis, Mark, date_strip, session_strip
from journal_app.reports.document import Columns, Measure, Scores
from journal_app.reports.material import Filled, Material, NumberedSession, Questionnaire
from journal_app.reports.measures import (
    Sheet,
    daily_rows,
    points_of,
    questionnaire_row,
)
from journal_app.reports.notices import item_nine_line
from journal_app.reports.reader import Reader

_CHART_WIDTH = {Paper.A4: 262.0, Paper.LETTER: 278.0}
"""Points: what the page's other columns leave."""
_TICKS_WIDTH = 15.0
_LEGEND_WIDTH = 62.0
_SESSIONS_FOR_CAUTION = 2
_MOST_WITHOUT_TOTAL = 2


def past_sessions(material: Material) -> tuple[NumberedSession, ...]:
    """Return the sessions that may be printed: chosen, and taken place."""
    if not material.selection.sessions:
        return ()
    return tuple(
        each for each in material.sessions if each.session.state is not SessionState.PLANNED
    )


def printed_questionnaires(material: Material) -> tuple[Questionnaire, ...]:
    """Return the questionnaires that may be printed: chosen, filled in, and with a score."""
    if not material.selection.scores:
        return ()
    return tuple(each for each in material.questionnaires if each.filled and each.scale.scores)


def scores(material: Material, reader: Reader) -> Scores | None:
    """Return the rows of scores, or None where the person chose neither scores nor check-ins."""
    selection = material.selection
    if not (selection.scores or selection.check_ins):
        return None
    sheet = Sheet(_axis(material), reader)
    charted = tuple(each for each in printed_questionnaires(material) if points_of(each))
    rows: list[Measure] = [
        questionnaire_row(each, sheet, leads=place == 0) for place, each in enumerate(charted)
    ]
    if selection.check_ins and material.check_ins is not None:
        rows.extend(daily_rows(material.check_ins, sheet))
    return Scores(
        title=reader.t.text("Scores"),
        columns=_columns(material, reader),
        sessions=session_strip(sheet.axis),
        dates=date_strip(sheet.axis, reader.calendar),
        measures=tuple(rows),
        notes=_notes(material, charted, reader),
        plain=_plain(material, reader),
        empty=_empty(material, reader),
    )


def _axis(material: Material) -> Axis:
    marks = tuple(Mark(each.session.day, each.number) for each in past_sessions(material))
    width = _CHART_WIDTH[material.selection.paper]
    return Axis(
        material.selection.period, marks, width, left=_TICKS_WIDTH, right=width - _LEGEND_WIDTH
    )


def _columns(material: Material, reader: Reader) -> Columns:
    t = reader.t
    return Columns(
        chart=t.text("Numbered lines: treatment sessions") if past_sessions(material) else "",
        first=t.context("score", "First"),
        previous=t.context("score", "Previous"),
        latest=t.context("score", "Latest"),
        change=t.context("score", "Change"),
    )


def _empty(material: Material, reader: Reader) -> str:
    if not material.selection.check_ins:
        return reader.t.text("No questionnaire was filled in during these days.")
    if not material.selection.scores:
        return reader.t.text("No check-in was made during these days.")
    return reader.t.text("No questionnaire and no check-in during these days.")


def _plain(material: Material, reader: Reader) -> tuple[str, ...]:
    lines = [
        _without_total(each, filled, reader)
        for each in printed_questionnaires(material)
        for filled in each.filled
        if filled.score is None or filled.score.total is None
    ]
    nine = item_nine_line(material, reader)
    return (*lines[-_MOST_WITHOUT_TOTAL:], *([nine] if nine else []))


def _without_total(questionnaire: Questionnaire, filled: Filled, reader: Reader) -> str:
    missing = len(filled.score.missing) if filled.score else 0
    return reader.t.plural(
        "{scale} on {day}: no total, {n} answer is missing.",
        "{scale} on {day}: no total, {n} answers are missing.",
        missing,
    ).format(scale=questionnaire.scale.title, day=reader.short(filled.day), n=missing)


def _notes(
    material: Material, charted: tuple[Questionnaire, ...], reader: Reader
) -> tuple[str, ...]:
    t = reader.t
    notes = []
    noticeable = noticeable_change(charted, reader)
    if noticeable:
        notes.append(noticeable)
    if charted and len(past_sessions(material)) >= _SESSIONS_FOR_CAUTION:
        notes.append(
            t.text("Scores taken within a week after a session may mostly reflect that session.")
        )
    if any(each.scale.scores[0].bands for each in charted):
        notes.append(t.text("Grey ranges: in the questionnaire's own words."))
    if any(each.scale.recall_days > 1 for each in charted):
        notes.append(t.text("Bars: the days a score looks back on."))
    if any(point.hollow for each in charted for point in points_of(each)):
        notes.append(t.text("Open marks: with answers missing, or copied from paper."))
    if material.selection.check_ins and material.check_ins and material.check_ins.days:
        notes.append(
            t.text("Dots: check-ins; their lines and figures: the middle value of 7 days.")
        )
    return tuple(notes)


def noticeable_change(charted: tuple[Questionnaire, ...], reader: Reader) -> str:
    """Return what is often called a noticeable change, or nothing where none is published."""
    t = reader.t
    known = [
        (each.scale.title, points)
        for each in charted
        if (points := each.scale.scores[0].noticeable_change) is not None
    ]
    if not known:
        return ""
    (scale, points), *others = known
    changes = [t.text("A {points}-point change on {scale}").format(points=points, scale=scale)]
    changes.extend(
        t.text("{points} on {scale}").format(points=points, scale=scale)
        for scale, points in others
    )
    return t.text(
        "{changes} is often called noticeable. Groups differ; numbers do not replace judgement."
    ).format(changes=", ".join(changes))
