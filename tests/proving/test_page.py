"""The page of figures."""

import getpass
import platform
from pathlib import Path

import pytest

from proving import page, proofs, records
from proving.outcome import Control, Effort, NotRun, Outcome
from proving.records import Record

SEEN = Control("something planted", 3)


def record(name: str, result: Outcome | NotRun, effort: Effort = Effort.SHORT) -> Record:
    return Record(name, result, effort, 7, "2026-03-12", records.machine())


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    return tmp_path


def test_a_later_run_replaces_only_its_own_line(docs):
    page.write(
        proofs.ALL, [record("killing", Outcome(1, SEEN)), record("faults", NotRun("x"))], docs
    )
    page.write(proofs.ALL, [record("killing", Outcome(2_000, SEEN), Effort.LONG)], docs)

    said = (docs / "proof.md").read_text("utf-8")

    assert "| 2,000 kills | 0 | 0 | 3 | 0 | long, 2026-03-12, seed 7 | kept |" in said
    assert "not proved" in said


def test_what_is_kept_is_read_again_as_it_was(docs):
    kept = [record("killing", Outcome(1, SEEN, notes=("a note",))), record("faults", NotRun("x"))]

    page.write(proofs.ALL, kept, docs)

    assert records.read(docs / "proof.json") == tuple(kept)


def test_it_names_no_computer_no_person_and_no_path():
    said = page.render(proofs.ALL, [record("killing", Outcome(1, SEEN))])

    assert platform.node() not in said
    assert str(Path.home()) not in said
    assert getpass.getuser() == "root" or getpass.getuser() not in said
