"""The story of the fictional journal, as it lies in the resources: one file a language."""

from dataclasses import dataclass
from itertools import product
from pathlib import Path

from journal_app.domain.fields import Fields
from journal_app.domain.phase import Phase
from journal_app.domain.session import Degree, Effect, EffectName, Tone
from journal_app.i18n import Language
from journal_app.library.bundled import bundled_folder, parse_toml, read_bytes, refused_if_wrong

STILL_THERE = "still-there"


@dataclass(frozen=True, slots=True)
class StoryEntry:
    """One text, and where in the course it belongs."""

    phase: Phase
    session: int
    """After how many sessions."""
    weekday: int | None
    """ISO: 1 is Monday. None: any day."""
    after_item_nine: bool
    """It belongs to the morning after a hard answer."""
    title: str
    text: str
    tags: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StorySession:
    """One session, as it was."""

    intention: str
    music: str
    effects: tuple[Effect, ...]
    overall: int
    safe: int


@dataclass(frozen=True, slots=True)
class Story:
    """All that the fictional person writes."""

    name: str
    talk: tuple[str, ...]
    """What she wants to talk about next."""
    questions: tuple[str, ...]
    check_in_lines: tuple[str, ...]
    entries: tuple[StoryEntry, ...]
    short_notes: tuple[str, ...]
    """Texts of two sentences, every one different."""
    sessions: tuple[StorySession, ...]


def load_story(language: Language, folder: Path | None = None) -> Story:
    """Return the story in `language` from the bundled resources, or those at `folder`.

    Raises:
        ResourceDamaged: its file is missing or altered.
    """
    path = bundled_folder(folder) / "demo" / f"{language}.toml"
    with refused_if_wrong(path):
        return _story(Fields(parse_toml(read_bytes(path))))


def _story(fields: Fields) -> Story:
    story = Story(
        name=fields.text("name"),
        talk=fields.texts("talk"),
        questions=fields.texts("questions"),
        check_in_lines=fields.texts("check_in_lines"),
        entries=tuple(map(_entry, fields.parts("entries"))),
        short_notes=_short_notes(fields.part("short_notes")),
        sessions=tuple(map(_session, fields.parts("sessions"))),
    )
    fields.require_all_read()
    return story


def _entry(fields: Fields) -> StoryEntry:
    entry = StoryEntry(
        phase=Phase(fields.text("phase")),
        session=fields.whole("session"),
        weekday=fields.number("weekday"),
        after_item_nine=fields.flag("after_item_nine"),
        title=fields.text("title"),
        text=fields.text("text").strip(),
        tags=fields.texts("tags"),
    )
    fields.require_all_read()
    return entry


def _session(fields: Fields) -> StorySession:
    session = StorySession(
        intention=fields.text("intention"),
        music=fields.text("music"),
        effects=tuple(map(_effect, fields.texts("effects"))),
        overall=fields.whole("overall"),
        safe=fields.whole("safe"),
    )
    fields.require_all_read()
    return session


def _effect(words: str) -> Effect:
    name, degree, tone, *rest = words.split()
    return Effect(EffectName(name), Degree(degree), Tone(tone), still_there=rest == [STILL_THERE])


def _short_notes(fields: Fields) -> tuple[str, ...]:
    openings, details = fields.texts("openings"), fields.texts("details")
    hours, places = fields.texts("hours"), fields.texts("places")
    fields.require_all_read()
    # A step that shares no factor with their number: neighbours differ in both halves.
    pairs = list(product(openings, details))
    return tuple(
        f"{opening.format(hours=hours[at % len(hours)], place=places[at % len(places)])} {detail}"
        for at in range(len(pairs))
        for opening, detail in [pairs[at * 27 % len(pairs)]]
    )
