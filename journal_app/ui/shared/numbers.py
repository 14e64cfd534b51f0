"""Numbers as the person's language and country write them."""

from collections.abc import Callable

from journal_app.ui.shared.formats import Formats

_DIGITS = 4


def number_writer(formats: Formats) -> Callable[[float], str]:
    """Return what turns 7.5 into "7.5" or "7,5", and 7.0 into "7"."""
    return lambda number: formats.locale.toString(float(number), "g", _DIGITS)
