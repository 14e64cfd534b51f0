"""A process that is killed while it writes loses nothing that it had acknowledged."""

import subprocess
import sys
from typing import Any

import pytest

from journal_app.store import checking

WRITER = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4
from journal_app.domain.record import Kind
from journal_app.store import opening, revisions
from journal_app.store.chain import Revision
from journal_app.store.indexing import Index
path, key, chain_key, vault = sys.argv[1:]
connection = opening.open_database(Path(path), bytes.fromhex(key), vault)
at = datetime(2025, 5, 3, tzinfo=UTC)
while True:
    one = Revision(str(uuid4()), str(uuid4()), Kind.ENTRY, (), at, "UTC", "laptop", "{}")
    index = Index(at.date(), "", "", "the quiet sea " * 200)
    revisions.append(connection, bytes.fromhex(chain_key), one, index)
    print(one.id, flush=True)
"""


def killed_after(count: int, command: list[str]) -> list[str]:
    """What the writer had acknowledged when it was killed."""
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as writer:  # noqa: S603
        assert writer.stdout
        acknowledged = [writer.stdout.readline() for _ in range(count)]
        writer.kill()
        acknowledged += writer.stdout.readlines()
    return [line.strip() for line in acknowledged if line.endswith("\n")]


@pytest.mark.parametrize("count", [1, 4, 9, 25])
def test_what_was_acknowledged_is_there_after_a_kill(
    count: int, place: Any, chain_key: bytes
) -> None:
    arguments = [str(place.path), place.key.hex(), chain_key.hex(), place.vault]
    acknowledged = killed_after(count, [sys.executable, "-c", WRITER, *arguments])
    opened = place.open()
    kept = {id_ for (id_,) in opened.rows("SELECT id FROM revision")}
    opened.close()
    assert len(acknowledged) >= count
    assert kept >= set(acknowledged)
    assert checking.check(place.path, place.key, chain_key) == ()
