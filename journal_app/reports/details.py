"""Details: the pages after the first, for whoever wants to look closer."""

from journal_app.domain.session import HomeBy
from journal_app.reports import terms
from journal_app.reports.answers import answer_parts
from journal_app.reports.document import Cell, Column, Fit, Part, Section, Table, Words
from journal_app.reports.material import Material, NumberedSession
from journal_app.reports.page_one import check_in_days
from journal_app.reports.reader import Reader
from journal_app.reports.scores import noticeable_change, past_sessions, printed_questionnaires
from journal_app.reports.sources import source_part
from journal_app.reports.weeks import week_table

_SESSIONS_A_TABLE = 4


def sections(material: Material, reader: Reader) -> tuple[Section, ...]:
    """Return the sections that have something to say, in the order of the pages."""
    t = reader.t
    drafts = (
        (t.text("Treatment sessions"), _sessions(material, reader)),
        (t.text("Check-ins, week by week"), _weeks(material, reader)),
        (t.text("Questionnaires, answer by answer"), answer_parts(material, reader)),
        (t.text("Notes and sources"), _notes(material, reader)),
    )
    return tuple(Section(title, parts) for title, parts in drafts if parts)


def _sessions(material: Material, reader: Reader) -> tuple[Part, ...]:
    """Return all sessions beside each other, a few in each table."""
    sessions = past_sessions(material)
    return tuple(
        _session_table(sessions[start : start + _SESSIONS_A_TABLE], material, reader)
        for start in range(0, len(sessions), _SESSIONS_A_TABLE)
    )


def _session_table(
    sessions: tuple[NumberedSession, ...], material: Material, reader: Reader
) -> Table:
    recorded = [_recorded(each, material, reader) for each in sessions]
    rows = tuple(
        (Cell(term), *(Cell(values[place]) for values in recorded))
        for place, term in enumerate(_terms(reader))
        if any(values[place] for values in recorded)
    )
    heads = (
        Column(reader.calendar.short_with_year(each.session.day), Fit.REST, str(each.number))
        for each in sessions
    )
    # An empty column keeps the columns of a last, shorter table as narrow as the others.
    spare = _SESSIONS_A_TABLE - len(sessions)
    return Table(
        "",
        (Column("", Fit.WORDS), *heads, *(Column("", Fit.REST) for _ in range(spare))),
        tuple((*row, *(Cell("") for _ in range(spare))) for row in rows),
    )


def _terms(reader: Reader) -> tuple[str, ...]:
    t = reader.t
    return (
        t.context("a session", "Setting"),
        t.context("a session", "With"),
        t.text("Medicine"),
        t.text("As prescribed?"),
        t.text("Planned or extra"),
        t.text("Overall, 0 very hard – 10 very easy"),
        t.text("Felt safe, 0 not at all – 10 completely"),
        t.text("Effects, strong or still there"),
        t.text("Got home by"),
    )


def _recorded(each: NumberedSession, material: Material, reader: Reader) -> tuple[str, ...]:
    """Return what was recorded, in the order of `_terms`.

    Amounts, routes, times, readings, places and notes are never in it (clinical ground, §5.4).
    """
    t, session = reader.t, each.session
    drove = session.home_by is HomeBy.DROVE_MYSELF and material.selection.notices
    return (
        terms.setting(session.setting, t) if session.setting else "",
        terms.companions(session.companions, t),
        terms.medicine(session.medicine, t) if session.medicine else "",
        terms.as_prescribed(session.as_prescribed, t) if session.as_prescribed else "",
        terms.occasion(session.occasion, t) if session.occasion else "",
        _rating(session.overall),
        _rating(session.safe),
        "; ".join(terms.effect_in_full(effect, t) for effect in session.effects),
        t.text("drove myself") if drove else "",
    )


def _rating(value: int | None) -> str:
    return "" if value is None else str(value)


def _weeks(material: Material, reader: Reader) -> tuple[Part, ...]:
    check_ins = material.check_ins
    if not material.selection.check_ins or check_ins is None or not check_ins.days:
        return ()
    t = reader.t
    about = t.text("{days}. Each figure: middle value (lowest–highest) of the week.").format(
        days=_capital(check_in_days(material, reader))
    )
    late = sum(1 for each in check_ins.days if each.late)
    remarks = [about]
    if late:
        remarks.append(
            t.plural("{n} was entered later.", "{n} were entered later.", late).format(n=late)
        )
    return (Words(" ".join(remarks)), week_table(check_ins, reader))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _notes(material: Material, reader: Reader) -> tuple[Part, ...]:
    parts: list[Part] = []
    change = noticeable_change(printed_questionnaires(material), reader)
    if change:
        parts.append(Words(change))
    parts.extend(source_part(material, reader))
    return tuple(parts)
