"""Play the scenes named on the command line, in the folder named first."""

import sys
from pathlib import Path

from proving.scenes import commands
from proving.scenes.place import Place


def main(root: str, *names: str) -> int:
    """Play them one after the other."""
    place = Place(Path(root))
    for name in names:
        _play(place, name)
    return 0


def _play(place: Place, name: str) -> None:
    if name in {"commands", "verbs"}:
        commands.play(place, with_new_keys=name == "commands")
        return
    # Loaded last: what the command line does is done without Qt in this process.
    from proving.scenes import careless, locking, window  # noqa: PLC0415

    scenes = {
        "window": window.play,
        "sorting": careless.sort,
        "showing": careless.show,
        "calling": careless.call,
    }
    if name in locking.WAYS:
        locking.play(place, name)
    else:
        scenes[name](place)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
