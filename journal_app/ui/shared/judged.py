"""How a new passphrase stands while it is being typed, twice."""

from dataclasses import dataclass

from journal_app.i18n import Translator
from journal_app.journal.unlocking import judge_passphrase


@dataclass(frozen=True, slots=True)
class Judged:
    """What is known about a passphrase typed twice."""

    level: int | None = None
    """How strong it is, 0 to 4; None while there is none."""
    long_enough: bool = False
    accepted: bool = False
    begun_again: bool = False
    """Something stands in the second field."""
    same: bool = False
    """It was typed the same way twice."""

    @property
    def good(self) -> bool:
        """Tell whether it may be taken."""
        return self.accepted and self.same

    def words(self, t: Translator) -> str:
        """Return how strong it is, in words."""
        if self.level is None:
            return t.text("Its strength shows here.")
        if not self.long_enough:
            return t.text("Not long enough yet.")
        return (
            t.text("A computer would guess it at once."),
            t.text("A computer would guess it soon."),
            t.text("A patient guesser could find it. Add a word."),
            t.text("Strong: out of reach for most guessers."),
            t.text("Very strong."),
        )[self.level]


NOT_JUDGED = Judged()
"""Nothing is typed yet."""


def judge(passphrase: str, again: str) -> Judged:
    """Return how `passphrase` stands, with `again` in the second field."""
    strength = judge_passphrase(passphrase)
    return Judged(
        level=strength.level if passphrase else None,
        long_enough=strength.long_enough,
        accepted=strength.accepted,
        begun_again=bool(again),
        same=passphrase == again,
    )
