"""Figure words: one number of a check-in in a few words."""

from collections.abc import Callable

from journal_app.domain.measurement import Answer
from journal_app.domain.scale import Answering, Item
from journal_app.i18n import Translator


def figure_words(
    item: Item, answer: Answer | None, number: Callable[[float], str], t: Translator
) -> str:
    """Return "Mood 6" or "Slept 7.5 h"; nothing where there is no number.

    Args:
        item: the question.
        answer: what was answered.
        number: how a number is written here.
        t: the words.
    """
    if not isinstance(answer, int | float):
        return ""
    if item.answering is Answering.HOURS:
        return t.text("Slept {hours} h").format(hours=number(answer))
    return f"{item.short} {number(answer)}" if item.answering is Answering.RATING else ""
