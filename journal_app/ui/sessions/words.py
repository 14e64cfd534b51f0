"""Words: what the choices of a session record are called on screen."""

from collections.abc import Callable
from datetime import date

from journal_app.domain.record import Kind
from journal_app.domain.session import (
    AsPrescribed,
    Companion,
    Degree,
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
from journal_app.i18n import Translator
from journal_app.ui.sessions.state import Listed
from journal_app.ui.shared.kind_names import kind_name

BETWEEN = " · "


def session_title(session: Session, number: int | None, t: Translator) -> str:
    """Return "Session 4", or what there is to call it."""
    if session.state is SessionState.PLANNED:
        return t.text("Planned session")
    if number is None:
        return kind_name(Kind.SESSION, t)
    return t.text("Session {n}").format(n=number)


def session_line(listed: Listed, day: Callable[[date], str], t: Translator) -> str:
    """Return day, place and how it was, in one line."""
    session = listed.session
    said = [day(session.day)]
    if session.setting is not None:
        said.append(setting(session.setting, t))
    if session.overall is not None:
        said.append(t.text("Overall {n} of 10").format(n=session.overall))
    if session.safe is not None:
        said.append(t.text("Felt safe {n} of 10").format(n=session.safe))
    return BETWEEN.join(said)


def setting(value: Setting, t: Translator) -> str:
    """Return where it took place."""
    return {
        Setting.CLINIC: t.text("Clinic or office"),
        Setting.HOME_CLINICIAN: t.text("Home, clinician there"),
        Setting.HOME_VIDEO: t.text("Home, clinician on video"),
        Setting.HOME_ADULT: t.text("Home, another adult there"),
        Setting.ALONE: t.context("place of a session", "Alone"),
        Setting.OTHER: t.context("place of a session", "Somewhere else"),
    }[value]


def companion(value: Companion, t: Translator) -> str:
    """Return who was there, by role."""
    return {
        Companion.CLINICIAN: t.context("who was there", "Clinician"),
        Companion.THERAPIST: t.context("who was there", "Therapist"),
        Companion.SITTER: t.context("who was there", "Sitter"),
        Companion.NO_ONE: t.context("who was there", "No one"),
    }[value]


def medicine(value: Medicine, t: Translator) -> str:
    """Return what was taken."""
    return {
        Medicine.KETAMINE: t.text("Ketamine"),
        Medicine.ESKETAMINE_SPRAY: t.text("Esketamine nasal spray"),
        Medicine.OTHER: t.text("Other, or not sure"),
    }[value]


def route(value: Route, t: Translator) -> str:
    """Return how it was taken."""
    return {
        Route.INTRAVENOUS: t.text("Infusion into a vein"),
        Route.INTRAMUSCULAR: t.text("Injection into a muscle"),
        Route.SUBCUTANEOUS: t.text("Injection under the skin"),
        Route.NASAL: t.text("Through the nose"),
        Route.ORAL: t.text("Lozenge, tablet or troche"),
        Route.OTHER: t.context("how it was taken", "Other"),
    }[value]


def as_prescribed(value: AsPrescribed, t: Translator) -> str:
    """Return the answer to whether it was taken as prescribed."""
    return {
        AsPrescribed.YES: t.context("as prescribed?", "Yes"),
        AsPrescribed.LESS: t.context("as prescribed?", "Less"),
        AsPrescribed.MORE: t.context("as prescribed?", "More"),
        AsPrescribed.DIFFERENTLY: t.context("as prescribed?", "Differently"),
        AsPrescribed.NOT_SURE: t.context("as prescribed?", "Not sure"),
        AsPrescribed.RATHER_NOT_SAY: t.text("Rather not say"),
    }[value]


def occasion(value: Occasion, t: Translator) -> str:
    """Return whether the session was part of the plan."""
    return {
        Occasion.PLANNED: t.context("a session", "Planned"),
        Occasion.EXTRA_AGREED: t.text("Extra, agreed with my prescriber"),
        Occasion.EXTRA_NOT_AGREED: t.text("Extra, not agreed"),
        Occasion.RATHER_NOT_SAY: t.text("Rather not say"),
    }[value]


def home_by(value: HomeBy, t: Translator) -> str:
    """Return how the person got home."""
    return {
        HomeBy.SOMEONE_DROVE: t.text("Someone drove me"),
        HomeBy.TAXI_OR_TRANSIT: t.text("Taxi, bus or train"),
        HomeBy.STAYED: t.text("I stayed where I was"),
        HomeBy.DROVE_MYSELF: t.text("I drove myself"),
    }[value]


def effect(value: EffectName, t: Translator) -> str:
    """Return what may be felt."""
    return {
        EffectName.NAUSEA: t.text("Nausea"),
        EffectName.VOMITING: t.text("Vomiting"),
        EffectName.DIZZINESS: t.text("Dizziness"),
        EffectName.HEADACHE: t.text("Headache"),
        EffectName.SLEEPINESS: t.text("Sleepiness"),
        EffectName.UNREAL: t.text("Feeling unreal or far away"),
        EffectName.CHANGED_SENSES: t.text("Changed sight, sound or time"),
        EffectName.ANXIETY: t.text("Anxiety or panic"),
        EffectName.CONFUSION: t.text("Confusion"),
        EffectName.RACING_HEART: t.text("Racing heart"),
        EffectName.SHORT_OF_BREATH: t.text("Short of breath"),
        EffectName.URINARY: t.text("Bladder or passing urine"),
        EffectName.OTHER: t.text("Something else"),
    }[value]


def degree(value: Degree, t: Translator) -> str:
    """Return how strong an effect was."""
    return {
        Degree.NONE: t.context("an effect", "None"),
        Degree.SOME: t.context("an effect", "Some"),
        Degree.STRONG: t.context("an effect", "Strong"),
    }[value]


def tone(value: Tone, t: Translator) -> str:
    """Return how an effect was met."""
    return {
        Tone.WELCOME: t.context("an effect", "Welcome"),
        Tone.NEUTRAL: t.context("an effect", "Neutral"),
        Tone.UNWELCOME: t.context("an effect", "Unwelcome"),
    }[value]
