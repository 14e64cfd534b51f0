"""Offer a passphrase: most people's own are guessed sooner than they think."""

import secrets

from journal_app.library.words import load_words
from journal_app.vault import generated


def offer_passphrase(language: str) -> str:
    """Return a new passphrase of five or six words in a language such as `es`, else in English.

    Raises:
        ResourceDamaged: the list of words is missing or altered.
    """
    return generated.new_passphrase(load_words(language), secrets.token_bytes)
