"""Every word of the program is translated."""

import subprocess
import sys
from pathlib import Path

CATALOGUE = Path(__file__).parents[1] / "packaging" / "catalogue.py"


def test_every_word_is_said_in_every_language():
    done = subprocess.run(  # noqa: S603 - our own script
        [sys.executable, CATALOGUE, "check"], check=False, capture_output=True, encoding="utf-8"
    )

    assert (done.returncode, done.stdout.strip(), done.stderr) == (0, "all translated", "")
