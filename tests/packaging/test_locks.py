"""The lock files name every package by its hash, and no place to fetch it from."""

import re
import tomllib

import pytest

LINE = re.compile(
    r"(?P<name>[A-Za-z0-9.-]+)==(?P<version>[0-9][^ ]*)( ; [^\\]+)? \\"
    r"|    --hash=sha256:[0-9a-f]{64}( \\)?"
)


def pins(root, lock):
    """Return the packages of a lock file with their versions."""
    lines = (root / "packaging" / "lock" / f"{lock}.txt").read_text("utf-8").splitlines()
    matches = [LINE.fullmatch(line) for line in lines]
    assert all(matches), [line for line in lines if not LINE.fullmatch(line)]
    return {m["name"]: m["version"] for m in matches if m and m["name"]}


def name_of(requirement):
    return re.split(r"[^A-Za-z0-9._-]", requirement)[0].lower()


@pytest.mark.parametrize("lock", ["run", "dev", "tool"])
def test_a_lock_holds_versions_and_hashes_only(root, lock):
    assert pins(root, lock)


def test_what_the_tests_use_contains_what_the_program_uses(root):
    assert pins(root, "run").items() <= pins(root, "dev").items()


@pytest.mark.parametrize("lock", ["run", "dev"])
def test_the_locks_cover_what_the_project_asks_for(root, lock):
    project = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))
    wanted = [*project["project"]["dependencies"], *project["build-system"]["requires"]]
    if lock == "dev":
        wanted += project["dependency-groups"]["dev"]

    assert {name_of(requirement) for requirement in wanted} - set(pins(root, lock)) == set()
