"""Every reason of the desktop to lock ends with a locked journal, over a real bus."""

import os
import subprocess
import sys
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree as ET

from proving import ground
from proving.outcome import Control, Effort, Outcome, Proof

_ROOT = Path(__file__).parents[2]
_OVER_THE_BUS = ("tests/ui/locking",)
_TESTS = {
    Effort.SHORT: _OVER_THE_BUS,
    Effort.MIDDLE: (*_OVER_THE_BUS, "tests/journeys/test_locking.py"),
    Effort.LONG: (*_OVER_THE_BUS, "tests/journeys/test_locking.py"),
}
_ROUNDS = {Effort.SHORT: 1, Effort.MIDDLE: 3, Effort.LONG: 20}
_DEAF = ("-p", "proving.scenes.deaf")
_BUS_TESTS = ("tests/ui/locking/test_logind.py", "tests/ui/locking/test_screen_savers.py")


def run(effort: Effort, _seed: int) -> Outcome:
    """Run what was written for it, and count; then once more with ears closed."""
    found: Counter[str] = Counter()
    for _ in range(_ROUNDS[effort]):
        found += _tested(_TESTS[effort])
    deaf = _tested(_BUS_TESTS, *_DEAF)
    notes = (f"{found['skipped']} were not run",) if found["skipped"] else ()
    return Outcome(
        count=found["passed"] + found["failed"],
        losses=found["failed"],
        control=Control("nothing listens to the bus: what then no longer locks", deaf["failed"]),
        notes=notes,
    )


def _tested(tests: tuple[str, ...], *options: str) -> Counter[str]:
    with ground.workplace() as work:
        report = work / "report.xml"
        command = [sys.executable, "-m", "pytest", "-q", "-n", "0", f"--junitxml={report}"]
        path = os.pathsep.join((str(_ROOT / "packaging"), str(_ROOT)))
        done = subprocess.run(
            [*command, "-p", "no:cacheprovider", *options, *tests],
            cwd=_ROOT,
            check=False,
            capture_output=True,
            text=True,
            env={**os.environ, "PYTHONPATH": path, "QT_QPA_PLATFORM": "offscreen"},
        )
        if not report.exists():
            raise RuntimeError((done.stdout + done.stderr)[-500:])
        cases = list(ET.parse(report).getroot().iter("testcase"))  # noqa: S314 - the same
    return Counter(_came_out(case) for case in cases)


def _came_out(case: ET.Element) -> str:
    if case.find("skipped") is not None:
        return "skipped"
    return "passed" if case.find("failure") is None and case.find("error") is None else "failed"


PROOF = Proof(
    name="lock-triggers",
    claim="Sleep, a locked screen, a left session, absence and keys end with a locked journal",
    unit="tests",
    run=run,
    needs=("dbus-daemon",),
)
