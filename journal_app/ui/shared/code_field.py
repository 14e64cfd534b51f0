"""A field for the recovery code: readable, and grouped as on the sheet while it is typed."""

from journal_app.ui.shared.look import Look
from journal_app.ui.shared.passphrase import PassphraseField

_GROUP, _GROUPS = 5, 6


class CodeField(PassphraseField):
    """One line for a code that is copied off paper, so it shows what is typed."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, look.t.text("Recovery code"), shown=True)
        self._before = ""
        self.textEdited.connect(self._group)

    def _group(self, typed: str) -> None:
        # Only at the end: a caret that jumps while one mends a sign would be worse than no gaps.
        if self.cursorPosition() == len(typed):
            self.setText(grouped(typed, before=self._before))
        self._before = self.text()


def grouped(typed: str, *, before: str = "") -> str:
    """Return `typed` in capital groups of five, with a gap after each that is full.

    Args:
        typed: what stands in the field now.
        before: what stood there before: what was taken away is not put back.
    """
    signs = "".join(filter(str.isalnum, typed)).upper()
    groups = [signs[start : start + _GROUP] for start in range(0, len(signs), _GROUP)]
    text = " ".join(groups)
    shorter = len(typed) < len(before)
    full = bool(groups) and len(groups[-1]) == _GROUP and len(groups) < _GROUPS
    return text + " " if full and not shorter else text
