"""What people get when the program is built."""

import subprocess
import sys
import zipfile

import pytest


@pytest.fixture(scope="module")
def wheel(tmp_path_factory, request):
    """Build the wheel once and return the names in it."""
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(  # noqa: S603 - our own build
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder],
        cwd=request.config.rootpath,
        check=True,
        capture_output=True,
    )
    with zipfile.ZipFile(next(folder.glob("*.whl"))) as built:
        return set(built.namelist())


def test_the_wheel_brings_the_program_and_its_licence(wheel):
    assert "journal_app/errors.py" in wheel
    assert [name for name in wheel if name.endswith("licenses/LICENSE")]


def test_the_wheel_brings_every_resource(wheel, root):
    resources = root / "resources"
    wanted = {
        f"journal_app/_resources/{path.relative_to(resources).as_posix()}"
        for path in resources.rglob("*")
        if path.is_file() and path.suffix not in {".po", ".pot"}
    }

    assert wanted - wheel == set()


def test_the_wheel_brings_the_compiled_words_and_not_their_sources(wheel):
    assert "journal_app/_resources/locale/es/LC_MESSAGES/ashore.mo" in wheel
    assert [name for name in wheel if name.endswith((".po", ".pot"))] == []


def test_the_wheel_brings_nothing_else(wheel):
    places = {name.split("/")[0].partition("-")[0] for name in wheel}

    assert places == {"journal_app", "ashore_journal"}
