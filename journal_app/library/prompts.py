"""Prompts: questions to begin writing with, by phase. All can be left."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from journal_app.domain.phase import Phase
from journal_app.library.bundled import (
    bundled_folder,
    parse_toml,
    read_bytes,
    refused_if_wrong,
    spoken,
)
from journal_app.library.fields import NotAsExpected, fields


@dataclass(frozen=True, slots=True)
class Prompt:
    """One prompt in one language."""

    id: str
    """The same in every language: it stands in the entries that answer it."""
    phase: Phase
    text: str
    before: bool
    """For the hours before a session. All others of a treatment day are for after it."""
    standing_note: str
    """What stands beside it at all times, or nothing."""


def load_prompts(language: str, folder: Path | None = None) -> tuple[Prompt, ...]:
    """Return all prompts in the language of the tag, else in English, phase by phase.

    Raises:
        ResourceDamaged: the file is missing or not as it should be.
    """
    path = bundled_folder(folder) / "prompts" / f"{spoken(language)}.toml"
    with refused_if_wrong(path):
        file = fields(parse_toml(read_bytes(path)), ("language", "standing_note", "prompt"))
        note = file.text("standing_note")
        prompts = tuple(_read_prompt(each, note) for each in file.children("prompt"))
        if file.text("language") != path.stem:
            raise NotAsExpected("language", path.stem)
        _refuse_wrong(prompts)
    return prompts


def prompt_for(prompts: tuple[Prompt, ...], phase: Phase, day: date) -> Prompt:
    """Return the prompt of `phase` for `day`: the same all day, another one the next day.

    A phase is known from the session that has taken place, so prompts for the hours before
    one are not among them.
    """
    fitting = [prompt for prompt in prompts if prompt.phase is phase and not prompt.before]
    return fitting[day.toordinal() % len(fitting)]


def _read_prompt(value: object, note: str) -> Prompt:
    prompt = fields(value, ("id", "phase", "text"), ("before", "standing_note"))
    noted = "standing_note" in prompt and prompt.flag("standing_note")
    return Prompt(
        id=prompt.text("id"),
        phase=Phase(prompt.text("phase")),
        text=prompt.text("text"),
        before="before" in prompt and prompt.flag("before"),
        standing_note=note if noted else "",
    )


def _refuse_wrong(prompts: tuple[Prompt, ...]) -> None:
    if len({prompt.id for prompt in prompts}) != len(prompts):
        raise NotAsExpected("prompt", "ids of their own")
    if {prompt.phase for prompt in prompts if not prompt.before} != set(Phase):
        raise NotAsExpected("prompt", "one or more for every phase")
