"""What happens on a system that lacks a library."""

import os
import subprocess
import sys

import pytest

ABSENT = {"libnobody-has-this.so.9": "libnobody-has-this9"}


@pytest.fixture
def system_libraries(script):
    return script("system_libraries")


@pytest.fixture
def tools(monkeypatch, tmp_path):
    """Return a function that makes a system with certain tools only, used by a plain person."""

    def have(**exit_codes):
        for name, code in exit_codes.items():
            tool = tmp_path / name.replace("_", "-")
            tool.write_text(f'#!/bin/sh\necho "$0" "$@" >> "{tmp_path}/calls"\nexit {code}\n')
            tool.chmod(0o755)
        monkeypatch.setenv("PATH", str(tmp_path))
        monkeypatch.setattr(os, "geteuid", lambda: 1000)
        return (tmp_path / "calls").read_text

    return have


def test_a_complete_system_is_left_alone(system_libraries):
    assert system_libraries.ensure({"libc.so.6": "libc6"}) is None


def test_a_person_who_may_not_install_is_told_the_one_line(system_libraries, tools):
    tools(apt_get=0)

    with pytest.raises(SystemExit) as stop:
        system_libraries.ensure(ABSENT)

    line = 'su -c "apt-get install -y --no-install-recommends libnobody-has-this9"'
    assert str(stop.value).splitlines()[-1].strip() == line


def test_sudo_is_used_only_if_it_asks_for_nothing(system_libraries, tools):
    calls = tools(apt_get=0, sudo=1)

    with pytest.raises(SystemExit) as stop:
        system_libraries.ensure(ABSENT)

    assert str(stop.value).splitlines()[-1].strip().startswith("sudo apt-get install")
    assert "-n true" in calls()


def test_packages_are_installed_where_they_may_be(system_libraries, tools):
    calls = tools(apt_get=0, sudo=0)

    system_libraries.ensure(ABSENT)

    assert "apt-get install -y --no-install-recommends libnobody-has-this9" in calls()


def test_a_system_without_apt_is_told_what_is_missing(system_libraries, tools):
    tools()

    with pytest.raises(SystemExit, match=r"libnobody-has-this\.so\.9"):
        system_libraries.ensure(ABSENT)


def test_an_old_python_gets_one_plain_line(root):
    pretend = "import runpy, sys; sys.version_info = (3, 9, 2); runpy.run_path(sys.argv[1])"

    done = subprocess.run(  # noqa: S603 - our own script
        [sys.executable, "-c", pretend, root / "packaging" / "dev.py"],
        check=False,
        capture_output=True,
        encoding="utf-8",
    )

    assert done.stderr.strip() == "Ashore needs Python 3.11 or newer. This one is 3.9."
