"""Small real sources, and the command that reads one in a child."""

import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

_HERE = Path(__file__).parent
_SERVE = (
    "import sys; sys.path.insert(0, sys.argv[1]); "
    "from journal_app.exchange.child import serve; serve(sys.stdin.buffer, sys.stdout.buffer)"
)


@pytest.fixture
def samples() -> Path:
    """Where the sample sources lie: `markdown`, `daylio.csv`."""
    return _HERE / "files"


@pytest.fixture
def command() -> Sequence[str]:
    """What starts the child, as the program itself starts it with `--worker import`."""
    return [sys.executable, "-I", "-c", _SERVE, str(_HERE.parents[1])]
