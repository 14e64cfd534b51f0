"""Hearing one signal of a bus in one of our slots."""

from dataclasses import dataclass

from PySide6.QtCore import SLOT, QObject
from PySide6.QtDBus import QDBusConnection


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a signal comes from; an empty service or path stands for any."""

    service: str
    path: str
    interface: str
    signal: str
    signature: str
    """The types of what it brings. A signal of other types is not heard, and does no harm."""


def subscribe(bus: QDBusConnection, origin: Origin, receiver: QObject, slot: str) -> bool:
    """Call `slot`, such as "changed(bool)", of `receiver` whenever the signal comes."""
    where = (origin.service, origin.path, origin.interface, origin.signal, origin.signature)
    # The stubs say bytes, yet only text is taken.
    return bus.connect(*where, receiver, SLOT(slot))  # type: ignore[call-overload, no-any-return]
