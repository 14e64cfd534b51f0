"""What the messages of Windows and macOS mean. The systems themselves are not asked here."""

import pytest

from journal_app.ui.locking import windows
from journal_app.ui.locking.macos import LOCKED, RESIGNED, SLEEPS, MacSession
from journal_app.ui.locking.macos import wants_lock as mac_wants_lock
from journal_app.ui.locking.screenshots import can_block_screenshots
from journal_app.ui.locking.windows import LID, WindowsSession, wants_lock

SESSION, POWER = windows.WM_WTSSESSION_CHANGE, windows.WM_POWERBROADCAST
CLOSED = LID + (1).to_bytes(4, "little") + b"\0"
OPENED = LID + (1).to_bytes(4, "little") + b"\1"


@pytest.mark.parametrize(
    ("message", "parameter", "setting", "locks"),
    [
        (SESSION, 0x1, b"", False),  # somebody sits down here
        (SESSION, 0x2, b"", True),  # another person's turn
        (SESSION, 0x4, b"", True),  # the remote desktop is gone
        (SESSION, 0x6, b"", True),  # logging off
        (SESSION, 0x7, b"", True),  # locked
        (SESSION, 0x8, b"", False),  # unlocked
        (POWER, 0x4, b"", True),  # going to sleep
        (POWER, 0x7, b"", False),  # awake again
        (POWER, 0x8013, CLOSED, True),
        (POWER, 0x8013, OPENED, False),
        (POWER, 0x8013, bytes(21), False),  # another setting
        (POWER, 0x8013, b"", False),
        (0x0100, 0x7, b"", False),  # a key
    ],
)
def test_messages_of_windows(message: int, parameter: int, setting: bytes, *, locks: bool) -> None:
    assert wants_lock(message, parameter, setting) is locks


def test_the_lid_has_the_name_that_windows_gives_it() -> None:
    text = ["BA3E0F4D", "B817", "4094", "A2D1", "D56379E6A0F3"]
    little = b"".join(bytes.fromhex(part)[::-1] for part in text[:3])
    assert little + bytes.fromhex("".join(text[3:])) == LID


@pytest.mark.parametrize("name", [LOCKED, SLEEPS, RESIGNED])
def test_notifications_of_macos(name: str) -> None:
    assert mac_wants_lock(name)
    assert not mac_wants_lock("com.apple.screenIsUnlocked")


@pytest.mark.parametrize("source", [WindowsSession, MacSession])
def test_elsewhere_they_listen_to_nothing(
    qapp: object, source: type[WindowsSession | MacSession]
) -> None:
    made = source()
    made.listen()
    made.opened()
    made.locked()


def test_pictures_of_the_screen_can_be_kept_away_on_windows_alone() -> None:
    systems = ("win32", "darwin", "linux")
    assert [can_block_screenshots(each) for each in systems] == [True, False, False]
