"""Page one: what a therapist reads in a minute, in the order in which it matters."""

from journal_app.domain.session import Session
from journal_app.reports import terms
from journal_app.reports.document import (
    Agreed,
    Brief,
    Cell,
    Column,
    Fit,
    Listing,
    Masthead,
    Table,
)
from journal_app.reports.left_out import left_out
from journal_app.reports.material import Material, NumberedSession
from journal_app.reports.notices import facts
from journal_app.reports.reader import NOTHING, Reader
from journal_app.reports.scores import past_sessions, scores

_TALK_LENGTH = 510
"""Characters of all talk lines together on page one: about six lines of the page."""
_LONGEST_QUESTION = 200
_LONGEST_NAME = 48
"""Characters of a name, which stands at the head and at the foot."""


def brief(material: Material, reader: Reader) -> Brief:
    """Return page one."""
    t = reader.t
    return Brief(
        masthead=_masthead(material, reader),
        talk=_talk(material, reader),
        notice=facts(material, reader),
        scores=scores(material, reader),
        sessions=_sessions(material, reader) if material.selection.sessions else None,
        questions=_questions(material, reader),
        agreed=_agreed(reader) if material.selection.agreed_block else None,
        left_out=left_out(material, reader),
        not_monitored=t.text(
            "Not monitored: if you read this after the visit and are worried, "
            "contact the patient directly."
        ),
        more=t.text("more on page 2"),
        earlier=t.text("earlier sessions on the next pages"),
        continued=t.text("Continued from page one"),
    )


def recipient(material: Material, reader: Reader) -> str:
    """Return for whom it is, in the person's words or in ours."""
    given = _shortened(_one_line(material.selection.recipient), _LONGEST_NAME)
    return given or reader.t.text("my therapist")


def owner(material: Material) -> str:
    """Return the person's name or initials, or nothing."""
    return _shortened(_one_line(material.selection.name), _LONGEST_NAME)


def check_in_days(material: Material, reader: Reader) -> str:
    """Return on how many of the days there was a check-in."""
    made = len(material.check_ins.days) if material.check_ins else 0
    return reader.t.text("check-ins on {made} of {all} days").format(
        made=made, all=material.selection.period.days
    )


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _masthead(material: Material, reader: Reader) -> Masthead:
    t, selection = reader.t, material.selection
    days = selection.period.days
    told = [t.plural("{n} day", "{n} days", days).format(n=days)]
    count = len(past_sessions(material))
    if count:
        told.append(
            t.plural("{n} treatment session", "{n} treatment sessions", count).format(n=count)
        )
    if selection.check_ins and material.check_ins and material.check_ins.days:
        told.append(check_in_days(material, reader))
    return Masthead(
        label=t.text("Self-reported summary"),
        whose=owner(material),
        reader=t.text("for {recipient}").format(recipient=recipient(material, reader)),
        period=reader.calendar.period(selection.period),
        facts=t.text("{facts}. Made by the patient on {day}.").format(
            facts=", ".join(told), day=reader.calendar.day(selection.made)
        ),
    )


def _talk(material: Material, reader: Reader) -> Listing:
    whole = tuple(line for each in material.selection.talk if (line := _one_line(each)))
    lines = tuple(_shortened(line, _TALK_LENGTH // len(whole)) for line in whole)
    return Listing(
        reader.t.text("What I want to talk about"),
        lines,
        whole if lines != whole else (),
        reader.t.text("Nothing written yet. There is room for it here."),
    )


def _shortened(line: str, longest: int) -> str:
    if len(line) <= longest:
        return line
    cut = line[:longest]
    words = cut.rsplit(" ", 1)[0]
    # A script without spaces is cut where it stands.
    return (words if len(words) > longest // 2 else cut) + " …"


def _questions(material: Material, reader: Reader) -> Listing | None:
    whole = tuple(line for each in material.selection.questions if (line := _one_line(each)))
    if not whole:
        return None
    lines = tuple(_shortened(line, _LONGEST_QUESTION) for line in whole)
    return Listing(reader.t.text("Questions for you"), lines, whole if lines != whole else ())


def _agreed(reader: Reader) -> Agreed:
    return Agreed(
        reader.t.text("What we agreed"), reader.t.text("Room for what we agreed: page 2")
    )


def _sessions(material: Material, reader: Reader) -> Table:
    t = reader.t
    columns = (
        Column("", Fit.MARK),
        Column(t.text("Date"), Fit.WORDS),
        Column(t.context("a session", "Setting"), Fit.WORDS),
        Column(t.context("a session", "With"), Fit.WORDS),
        Column(t.text("As prescribed?"), Fit.WORDS),
        Column(t.text("Overall 0–10"), Fit.FIGURES),
        Column(t.text("Felt safe 0–10"), Fit.FIGURES),
        Column(t.text("Effects, strong or still there"), Fit.REST),
    )
    return Table(
        t.text("Treatment sessions"),
        columns,
        tuple(_row(each, reader) for each in past_sessions(material)),
        empty=t.text("No treatment session during these days."),
    )


def _row(numbered: NumberedSession, reader: Reader) -> tuple[Cell, ...]:
    session, t = numbered.session, reader.t
    prescribed = session.as_prescribed
    words = (
        reader.short(session.day),
        terms.setting(session.setting, t) if session.setting else "",
        terms.companions(session.companions, t),
        terms.as_prescribed(prescribed, t) if prescribed else "",
        _rating(session.overall),
        _rating(session.safe),
        _effects(session, reader),
    )
    return (
        Cell(str(numbered.number), disc=True),
        *(Cell(word or NOTHING) for word in words),
    )


def _rating(value: int | None) -> str:
    return "" if value is None else str(value)


def _effects(session: Session, reader: Reader) -> str:
    return ", ".join(
        terms.effect_in_brief(effect, reader.t)
        for effect in session.effects
        if terms.is_worth_a_line(effect)
    )
