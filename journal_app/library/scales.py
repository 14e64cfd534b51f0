"""Scales: the questionnaires and check-ins that ship with the program."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from journal_app.domain.scale import Scale, ScaleId
from journal_app.errors import ResourceDamaged
from journal_app.library.bundled import (
    bundled_folder,
    name_of,
    parse_json,
    primary,
    read_bytes,
    refused_if_wrong,
)
from journal_app.library.fields import NotAsExpected, clean
from journal_app.library.scale_file import read_scale

_QUESTIONNAIRES = (ScaleId("phq-9"), ScaleId("gad-7"))
_CHECK_IN = ScaleId("check-in-daily")
_PINS = "pins.json"
"""The SHA-256 of every scale file: the wording of a questionnaire is never altered in silence."""
_EVERYWHERE = "en"


@dataclass(frozen=True, slots=True)
class ScaleShelf:
    """Every scale in every language it was published in."""

    questionnaires: tuple[ScaleId, ...]
    """Those that are offered to be filled in, in the order they are shown."""
    check_in: ScaleId
    """The daily check-in."""
    _scales: Mapping[ScaleId, Mapping[str, Scale]]

    @property
    def available(self) -> tuple[ScaleId, ...]:
        """Return the id of every scale on the shelf, offered or not, in alphabetical order."""
        return tuple(sorted(self._scales))

    def __contains__(self, scale: ScaleId) -> bool:
        """Tell whether the shelf has this scale. A journal may hold answers to others."""
        return scale in self._scales

    def get(self, scale: ScaleId, language: str) -> Scale:
        """Return a scale in the language tag `language`, else in English.

        A tag without its own form takes another country's form in the same language:
        `es` gives `es-US`. The form's own tag tells which it is.

        Raises:
            KeyError: there is no such scale.
        """
        forms = self._scales[scale]
        kindred = [tag for tag in sorted(forms) if primary(tag) == primary(language)]
        tags = [tag for tag in (language, *kindred, _EVERYWHERE) if tag in forms]
        return forms[tags[0]]

    def languages(self, scale: ScaleId) -> tuple[str, ...]:
        """Return the language tags this scale exists in.

        Raises:
            KeyError: there is no such scale.
        """
        return tuple(sorted(self._scales[scale]))


def load_scales(folder: Path | None = None) -> ScaleShelf:
    """Return the scales in the bundled resources, or in the resources at `folder`.

    Raises:
        ResourceDamaged: a file is missing, was altered, or is not a sound scale.
    """
    scales = bundled_folder(folder) / "scales"
    shelf: dict[ScaleId, dict[str, Scale]] = {}
    for name, pin in _pins(scales / _PINS).items():
        scale = _load(scales / name, pin)
        shelf.setdefault(scale.id, {})[scale.language] = scale
    for needed in (*shelf, *_QUESTIONNAIRES, _CHECK_IN):
        if _EVERYWHERE not in shelf.get(needed, {}):
            raise ResourceDamaged(name_of(scales / f"{needed}.{_EVERYWHERE}.json"))
    return ScaleShelf(_QUESTIONNAIRES, _CHECK_IN, shelf)


def _pins(path: Path) -> dict[str, str]:
    with refused_if_wrong(path):
        pins = parse_json(read_bytes(path))
        if not isinstance(pins, dict):
            raise NotAsExpected(path.name, "an object")
        return {name: clean(pin, name) for name, pin in pins.items()}


def _load(path: Path, pin: str) -> Scale:
    data = read_bytes(path)
    if hashlib.sha256(data).hexdigest() != pin:
        raise ResourceDamaged(name_of(path))
    with refused_if_wrong(path):
        scale = read_scale(parse_json(data))
        if path.name != f"{scale.id}.{scale.language}.json":
            raise NotAsExpected(path.name, "the name to say what is in it")
    return scale
