"""Sharing: what a person chose, gathered into the material of one summary.

Whatever was not chosen is left behind here: the pages cannot print what they never hold.
"""

from dataclasses import dataclass

from journal_app.domain.days import local_day
from journal_app.domain.entry import Entry
from journal_app.domain.kept import Kept
from journal_app.domain.measurement import Answers, Measurement
from journal_app.domain.notice import ITEM_NINE, Notice, NoticeKind, of_measurement, of_session
from journal_app.domain.record import Kind, TimelineFilter
from journal_app.domain.scale import Answering, QuestionId, Scale, ScaleId
from journal_app.domain.scoring import score
from journal_app.domain.selection import Selection
from journal_app.domain.session import Degree, HomeBy, Session
from journal_app.errors import RecordNotFound, RecordSealed
from journal_app.journal.course import NO_COURSE, Course, Held, shared_course
from journal_app.journal.journal import Journal
from journal_app.library.scales import ScaleShelf
from journal_app.reports.material import (
    CheckInDay,
    CheckIns,
    ChosenEntry,
    Filled,
    LeftOut,
    Material,
    NumberedSession,
    Questionnaire,
)

_MEASURED = frozenset({Kind.CHECK_IN, Kind.QUESTIONNAIRE})


@dataclass(frozen=True, slots=True)
class _Measured:
    """One filled-in scale that may leave the vault, and when it was filled in."""

    kept: Kept
    filled: Measurement


@dataclass(frozen=True, slots=True)
class _Found:
    """All of the period that may leave the vault, and the choice made among it."""

    selection: Selection
    scales: ScaleShelf
    course: Course
    """Every session of the journal, as numbers and days are counted over all of it."""
    measured: tuple[_Measured, ...]
    """Oldest first."""

    @property
    def held(self) -> tuple[Held, ...]:
        """The sessions of the period."""
        period = self.selection.period
        return tuple(each for each in self.course.held if each.session.day in period)

    @property
    def told_course(self) -> Course:
        """The course as far as the reader is told about it."""
        return self.course if self.selection.sessions else NO_COURSE

    def of_scale(self, scale: ScaleId) -> tuple[_Measured, ...]:
        """Return the measurements of one scale."""
        return tuple(each for each in self.measured if each.filled.scale == scale)


def gather(journal: Journal, selection: Selection, scales: ScaleShelf) -> Material:
    """Return the material for a summary of what was chosen.

    Raises:
        RecordNotFound: a chosen entry is not in the journal.
        RecordSealed: a chosen entry never leaves this vault.
    """
    found = _Found(selection, scales, shared_course(journal), _measured(journal, selection))
    return Material(
        selection=selection,
        questionnaires=_questionnaires(found) if selection.scores else (),
        check_ins=_check_ins(found) if selection.check_ins else None,
        sessions=_sessions(found) if selection.sessions else (),
        notices=_notices(found) if selection.notices else (),
        entries=tuple(_chosen(journal.read(each), found) for each in selection.entries),
        left_out=_left_out(journal, found),
    )


def _measured(journal: Journal, selection: Selection) -> tuple[_Measured, ...]:
    kept = journal.read_all(TimelineFilter(kinds=_MEASURED, period=selection.period))
    return tuple(
        _Measured(each, each.content)
        for each in kept
        if isinstance(each.content, Measurement) and not each.content.sealed
    )


def _questionnaires(found: _Found) -> tuple[Questionnaire, ...]:
    language, scales = found.selection.language, found.scales
    shown = [*scales.questionnaires, *(set(scales.available) - set(scales.questionnaires))]
    forms = [scales.get(each, language) for each in sorted(shown, key=shown.index)]
    return tuple(
        Questionnaire(form, tuple(_filled(each, form, found) for each in measured))
        for form in forms
        if not form.is_check_in and (measured := found.of_scale(form.id))
    )


def _filled(measured: _Measured, form: Scale, found: _Found) -> Filled:
    filled = measured.filled
    return Filled(
        day=filled.day,
        answers=_told_answers(filled, found.selection),
        skipped=filled.skipped,
        score=score(form.scores[0], filled.answers),
        late=measured.kept.late,
        from_paper=filled.from_paper,
        days_since_session=found.told_course.days_since(filled.day),
    )


def _told_answers(filled: Measurement, selection: Selection) -> Answers:
    scale, nine = ITEM_NINE
    if filled.scale == scale and not selection.item_nine:
        # The total and the other answers together would tell the ninth.
        return {}
    if selection.item_tables:
        return filled.answers
    return (
        {each: answer for each, answer in filled.answers.items() if each == nine}
        if (filled.scale == scale)
        else {}
    )


def _check_ins(found: _Found) -> CheckIns | None:
    form = found.scales.get(found.scales.check_in, found.selection.language)
    lines = _lines(form)
    days = {
        # A later check-in of the same day takes the place of an earlier one.
        each.filled.day: CheckInDay(
            day=each.filled.day,
            answers={
                question: answer
                for question, answer in each.filled.answers.items()
                if question not in lines
            },
            late=each.kept.late,
        )
        for each in found.of_scale(form.id)
    }
    return CheckIns(form, tuple(days.values())) if days else None


def _lines(form: Scale) -> frozenset[QuestionId]:
    return frozenset(item.id for item in form.items if item.answering is Answering.LINE)


def _sessions(found: _Found) -> tuple[NumberedSession, ...]:
    return tuple(NumberedSession(each.number, _told_session(each, found)) for each in found.held)


def _told_session(held: Held, found: _Found) -> Session:
    """Return what a reader is told: no amounts, no routes, no free text."""
    session = held.session
    drove = session.home_by is HomeBy.DROVE_MYSELF and found.selection.notices
    return Session(
        day=session.day,
        setting=session.setting,
        companions=session.companions,
        medicine=session.medicine,
        as_prescribed=session.as_prescribed,
        occasion=session.occasion,
        overall=session.overall,
        safe=session.safe,
        effects=tuple(
            effect
            for effect in session.effects
            if effect.degree is Degree.STRONG or effect.still_there
        ),
        home_by=session.home_by if drove else None,
    )


def _notices(found: _Found) -> tuple[Notice, ...]:
    selection = found.selection
    measured = [
        notice
        for each in found.measured
        if (selection.check_ins if each.filled.check_in else selection.scores)
        for notice in of_measurement(each.filled)
        if selection.item_nine or notice.kind is not NoticeKind.ITEM_NINE
    ]
    held = found.held if selection.sessions else ()
    of_sessions = [notice for each in held for notice in of_session(each.session, each.number)]
    return tuple(sorted((*measured, *of_sessions), key=lambda notice: notice.day))


def _chosen(kept: Kept, found: _Found) -> ChosenEntry:
    entry = kept.content
    if not isinstance(entry, Entry):
        raise RecordNotFound
    if entry.sealed:
        raise RecordSealed
    return ChosenEntry(
        day=entry.day,
        recorded=local_day(kept.at, kept.zone),
        late=kept.late,
        title=entry.title,
        text=entry.text,
        session=found.told_course.number_of(entry.session),
        on_treatment_day=found.told_course.is_treatment_day(entry.day),
    )


def _left_out(journal: Journal, found: _Found) -> LeftOut:
    selection = found.selection
    chosen = set(selection.entries)
    sessions = [each.session for each in found.held]
    rows = list(journal.rows(TimelineFilter(period=selection.period)))
    return LeftOut(
        entries=sum(
            1 for row in rows if row.kind is Kind.ENTRY and not row.sealed and row.id not in chosen
        ),
        sealed=sum(1 for row in rows if row.sealed),
        check_in_lines=sum(_count_lines(each.filled, found.scales) for each in found.measured),
        amounts=any(
            each.amount_prescribed or each.amount_taken or each.route for each in sessions
        ),
        session_notes=any(map(_has_notes, sessions)),
        item_nine_answers=_item_nine_answers(found),
    )


def _count_lines(filled: Measurement, scales: ScaleShelf) -> int:
    if not filled.check_in or filled.scale not in scales:
        return 0
    lines = _lines(scales.get(filled.scale, filled.language))
    return sum(1 for question in lines if filled.answers.get(question))


def _has_notes(session: Session) -> bool:
    return any(
        (
            session.music,
            session.place,
            session.intention,
            session.other_substances,
            session.not_right,
            session.pressure_before,
            session.pressure_after,
        )
    )


def _item_nine_answers(found: _Found) -> int:
    if found.selection.scores and found.selection.item_nine:
        return 0
    scale, nine = ITEM_NINE
    return sum(1 for each in found.of_scale(scale) if nine in each.filled.answers)
