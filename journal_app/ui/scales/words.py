"""Words: what is said about a filled-in scale. Never the name of a band beside a number."""

from collections.abc import Callable

from journal_app.domain.measurement import Answer, Measurement
from journal_app.domain.record import Kind
from journal_app.domain.scale import Answering, Item, Scale
from journal_app.i18n import Translator
from journal_app.ui.scales.past import Past
from journal_app.ui.scales.questionnaire_state import Result
from journal_app.ui.shared.figure_words import figure_words
from journal_app.ui.shared.kind_names import kind_name

BETWEEN = " · "
Number = Callable[[float], str]
"""How a number is written here."""


def check_in_words(past: Past, number: Number, t: Translator) -> str:
    """Return the figures of a check-in in one line, or else what there is of it."""
    filled, scale = past.filled, past.scale
    if scale is None:
        return BETWEEN.join(f"{name} {said}" for name, said in plain_answers(filled, number))
    answers = filled.answers
    said = [figure_words(item, answers.get(item.id), number, t) for item in scale.items]
    if not any(said):
        said = [_in_words(item, answers.get(item.id)) for item in scale.items]
    return BETWEEN.join(filter(None, (*said, *filled.tags))) or t.text("Nothing answered")


def plain_answers(filled: Measurement, number: Number) -> tuple[tuple[str, str], ...]:
    """Return name and answer of everything in a scale that does not ship."""
    return tuple(
        (_capital(question.replace("_", " ").replace("-", " ")), _plain(answer, number))
        for question, answer in filled.answers.items()
    )


def scale_title(scale: Scale | None, t: Translator) -> str:
    """Return what a questionnaire is called, also one that does not ship."""
    return scale.title if scale else kind_name(Kind.QUESTIONNAIRE, t)


def points(result: Result, t: Translator) -> str:
    """Return "9 of 27 points", or that there is no total."""
    if result.score.total is None:
        return t.text("No total")
    return t.text("{total} of {highest} points").format(
        total=result.score.total, highest=result.rule.highest
    )


def answered(result: Result, t: Translator) -> str:
    """Return "9 of 9 answered"."""
    return t.text("{given} of {all} answered").format(given=result.answered, all=result.score.of)


def missing(result: Result, t: Translator) -> str:
    """Return how many answers are missing and how many a total needs; nothing if none is."""
    count = len(result.score.missing)
    if not count:
        return ""
    gap = t.plural("{n} question has no answer.", "{n} questions have no answer.", count).format(
        n=count
    )
    if result.needed == result.score.of:
        needs = t.text("A total needs all {n}.").format(n=result.needed)
    else:
        needs = t.text("A total needs at least {n}.").format(n=result.needed)
    return f"{gap} {needs}"


def prorated(result: Result, t: Translator) -> str:
    """Return what stands for the missing answers; nothing where nothing does."""
    if not result.score.prorated:
        return ""
    return t.text(
        "By the questionnaire's own rule, the average of the given answers stands for the "
        "missing ones. Your answers are kept as you gave them."
    )


def points_in_list(past: Past, result: Result, t: Translator) -> str:
    """Return the total of an earlier one, with how many answers it comes from if not all."""
    said = [points(result, t)]
    if result.score.missing:
        said.append(answered(result, t))
    if past.filled.from_paper:
        said.append(t.text("copied from paper"))
    return BETWEEN.join(said)


def _in_words(item: Item, answer: Answer | None) -> str:
    if item.answering is Answering.CHOICE:
        chosen = [option.text for option in item.options if option.value == answer]
        return f"{item.short}: {chosen[0]}" if chosen else ""
    return answer if isinstance(answer, str) else ""


def _plain(answer: Answer, number: Number) -> str:
    if isinstance(answer, int | float):
        return number(answer)
    return answer if isinstance(answer, str) else ", ".join(answer)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
