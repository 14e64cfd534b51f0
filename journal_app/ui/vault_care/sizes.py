"""How large a file is, as people say it."""

from journal_app.i18n import Translator
from journal_app.ui.shared.formats import Formats

_KILO = 1000


def size_words(size: int, formats: Formats, t: Translator) -> str:
    """Return `size`, in bytes, as "840 kB" or "1.2 MB"."""
    kilobytes = max(1, round(size / _KILO))
    if kilobytes < _KILO:
        return t.text("{n} kB").format(n=kilobytes)
    return t.text("{n} MB").format(n=formats.locale.toString(kilobytes / _KILO, "f", 1))
