"""What a journal is called: as its folder, without the ending."""

from pathlib import Path


def journal_name(folder: Path) -> str:
    """Return the name of the journal in `folder`."""
    return folder.stem if folder.suffix == ".vault" else folder.name


def short_path(path: Path) -> str:
    """Return `path` with the person's home folder as `~`."""
    home = Path.home()
    return str(Path("~") / path.relative_to(home)) if path.is_relative_to(home) else str(path)
