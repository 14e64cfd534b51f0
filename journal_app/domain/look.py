"""Look: one of the things that make a vault safe, as a check goes through them."""

from enum import StrEnum


class Look(StrEnum):
    """One thing that is looked at."""

    KEYS = "keys"
    """Both key files are whole and the same."""
    KEYS_AGE = "keys-age"
    """The key file is not an older one that was put back."""
    FILE = "file"
    """The journal file is there as a whole, and can be read."""
    PAGES = "pages"
    """Every page is as it was written."""
    TABLES = "tables"
    """The tables are ours, and fit together."""
    LISTS = "lists"
    """The lists show every record."""
    SEARCH = "search"
    """The search knows every word."""
    VERSIONS = "versions"
    """Every version is as it was written, and built upon the one before."""
    NEWEST = "newest"
    """Every record shows its newest version."""
    CONTENTS = "contents"
    """Everything that was recorded can be understood."""
    RIGHTS = "rights"
    """Nobody else on this computer may read the files."""
    BACKUP = "backup"
    """There is a backup of not long ago."""
