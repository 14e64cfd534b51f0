"""A plugin for pytest that closes the program's ears to the desktop: for a control."""

import pytest

from journal_app.ui.locking import logind, screen_savers


def pytest_configure() -> None:
    """Let every source on the bus hear nothing."""
    for kind in (logind.Logind, screen_savers.ScreenSavers):
        pytest.MonkeyPatch().setattr(kind, "listen", lambda _self: None)
