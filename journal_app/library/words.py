"""Words: what a passphrase that the program offers is made of. Their rights: words/RIGHTS.txt."""

import re
from pathlib import Path

from journal_app.library.bundled import bundled_folder, read_bytes, refused_if_wrong, spoken

_FEWEST = 1024
_WORD = re.compile(r"[a-z]{3,12}")


def load_words(language: str, folder: Path | None = None) -> tuple[str, ...]:
    """Return the words in the language of the tag, else in English: small letters only.

    Raises:
        ResourceDamaged: the file is missing or not as it should be.
    """
    path = bundled_folder(folder) / "words" / f"{spoken(language)}.txt"
    with refused_if_wrong(path):
        words = tuple(read_bytes(path).decode("ascii").split())
        # A word that stands twice, or a list cut short, would be guessed sooner than we say.
        if len(words) < _FEWEST or list(words) != sorted(set(words)):
            raise ValueError("words")
        if not all(map(_WORD.fullmatch, words)):
            raise ValueError("a word")
    return words
