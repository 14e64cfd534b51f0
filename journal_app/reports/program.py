"""Program: the name and version that stand on the pages."""

from importlib.metadata import PackageNotFoundError, version

NAME = "Ashore"
_DISTRIBUTION = "ashore-journal"


def name_and_version() -> str:
    """Return the name with the installed version; the name alone where nothing is installed."""
    try:
        return f"{NAME} {version(_DISTRIBUTION)}"
    except PackageNotFoundError:
        return NAME
