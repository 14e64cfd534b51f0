"""The proving bench lies beside the scripts of `packaging/`, which is on no path by itself."""

import sys
from pathlib import Path

_PACKAGING = str(Path(__file__).parents[2] / "packaging")

# At the end, so that no script there stands before anything else.
if _PACKAGING not in sys.path:
    sys.path.append(_PACKAGING)
