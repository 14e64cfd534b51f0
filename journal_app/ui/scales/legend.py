"""What stands below a questionnaire: whose it is, and how its own ranges are called."""

from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from journal_app.domain.scale import Scale, ScoreRule
from journal_app.i18n import Language
from journal_app.library.bundled import primary
from journal_app.ui.shared.buttons import Button, ButtonKind
from journal_app.ui.shared.forms import Ground, Text, frame, label
from journal_app.ui.shared.icons import Icon
from journal_app.ui.shared.layouts import REST, column, holder, row
from journal_app.ui.shared.look import Look


class Legend(QWidget):
    """Folded at first. It speaks of the questionnaire, never of the person."""

    def __init__(self, look: Look, scale: Scale) -> None:
        super().__init__()
        theme, t = look.theme, look.t
        self._turn = Button(
            theme, t.text("About this questionnaire"), ButtonKind.LINK, Icon.CARET_DOWN
        )
        self._turn.clicked.connect(self._fold_or_unfold)
        self._more = _unfolded(look, scale)
        self._more.hide()
        said = (label(each, Text.CAPTION) for each in _sources(look, scale))
        self.setLayout(column(theme, *said, row(theme, self._turn, REST), self._more, gap=4))

    def _fold_or_unfold(self) -> None:
        unfold = self._more.isHidden()
        self._more.setVisible(unfold)
        self._turn.show_icon(Icon.CARET_UP if unfold else Icon.CARET_DOWN)


def is_foreign(scale: Scale, look: Look) -> bool:
    """Tell whether the form is in another language than the window."""
    return primary(scale.language) != primary(look.t.language.value)


def _sources(look: Look, scale: Scale) -> tuple[str, ...]:
    t = look.t
    source = t.text("Source: {source}").format(source=" ".join(scale.sources))
    if t.language is Language.ENGLISH:
        return scale.rights, source
    return scale.rights, source, t.text("These two lines are quoted in English, as published.")


def _unfolded(look: Look, scale: Scale) -> QFrame:
    theme, t = look.theme, look.t
    parts: list[QWidget] = []
    for rule in scale.scores:
        if rule.bands:
            words = t.text("How the questionnaire itself names its ranges. It is no finding.")
            parts += [label(words, Text.SMALL), _ranges(look, rule)]
    if not scale.bands_are_publishers:
        parts.append(label(t.text("The names of the ranges are our own translation."), Text.SMALL))
    if scale.note:
        parts.append(label(t.text("This copy: {note}").format(note=scale.note), Text.SMALL))
    return frame(Ground.SUNKEN, column(theme, *parts, gap=10, margins=(16, 12, 16, 12)))


def _ranges(look: Look, rule: ScoreRule) -> QWidget:
    grid = QGridLayout()
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(look.theme.px(20))
    grid.setVerticalSpacing(look.theme.px(4))
    for at, band in enumerate(rule.bands):
        span = f"{band.low}\N{EN DASH}{band.high}"
        grid.addWidget(label(span, wrap=False), at, 0)
        grid.addWidget(label(band.text, wrap=False), at, 1)
    grid.setColumnStretch(2, 1)
    return holder(grid)
