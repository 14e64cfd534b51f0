"""One effect: how strong, and only if there was one, how it was met and whether it is gone."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from journal_app.domain.session import Degree, Effect, EffectName, Tone
from journal_app.ui.sessions import words
from journal_app.ui.shared.choices import Alternative, CheckRow, Choice
from journal_app.ui.shared.fields import TextField
from journal_app.ui.shared.forms import Ground, Text, frame, label
from journal_app.ui.shared.layouts import Grow, column, row
from journal_app.ui.shared.look import Look


class EffectRow(QWidget):
    """Starts without an answer, which is not the same as none.

    Signals:
        changed(): the person filled something in.
    """

    changed = Signal()

    def __init__(self, look: Look, name: EffectName) -> None:
        super().__init__()
        self._name, theme, t = name, look.theme, look.t
        said = words.effect(name, t)
        self._degree = Choice(theme, said, _degrees(look), columns=3, clearable=True)
        asked = label(said)
        asked.setBuddy(self._degree)
        met = t.text("How was it? {effect}").format(effect=said)
        self._tone = Choice(theme, met, _tones(look), columns=3, clearable=True)
        gone = t.text("Gone by about: {effect}").format(effect=said)
        self._gone_by = TextField(gone)
        self._gone_label = label(t.text("Gone by about"), Text.SMALL, wrap=False)
        self._still = CheckRow(theme, t.text("Still there"))
        self._still.setAccessibleName(t.text("Still there: {effect}").format(effect=said))
        how_long = row(
            theme, self._gone_label, Grow(self._gone_by, 3), Grow(self._still, 3), gap=10
        )
        inside = column(theme, self._tone, how_long, gap=8, margins=(12, 10, 12, 10))
        self._more = frame(Ground.SUNKEN, inside)
        head = row(theme, Grow(asked, 8), Grow(self._degree, 12), gap=16)
        self.setLayout(column(theme, head, self._more, gap=8))
        self._connect()
        self.show_effect(None)

    def effect(self) -> Effect | None:
        """Return what is filled in, or None when nothing is."""
        key, tone = self._degree.key(), self._tone.key()
        if key is None:
            return None
        degree = Degree(key)
        if degree is Degree.NONE:
            return Effect(self._name, degree)
        still = self._still.isChecked()
        return Effect(
            self._name,
            degree,
            tone=Tone(tone) if tone else None,
            gone_by="" if still else self._gone_by.text(),
            still_there=still,
        )

    def show_effect(self, effect: Effect | None) -> None:
        """Show `effect`, or that nothing is filled in, without a signal."""
        self._degree.show_key(effect.degree.value if effect else None)
        self._tone.show_key(effect.tone.value if effect and effect.tone else None)
        self._still.setChecked(effect is not None and effect.still_there)
        gone_by = effect.gone_by if effect else ""
        if gone_by != self._gone_by.text():
            self._gone_by.setText(gone_by)
        for part in (self._gone_label, self._gone_by):
            part.setVisible(not self._still.isChecked())
        self._more.setVisible(effect is not None and effect.degree is not Degree.NONE)

    def _connect(self) -> None:
        for choice in (self._degree, self._tone):
            choice.chosen.connect(lambda _key: self.changed.emit())
            choice.cleared.connect(self.changed)
        self._gone_by.textEdited.connect(lambda _words: self.changed.emit())
        self._still.clicked.connect(lambda _on: self.changed.emit())


def _degrees(look: Look) -> tuple[Alternative, ...]:
    return tuple(Alternative(each.value, words.degree(each, look.t)) for each in Degree)


def _tones(look: Look) -> tuple[Alternative, ...]:
    return tuple(Alternative(each.value, words.tone(each, look.t)) for each in Tone)
