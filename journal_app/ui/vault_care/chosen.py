"""The old passphrase and the new one twice, as far as they are typed."""

from dataclasses import dataclass

from journal_app.ui.shared.judged import NOT_JUDGED, Judged, judge


@dataclass(frozen=True, slots=True)
class Chosen:
    """What can be said of the three fields, without the words in them."""

    judged: Judged = NOT_JUDGED
    old_given: bool = False
    unchanged: bool = False
    """The new one is the old one, which changes nothing for whoever knows it."""

    @property
    def complete(self) -> bool:
        """Whether one can go on with them."""
        return self.old_given and self.judged.good and not self.unchanged


NOTHING = Chosen()
"""Nothing is typed yet."""


def chosen(old: str, new: str, again: str) -> Chosen:
    """Return what can be said of what was typed."""
    return Chosen(judge(new, again), bool(old), bool(new) and old == new)
