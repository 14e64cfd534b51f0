"""A vault that is cheap to open, and chance that can be repeated."""

import hashlib
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest

from journal_app.vault import bundle
from journal_app.vault.keys import Cost, Random
from journal_app.vault.opening import NewKeys, create_keys


class Made(NamedTuple):
    """A vault that a test made."""

    folder: Path
    keys: NewKeys


def counted(seed: str = "") -> Random:
    calls = iter(range(1_000_000))

    def random(count: int) -> bytes:
        start = f"{seed}{next(calls)}"
        blocks = (
            hashlib.sha256(f"{start}.{block}".encode()).digest()
            for block in range(count // 32 + 1)
        )
        return b"".join(blocks)[:count]

    return random


@pytest.fixture
def chance() -> Random:
    """The same 'random' bytes in every run."""
    return counted()


@pytest.fixture
def cheap() -> Cost:
    """The least the key file may ask for, so that tests do not wait."""
    return Cost(memory_kib=8 * 1024, passes=1, lanes=1)


@pytest.fixture
def passphrase() -> str:
    return "lantern over a quiet harbour"


@pytest.fixture
def make(tmp_path: Path, passphrase: str, cheap: Cost) -> Callable[..., Made]:
    """Make a vault, without a database, in a folder of its own."""

    def vault(name: str = "Journal.vault") -> Made:
        folder = tmp_path / name
        with bundle.making(folder) as building:
            keys = create_keys(building, passphrase, cheap, date(2025, 5, 3), counted(name))
        return Made(folder, keys)

    return vault
