from pathlib import Path

import pytest

GOOD = "---\ndate: 2026-02-03\nmood: {mood}\n---\n\nWords of a day.\n"


@pytest.fixture
def notes(tmp_path: Path) -> Path:
    folder = tmp_path / "notes"
    folder.mkdir()
    (folder / "one.md").write_text(GOOD.format(mood="so so"))
    (folder / "two.md").write_text("No day at all.\n")
    return folder


def test_it_tells_what_came_in_and_what_could_not_be_read(
    ashore, notes: Path, vault: Path
) -> None:
    told = ashore("import", notes, vault)

    assert (told.code, told.out) == (0, "1 record came in. 1 could not be read.\n")
    assert told.err == "ashore: two.md: nothing says which day it is about\n"


def test_twice_brings_nothing_twice(ashore, notes: Path, vault: Path) -> None:
    first = ashore("import", notes, vault, "--json").json()
    second = ashore("import", notes, vault, "--json").json()

    unreadable = [{"where": "two.md", "reason": "no-date"}]
    assert first == {"new": 1, "known": 0, "unreadable": unreadable}
    assert second == {"new": 0, "known": 1, "unreadable": unreadable}
    assert "1 was here before." in ashore("import", notes, vault).out


def test_a_dry_run_changes_nothing(ashore, notes: Path, vault: Path) -> None:
    before = (vault / "journal.db").read_bytes()

    told = ashore("import", notes, vault, "--dry-run")

    assert told.out == "1 record would come in. 1 could not be read.\n"
    assert (vault / "journal.db").read_bytes() == before


@pytest.mark.parametrize(
    ("choice", "told"),
    [
        ((), ("imported-word", {"word": "so so"})),
        (("--mood", "So So=3"), ("imported-1-5", {"word": "so so", "mood": 3})),
    ],
)
def test_a_mood_of_ones_own_gets_the_level_it_is_given(
    ashore, notes: Path, vault: Path, choice: tuple[str, ...], told: tuple[str, object]
) -> None:
    ashore("import", notes, vault, *choice)

    (row,) = ashore("list", vault, "--kind", "check-in", "--json").json()
    assert (row["scale"], row["answers"]) == told


def test_what_nobody_reads_is_refused_before_the_passphrase(
    ashore, vault: Path, tmp_path: Path
) -> None:
    (tmp_path / "picture.png").write_bytes(b"\x89PNG")

    told = ashore("import", tmp_path / "picture.png", vault, passphrase=None)

    assert told.code == 1
    assert ashore("import", tmp_path / "nothing", vault, passphrase=None).code == 1
