"""Scale file: one scale in one language, from `ashore-scale/1` to a Scale.

The vocabulary is closed: nothing in a file is run. A file that could score wrongly is refused.
"""

import re
from collections.abc import Mapping

from journal_app.domain.scale import (
    Answering,
    Better,
    Flag,
    Item,
    Option,
    QuestionId,
    Scale,
    ScaleId,
    ScoreRule,
    Support,
)
from journal_app.library.fields import Fields, NotAsExpected, clean, fields
from journal_app.library.score_file import read_score

_FORMAT = "ashore-scale/1"
_REQUIRED = (
    *("format", "id", "variant", "language", "revision", "title", "about", "recall", "stem"),
    *("answers", "items", "scores", "flags", "rights", "sources", "note"),
    "checked_against_publisher",
)
_OPTIONAL = ("loinc_panel", "bands_are", "preface", "instruction")
_KEYS_OF = {
    Answering.CHOICE: ("answers",),
    Answering.TICKS: ("answers",),
    Answering.RATING: ("low", "high", "better"),
    Answering.HOURS: (),
    Answering.LINE: (),
}
"""What an item of each kind must say beside its id and text."""
_MAY_SAY = {
    Answering.CHOICE: ("scored", "loinc"),
    Answering.TICKS: (),
    Answering.RATING: ("words",),
    Answering.HOURS: ("better",),
    Answering.LINE: (),
}
_RATINGS = 11
"""From 0 to 10."""
_DAYS = {"D": 1, "W": 7, "M": 30}
_FORBIDDEN = "not at all sure"
"""A widely copied GAD-7 wrongly begins its answers with it (clinical ground, §1.2)."""
_NO_PANEL = "please-notice"
"""A flag for the summary alone: it opens no support panel, and so is no Flag here."""
_PUBLISHERS = "publisher"

Options = Mapping[str, tuple[Option, ...]]


def read_scale(value: object) -> Scale:
    """Return the scale that a parsed file describes.

    Raises:
        NotAsExpected: it is not a whole and sound scale.
    """
    _refuse_stray_text(value)
    file = fields(value, _REQUIRED, _OPTIONAL)
    if file.text("format") != _FORMAT:
        raise NotAsExpected("format", _FORMAT)
    options = {name: _read_options(listed) for name, listed in file.named("answers").items()}
    items = tuple(_read_item(each, options) for each in file.children("items"))
    _refuse_twins(items)
    scores = tuple(read_score(each, items) for each in file.children("scores"))
    _refuse_unscored(items, scores)
    recall = file.child("recall", ("iso", "text"))
    rights = file.child("rights", ("spdx", "text"))
    rights.text("spdx")
    return Scale(
        id=ScaleId(file.text("id")),
        variant=file.text("variant"),
        language=file.text("language"),
        revision=file.integer("revision"),
        title=file.text("title"),
        about=file.text("about"),
        recall_days=_recall_days(recall.text("iso")),
        recall=recall.text("text"),
        stem=file.text("stem"),
        items=items,
        scores=scores,
        flags=_read_flags(file.children("flags"), items),
        rights=rights.text("text"),
        sources=file.texts("sources"),
        note=file.text("note"),
        bands_are_publishers=_bands_are_publishers(file, scores),
    )


def _refuse_stray_text(value: object) -> None:
    # Everywhere, also in what is only kept for later: a stray space is a sign of a bad copy.
    match value:
        case str():
            if _FORBIDDEN in clean(value, "somewhere").lower():
                raise NotAsExpected("somewhere", "the publisher's first answer")
        case dict():
            for each in value.values():
                _refuse_stray_text(each)
        case list():
            for each in value:
                _refuse_stray_text(each)
        case _:
            pass


def _read_options(listed: object) -> tuple[Option, ...]:
    each = Fields({"options": listed}).children("options")
    options = tuple(_read_option(option) for option in each)
    values = [option.value for option in options]
    texts = {option.text for option in options}
    if len(options) < 2 or values != sorted(set(values)) or len(texts) != len(options):  # noqa: PLR2004 - fewer are no choice
        raise NotAsExpected("answers", "two or more different ones, in the order of their values")
    return options


def _read_option(value: object) -> Option:
    option = fields(value, ("value", "text"), ("loinc",))
    return Option(option.integer("value"), option.text("text"))


def _read_item(value: object, options: Options) -> Item:
    if not isinstance(value, dict):
        raise NotAsExpected("items", "objects")
    answering = Answering(clean(value.get("kind", Answering.CHOICE), "kind"))
    item = fields(
        value, ("id", "text", *_KEYS_OF[answering]), ("kind", "short", *_MAY_SAY[answering])
    )
    text = item.text("text")
    return Item(
        id=QuestionId(item.text("id")),
        text=text,
        short=item.text("short") if "short" in item else text,
        answering=answering,
        options=_options_of(item, options),
        low=item.text("low") if "low" in item else "",
        high=item.text("high") if "high" in item else "",
        words=_words(item),
        better=_better(item),
        scored=_scored(item, answering),
    )


def _options_of(item: Fields, options: Options) -> tuple[Option, ...]:
    if "answers" not in item:
        return ()
    name = item.text("answers")
    if name not in options:
        raise NotAsExpected("answers", "the name of a list of answers")
    return options[name]


def _words(item: Fields) -> tuple[str, ...]:
    words = item.texts("words") if "words" in item else ()
    if len(words) not in {0, _RATINGS}:
        raise NotAsExpected("words", "one for each of 0 to 10")
    return words


def _better(item: Fields) -> Better | None:
    return Better(item.text("better")) if "better" in item else None


def _scored(item: Fields, answering: Answering) -> bool:
    # Only choices add up: a rating has no published score.
    if "scored" in item:
        return item.flag("scored")
    return answering is Answering.CHOICE


def _refuse_twins(items: tuple[Item, ...]) -> None:
    if not items or len({item.id for item in items}) != len(items):
        raise NotAsExpected("items", "questions with ids of their own")


def _refuse_unscored(items: tuple[Item, ...], scores: tuple[ScoreRule, ...]) -> None:
    scored = {item.id for item in items if item.scored}
    counted = {question for score in scores for question in score.items}
    if scores and scored != counted:
        raise NotAsExpected("scores", "every scored question to count, and no other")
    if len({score.id for score in scores}) != len(scores):
        raise NotAsExpected("scores", "ids of their own")


def _read_flags(listed: tuple[object, ...], items: tuple[Item, ...]) -> tuple[Flag, ...]:
    values = {item.id: {option.value for option in item.options} for item in items}
    flags = []
    for each in listed:
        flag = fields(each, ("item", "at_least", "show"))
        question, least = QuestionId(flag.text("item")), flag.integer("at_least")
        if least not in values.get(question, set()):
            raise NotAsExpected("flags", "an answer that can be given")
        if flag.text("show") != _NO_PANEL:
            flags.append(Flag(question, least, Support(flag.text("show"))))
    return tuple(flags)


def _recall_days(iso: str) -> int:
    found = re.fullmatch(r"P(\d{1,3})([DWM])", iso)
    if found is None:
        raise NotAsExpected("recall", "days, weeks or months")
    return int(found[1]) * _DAYS[found[2]]


def _bands_are_publishers(file: Fields, scores: tuple[ScoreRule, ...]) -> bool:
    if any(score.bands for score in scores) != ("bands_are" in file):
        raise NotAsExpected("bands_are", "to be said where there are bands, and only there")
    return "bands_are" not in file or file.text("bands_are") == _PUBLISHERS
