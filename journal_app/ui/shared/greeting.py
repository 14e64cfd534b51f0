"""A greeting for the time of day."""

from journal_app.i18n import Translator

_MORNING, _NOON, _EVENING = 4, 12, 18


def greeting(t: Translator, hour: int) -> str:
    """Return "Good morning", "Good afternoon" or "Good evening" for `hour`, 0 to 23."""
    if _MORNING <= hour < _NOON:
        return t.text("Good morning")
    return t.text("Good afternoon") if _NOON <= hour < _EVENING else t.text("Good evening")
