"""Terms: the choices of a session record, in the reader's words."""

from journal_app.domain.session import (
    AsPrescribed,
    Companion,
    Degree,
    Effect,
    EffectName,
    Medicine,
    Occasion,
    Setting,
    Tone,
)
from journal_app.i18n import Translator


def setting(value: Setting, t: Translator) -> str:
    """Return where a session took place."""
    return {
        Setting.CLINIC: t.text("clinic"),
        Setting.HOME_CLINICIAN: t.text("home, clinician there"),
        Setting.HOME_VIDEO: t.text("home, clinician on video"),
        Setting.HOME_ADULT: t.text("home, other adult there"),
        Setting.ALONE: t.context("place of a session", "alone"),
        Setting.OTHER: t.context("place of a session", "elsewhere"),
    }[value]


def companions(values: frozenset[Companion], t: Translator) -> str:
    """Return who was there, by role; nothing where nothing was recorded."""
    words = {
        Companion.CLINICIAN: t.context("who was there", "clinician"),
        Companion.THERAPIST: t.context("who was there", "therapist"),
        Companion.SITTER: t.context("who was there", "sitter"),
        Companion.NO_ONE: t.context("who was there", "no one"),
    }
    return ", ".join(text for value, text in words.items() if value in values)


def medicine(value: Medicine, t: Translator) -> str:
    """Return what was taken."""
    return {
        Medicine.KETAMINE: t.text("ketamine"),
        Medicine.ESKETAMINE_SPRAY: t.text("esketamine nasal spray"),
        Medicine.OTHER: t.text("other, or not sure"),
    }[value]


def as_prescribed(value: AsPrescribed, t: Translator) -> str:
    """Return whether it was taken as prescribed, as an answer to that question."""
    return {
        AsPrescribed.YES: t.context("as prescribed?", "yes"),
        AsPrescribed.LESS: t.context("as prescribed?", "less"),
        AsPrescribed.MORE: t.context("as prescribed?", "more"),
        AsPrescribed.DIFFERENTLY: t.context("as prescribed?", "differently"),
        AsPrescribed.NOT_SURE: t.context("as prescribed?", "not sure"),
        AsPrescribed.RATHER_NOT_SAY: t.context("as prescribed?", "rather not say"),
    }[value]


def occasion(value: Occasion, t: Translator) -> str:
    """Return whether the session was part of the plan."""
    return {
        Occasion.PLANNED: t.text("planned"),
        Occasion.EXTRA_AGREED: t.text("extra, agreed with the prescriber"),
        Occasion.EXTRA_NOT_AGREED: t.text("extra, not agreed"),
        Occasion.RATHER_NOT_SAY: t.context("as prescribed?", "rather not say"),
    }[value]


def effect_name(value: EffectName, t: Translator) -> str:
    """Return what was felt."""
    return {
        EffectName.NAUSEA: t.text("nausea"),
        EffectName.VOMITING: t.text("vomiting"),
        EffectName.DIZZINESS: t.text("dizziness"),
        EffectName.HEADACHE: t.text("headache"),
        EffectName.SLEEPINESS: t.text("sleepiness"),
        EffectName.UNREAL: t.text("feeling unreal or far away"),
        EffectName.CHANGED_SENSES: t.text("changed sight, sound or time"),
        EffectName.ANXIETY: t.text("anxiety or panic"),
        EffectName.CONFUSION: t.text("confusion"),
        EffectName.RACING_HEART: t.text("racing heart"),
        EffectName.SHORT_OF_BREATH: t.text("short of breath"),
        EffectName.URINARY: t.text("bladder or urinary"),
        EffectName.OTHER: t.text("another effect"),
    }[value]


def effect_in_brief(effect: Effect, t: Translator) -> str:
    """Return an effect with what makes it worth a line on page one."""
    name = effect_name(effect.name, t)
    if effect.still_there and effect.degree is Degree.STRONG:
        return t.text("{effect} (strong, still there)").format(effect=name)
    if effect.still_there:
        return t.text("{effect} (still there)").format(effect=name)
    return t.text("{effect} (strong)").format(effect=name)


def effect_in_full(effect: Effect, t: Translator) -> str:
    """Return an effect with its degree, how it was met, and when it was gone."""
    words = [_degree(effect.degree, t)]
    if effect.tone is not None:
        words.append(_tone(effect.tone, t))
    if effect.still_there:
        words.append(t.context("an effect", "still there"))
    elif effect.gone_by:
        words.append(t.text("gone by: {when}").format(when=effect.gone_by))
    return f"{effect_name(effect.name, t)} ({', '.join(words)})"


def _degree(value: Degree, t: Translator) -> str:
    return {
        Degree.NONE: t.context("an effect", "none"),
        Degree.SOME: t.context("an effect", "some"),
        Degree.STRONG: t.context("an effect", "strong"),
    }[value]


def _tone(value: Tone, t: Translator) -> str:
    return {
        Tone.WELCOME: t.context("an effect", "welcome"),
        Tone.NEUTRAL: t.context("an effect", "neutral"),
        Tone.UNWELCOME: t.context("an effect", "unwelcome"),
    }[value]


def is_worth_a_line(effect: Effect) -> bool:
    """Tell whether an effect stands on page one: it was strong, or is still there."""
    return effect.degree is Degree.STRONG or effect.still_there
