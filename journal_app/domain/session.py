"""Session: one treatment, with its before and after.

The fields are those that a person would want to look up later; all but the day may stay empty.
Source of the choices: the clinical ground of the project, §4.3.
"""

from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum


class SessionState(StrEnum):
    """Whether it has happened."""

    PLANNED = "planned"
    """Copied from the clinic. The program never suggests one."""
    PAST = "past"


class Setting(StrEnum):
    """Where it took place."""

    CLINIC = "clinic"
    HOME_CLINICIAN = "home-clinician"
    HOME_VIDEO = "home-video"
    HOME_ADULT = "home-adult"
    ALONE = "alone"
    OTHER = "other"


class Companion(StrEnum):
    """Who was there, by role. Names are not asked for."""

    CLINICIAN = "clinician"
    THERAPIST = "therapist"
    SITTER = "sitter"
    NO_ONE = "no-one"


class Medicine(StrEnum):
    """What was taken."""

    KETAMINE = "ketamine"
    ESKETAMINE_SPRAY = "esketamine-spray"
    OTHER = "other"


class Route(StrEnum):
    """How it was taken. It is not printed unless asked for."""

    INTRAVENOUS = "intravenous"
    INTRAMUSCULAR = "intramuscular"
    SUBCUTANEOUS = "subcutaneous"
    NASAL = "nasal"
    ORAL = "oral"
    """Lozenge, tablet or troche."""
    OTHER = "other"


class AsPrescribed(StrEnum):
    """Whether it was taken as prescribed, in the person's own judgement."""

    YES = "yes"
    LESS = "less"
    MORE = "more"
    DIFFERENTLY = "differently"
    NOT_SURE = "not-sure"
    RATHER_NOT_SAY = "rather-not-say"


class Occasion(StrEnum):
    """Whether the session itself was part of the plan."""

    PLANNED = "planned"
    EXTRA_AGREED = "extra-agreed"
    EXTRA_NOT_AGREED = "extra-not-agreed"
    RATHER_NOT_SAY = "rather-not-say"


class EffectName(StrEnum):
    """What may be felt during or after a session."""

    NAUSEA = "nausea"
    VOMITING = "vomiting"
    DIZZINESS = "dizziness"
    HEADACHE = "headache"
    SLEEPINESS = "sleepiness"
    UNREAL = "unreal"
    CHANGED_SENSES = "changed-senses"
    ANXIETY = "anxiety"
    CONFUSION = "confusion"
    RACING_HEART = "racing-heart"
    SHORT_OF_BREATH = "short-of-breath"
    URINARY = "urinary"
    OTHER = "other"


class Degree(StrEnum):
    """How strong an effect was."""

    NONE = "none"
    SOME = "some"
    STRONG = "strong"


class Tone(StrEnum):
    """How an effect was met."""

    WELCOME = "welcome"
    NEUTRAL = "neutral"
    UNWELCOME = "unwelcome"


@dataclass(frozen=True, slots=True)
class Effect:
    """One effect, as the person felt it."""

    name: EffectName
    degree: Degree
    tone: Tone | None = None
    gone_by: str = ""
    """When it was gone, in own words."""
    still_there: bool = False


class HomeBy(StrEnum):
    """How the person got home."""

    SOMEONE_DROVE = "someone-drove"
    TAXI_OR_TRANSIT = "taxi-or-transit"
    STAYED = "stayed"
    DROVE_MYSELF = "drove-myself"


@dataclass(frozen=True, slots=True)
class Session:
    """What a person recorded about one session."""

    day: date
    state: SessionState = SessionState.PAST
    start: time | None = None
    end: time | None = None
    setting: Setting | None = None
    companions: frozenset[Companion] = frozenset()
    medicine: Medicine | None = None
    route: Route | None = None
    as_prescribed: AsPrescribed | None = None
    amount_prescribed: str = ""
    """Free text. It is never added up, compared or drawn."""
    amount_taken: str = ""
    occasion: Occasion | None = None
    pressure_before: str = ""
    """Blood pressure as read, without interpretation."""
    pressure_after: str = ""
    overall: int | None = None
    """0 very hard to 10 very easy."""
    safe: int | None = None
    """0 not at all safe to 10 completely safe."""
    music: str = ""
    place: str = ""
    intention: str = ""
    effects: tuple[Effect, ...] = ()
    home_by: HomeBy | None = None
    other_substances: str = ""
    not_right: str = ""
    """Anything that did not feel right about how the person was treated."""
    sealed: bool = False
