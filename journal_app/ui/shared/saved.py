"""Saved: how what stands on a form relates to what lies on the disk."""

from enum import StrEnum


class Saved(StrEnum):
    """From nothing at all to a disk that refuses."""

    UNTOUCHED = "untouched"
    """Nothing was filled in yet, and nothing is on the disk."""
    CHANGED = "changed"
    """Something was filled in that is not yet on the disk."""
    SAVED = "saved"
    WAITING = "waiting"
    """Another part of the program is writing; it is tried again at once."""
    FAILED = "failed"
