"""Bundled: the files that ship with the program, read and found whole or refused."""

import json
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from journal_app.errors import ResourceDamaged
from journal_app.i18n import Language
from journal_app.paths import resources


def read_bytes(path: Path) -> bytes:
    """Return the bytes of a bundled file.

    Raises:
        ResourceDamaged: it is missing or cannot be read.
    """
    try:
        return path.read_bytes()
    except OSError as error:
        raise ResourceDamaged(name_of(path)) from error


def parse_json(data: bytes) -> object:
    """Return what a JSON file holds.

    Raises:
        ValueError: it is no JSON, or a key stands twice in one object.
    """
    return json.loads(data, object_pairs_hook=_without_twins)


def parse_toml(data: bytes) -> object:
    """Return what a TOML file holds.

    Raises:
        ValueError: it is no TOML.
    """
    return tomllib.loads(data.decode())


@contextmanager
def refused_if_wrong(path: Path) -> Iterator[None]:
    """Turn what is found wrong within the block into ResourceDamaged with the file's name."""
    try:
        yield
    except ValueError as error:
        raise ResourceDamaged(name_of(path)) from error


def name_of(path: Path) -> str:
    """Return how the file is named to a person: its folder and its name."""
    return f"{path.parent.name}/{path.name}"


def bundled_folder(folder: Path | None) -> Path:
    """Return `folder`, or else the folder of bundled resources."""
    return resources() if folder is None else folder


def primary(tag: str) -> str:
    """Return the language of a language tag, without its country: `es` for `es-MX`."""
    return tag.split("-", maxsplit=1)[0].lower()


def spoken(tag: str) -> Language:
    """Return which of our languages a tag such as `es-MX` means, English for all we lack."""
    return Language.SPANISH if primary(tag) == Language.SPANISH else Language.ENGLISH


def _without_twins(pairs: list[tuple[str, object]]) -> dict[str, object]:
    values = dict(pairs)
    if len(values) != len(pairs):
        message = "a key stands twice"
        raise ValueError(message)
    return values
