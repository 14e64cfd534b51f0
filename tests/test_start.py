"""How the program starts: the window, the command line, or one of its own children."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from journal_app import __main__ as start

ROOT = Path(__file__).parents[1]


def started(
    *arguments: str, given: bytes = b"", **environment: str
) -> subprocess.CompletedProcess[bytes]:
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    kept |= {name: value for name, value in os.environ.items() if name.startswith("COVERAGE")}
    return subprocess.run(  # noqa: S603 - our own program
        (sys.executable, "-m", "journal_app", *arguments),
        input=given,
        capture_output=True,
        check=False,
        cwd=ROOT,
        env=kept | environment,
    )


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="others always have a display")
def test_without_a_display_it_says_what_else_can_be_done() -> None:
    ended = started()
    assert ended.returncode == 1
    assert ended.stderr.decode() == "There is no display here. Try: ashore demo FOLDER\n"


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="others always have a display")
def test_it_says_so_in_the_language_of_the_system() -> None:
    assert "Aquí no hay pantalla" in started(LANG="es_MX.UTF-8").stderr.decode()


def test_a_missing_system_library_is_named_with_the_line_that_mends_it(tmp_path: Path) -> None:
    broken = tmp_path / "PySide6"
    broken.mkdir()
    (broken / "__init__.py").write_text(
        'raise ImportError("libGL.so.1: cannot open shared object file")', encoding="utf-8"
    )
    ended = started(PYTHONPATH=str(tmp_path), QT_QPA_PLATFORM="offscreen")
    assert ended.returncode == 1
    assert "sudo apt install libgl1" in ended.stderr.decode()
    assert "Traceback" not in ended.stderr.decode()


def test_a_mistake_of_ours_is_not_taken_for_a_missing_library(tmp_path: Path) -> None:
    broken = tmp_path / "PySide6"
    broken.mkdir()
    (broken / "__init__.py").write_text("raise ImportError('a bug')", encoding="utf-8")
    ended = started(PYTHONPATH=str(tmp_path), QT_QPA_PLATFORM="offscreen")
    assert ended.returncode == 1
    assert "Traceback" in ended.stderr.decode()


def test_a_verb_is_for_the_command_line() -> None:
    ended = started("--help")
    assert ended.returncode == 0
    assert b"summary" in ended.stdout


@pytest.mark.parametrize("child", ["page", "import"])
def test_a_child_that_is_given_nonsense_says_nothing_about_it(child: str) -> None:
    ended = started("--worker", child, given=b"The heron stood in the shallow water.")
    assert b"heron" not in ended.stdout + ended.stderr


def test_what_the_program_writes_is_for_this_person_alone() -> None:
    before = os.umask(0o022)
    try:
        assert start.main(["--help"]) == 0
        assert os.umask(0o022) == 0o077
    finally:
        os.umask(before)
