from journal_app.errors import StorageBusy, StorageUnavailable
from journal_app.ui.shared.sweeping import Sweeping


class Slow:
    """A runner whose work ends when the test says so."""

    def __init__(self):
        self.waiting = []

    def run(self, work, done, failed):
        self.waiting.append((work, done, failed))

    def end(self, error=None):
        work, done, failed = self.waiting.pop(0)
        if error is None:
            done(work())
        else:
            failed(error)


def sweeping():
    swept: list[str] = []
    later: list[object] = []
    runner = Slow()
    made = Sweeping(lambda: swept.append("swept"), runner, later.append)
    return made, runner, swept, later


def test_what_was_erased_is_swept_once():
    made, runner, swept, later = sweeping()

    made.sweep()
    runner.end()

    assert (swept, runner.waiting, later) == (["swept"], [], [])


def test_what_is_erased_meanwhile_is_swept_after():
    made, runner, swept, _ = sweeping()

    made.sweep()
    made.sweep()
    made.sweep()
    runner.end()
    runner.end()

    assert (swept, runner.waiting) == (["swept", "swept"], [])


def test_a_busy_disk_is_tried_again():
    made, runner, swept, later = sweeping()

    made.sweep()
    runner.end(StorageBusy())
    later.pop()()
    runner.end()

    assert swept == ["swept"]


def test_a_disk_that_refuses_troubles_nobody():
    made, runner, swept, later = sweeping()

    made.sweep()
    runner.end(StorageUnavailable())

    assert (swept, runner.waiting, later) == ([], [], [])
