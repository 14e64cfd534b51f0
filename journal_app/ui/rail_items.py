"""What the rail offers, in the order in which it stands there."""

from journal_app.i18n import Translator
from journal_app.ui.rooms import Room
from journal_app.ui.shared.icons import Icon
from journal_app.ui.shared.rail import RailContent, RailItem

NEW, HELP, LOCK = "new", "help", "lock"
"""What is done at once, without going anywhere first."""


def rail_content(t: Translator) -> RailContent:
    """Return the rooms, and the ways to help and to the lock."""
    return RailContent(
        primary=RailItem(NEW, t.text("New entry"), Icon.PLUS),
        items=(
            RailItem(Room.TODAY, t.text("Today"), Icon.HOUSE_LINE),
            RailItem(Room.JOURNAL, t.text("Journal"), Icon.NOTEBOOK),
            RailItem(Room.CHECK_INS, t.text("Check-ins"), Icon.SLIDERS_HORIZONTAL),
            RailItem(Room.QUESTIONNAIRES, t.text("Questionnaires"), Icon.CLIPBOARD_TEXT),
            RailItem(Room.SESSIONS, t.text("Sessions"), Icon.FLOWER_LOTUS),
            RailItem(Room.SHARE, t.text("Share"), Icon.EXPORT),
        ),
        below=(
            RailItem(HELP, t.text("Crisis help"), Icon.HAND_HEART, page=False),
            RailItem(Room.SETTINGS, t.text("Settings"), Icon.GEAR_SIX),
        ),
        lock=RailItem(LOCK, t.text("Lock now"), Icon.LOCK_SIMPLE),
    )
