"""How each kind of record looks, wherever it stands in a list."""

from dataclasses import dataclass

from journal_app.domain.record import Kind
from journal_app.ui.shared.icons import Icon
from journal_app.ui.shared.tokens import Palette


@dataclass(frozen=True, slots=True)
class KindLook:
    """An icon on a round ground."""

    icon: Icon
    colour: str
    """Of the icon, #RRGGBB."""
    ground: str
    """Of the circle behind it, #RRGGBB."""


def kind_look(kind: Kind, colours: Palette) -> KindLook:
    """Return the icon and the colours of `kind`. The icons differ, not the colours alone."""
    looks = {
        Kind.ENTRY: KindLook(Icon.NOTE_PENCIL, colours.accent, colours.accent_soft),
        Kind.CHECK_IN: KindLook(Icon.SLIDERS_HORIZONTAL, colours.warm, colours.warm_soft),
        Kind.SESSION: KindLook(Icon.FLOWER_LOTUS, colours.session, colours.session_soft),
        Kind.QUESTIONNAIRE: KindLook(Icon.CLIPBOARD_TEXT, colours.muted, colours.hover),
    }
    return looks.get(kind, KindLook(Icon.CHAT_TEXT, colours.muted, colours.hover))
