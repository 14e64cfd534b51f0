"""What stands in no file of ours, wherever the project is worked on."""

import re
import subprocess
from pathlib import Path

ROOT = Path(__file__).parents[1]
# Put together here, so that this file does not find itself.
HOSTS = ["py" + "pi.org", "pythonhosted" + ".org", "npm" + "js.org", "deb.debian" + ".org"]
PLACES = ["/ro" + "ot/", "/wo" + "rk/", "/ho" + "me/[a-z]"]
FORBIDDEN = re.compile("|".join([*map(re.escape, HOSTS), *PLACES]).encode())


def tracked_files():
    names = subprocess.run(
        ["git", "ls-files", "-z"],  # noqa: S607 - whichever git brought the checkout
        cwd=ROOT,
        check=True,
        capture_output=True,
        encoding="utf-8",
    ).stdout.split("\0")
    return [ROOT / name for name in names if name and (ROOT / name).is_file()]


def test_no_file_names_a_registry_or_a_folder_of_somebodys_computer():
    texts = [path for path in tracked_files() if path.suffix not in {".ttf", ".png", ".zip"}]
    found = [
        f"{path.relative_to(ROOT)}: {match[0].decode()}"
        for path in texts
        if (match := FORBIDDEN.search(path.read_bytes()))
    ]

    assert (found, len(texts) > 0) == ([], True)
