"""Every word of the program is translated."""

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
CATALOGUE = ROOT / "packaging" / "catalogue.py"


def test_every_word_is_said_in_every_language():
    done = subprocess.run(  # noqa: S603 - our own script
        [sys.executable, CATALOGUE, "check"], check=False, capture_output=True, encoding="utf-8"
    )

    assert (done.returncode, done.stdout.strip(), done.stderr) == (0, "all translated", "")


def test_a_translator_has_a_name_by_which_its_words_are_found():
    code = "".join(path.read_text("utf-8") for path in (ROOT / "journal_app").rglob("*.py"))

    names = set(re.findall(r"(\w+): (?:i18n\.)?Translator\b", code))

    assert names <= {"t", "_t", "translator", "_translator"}
