"""Which ways on there are when a journal cannot simply be opened."""

from journal_app.errors import (
    DatabaseDamaged,
    DatabaseNotEncrypted,
    JournalError,
    VaultDamaged,
    VaultMispaired,
    VaultNotFound,
    VaultOlder,
)
from journal_app.ui.lock_screen.state import Way

_WAYS: dict[type[JournalError], tuple[Way, ...]] = {
    VaultOlder: (Way.LOOK, Way.BRING_IN, Way.OPEN_ANYWAY, Way.BACK),
    DatabaseDamaged: (Way.SALVAGE, Way.RESTORE, Way.BACK),
    DatabaseNotEncrypted: (Way.RESTORE, Way.BACK),
    VaultDamaged: (Way.RESTORE, Way.BACK),
    VaultMispaired: (Way.RESTORE, Way.BACK),
    VaultNotFound: (Way.RESTORE, Way.FORGET, Way.BACK),
}


def ways_after(error: JournalError, *, known: bool) -> tuple[Way, ...]:
    """Return the ways on after `error`; none where asking again is the way.

    Args:
        error: why the journal is not open.
        known: the vault stands on the list of this computer.
    """
    ways = _WAYS.get(type(error), ())
    return tuple(way for way in ways if known or way is not Way.FORGET)
