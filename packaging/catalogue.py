"""The words of the program: `extract` them from the code, `check` or `compile` their translations.

Words stand in the code as `t.text("…")`, `t.plural("…", "…", n)` and `t.context("…", "…")`.
"""

import ast
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from string import Formatter

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po, write_po

from hatch_build import compile_catalogues

ROOT = Path(__file__).resolve().parents[1]
CODE = ROOT / "journal_app"
LOCALE = ROOT / "resources" / "locale"
TEMPLATE = LOCALE / "ashore.pot"
TRANSLATIONS = ("es",)
WORDS_PER_CALL = {"text": 1, "context": 2, "plural": 2}
"""How many of a call's first arguments are words, by the last part of its name."""
_NOISE = re.compile(
    r'^"(POT-Creation-Date|PO-Revision-Date|Generated-By|Report-Msgid-Bugs-To'
    r"|Last-Translator|Language-Team)[^\n]*\n",
    re.MULTILINE,
)
"""Header lines that would change with every run, or say nothing."""
_TRANSLATOR = re.compile(r"(^|[._])(t|translator)$")
"""How a translator is named where it is handed in: `t`, `self._t`, `translator`."""


@dataclass(frozen=True, slots=True)
class Words:
    """One message as it stands in the code."""

    id: str | tuple[str, str]
    """The English words; with a plural both forms."""
    context: str | None


class NotLiteral(Exception):
    """A translated call without its words in it, which no catalogue could ever hold."""


def translation_of(language: str) -> Path:
    """Return the file that holds the words in `language`."""
    return LOCALE / language / "LC_MESSAGES" / "ashore.po"


def words_in(source: str, name: str) -> Iterator[Words]:
    """Yield every message of `source`; `name` is only for telling where.

    Raises:
        NotLiteral: a translator is called with something other than plain strings.
    """
    for node in ast.walk(ast.parse(source, name)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            count = WORDS_PER_CALL.get(node.func.attr, 0)
            if not count or not _TRANSLATOR.search(ast.unparse(node.func.value)):
                continue
            strings = [a.value for a in node.args[:count] if isinstance(a, ast.Constant)]
            words = [value for value in strings if isinstance(value, str)]
            if len(words) != count:
                raise NotLiteral(f"{name}:{node.lineno}: {ast.unparse(node)}")
            yield _message(node.func.attr, words)


def _message(call: str, words: list[str]) -> Words:
    if call == "plural":
        return Words((words[0], words[1]), None)
    return Words(words[-1], words[0] if call == "context" else None)


def template(code: Path) -> Catalog:
    """Return all messages of the program, without translations."""
    catalogue = _empty(None)
    for path in sorted(code.rglob("*.py")):
        for words in words_in(path.read_text("utf-8"), str(path.relative_to(code.parent))):
            catalogue.add(words.id, context=words.context)
    return catalogue


def extract() -> None:
    """Bring the template and every translation up to date; no translated word is guessed."""
    fresh = template(CODE)
    LOCALE.mkdir(parents=True, exist_ok=True)
    TEMPLATE.write_bytes(_written(fresh))
    for language in TRANSLATIONS:
        path = translation_of(language)
        path.parent.mkdir(parents=True, exist_ok=True)
        known = _read(path, language) if path.exists() else _empty(language)
        path.write_bytes(_written(_merged(fresh, known)))


def problems(fresh: Catalog, translated: Catalog) -> Iterator[str]:
    """Yield one line for each message of `fresh` that `translated` does not say properly."""
    for message in _messages(fresh):
        answer = translated.get(message.id, message.context)
        if answer is None or not all(_strings(answer)):
            yield f"not translated: {_shown(message)}"
        elif answer.fuzzy:
            yield f"marked as doubtful: {_shown(message)}"
        elif not _same_places(message, answer):
            yield f"other {{places}} than the English: {_shown(message)}"
    wanted = {(message.id, message.context) for message in _messages(fresh)}
    for message in _messages(translated):
        if (message.id, message.context) not in wanted:
            yield f"no longer in the code: {_shown(message)}"
    for message in translated.obsolete.values():
        yield f"left over at the end of the file: {_shown(message)}"


def check() -> list[str]:
    """Return every problem of the catalogues, an empty list if all is well."""
    fresh = template(CODE)
    found = []
    if not TEMPLATE.exists() or TEMPLATE.read_bytes() != _written(fresh):
        found.append(f"{TEMPLATE.name} is out of date: python packaging/catalogue.py extract")
    for language in TRANSLATIONS:
        translated = _read(translation_of(language), language)
        found += [f"{language}: {problem}" for problem in problems(fresh, translated)]
    return found


def _empty(language: str | None) -> Catalog:
    return Catalog(
        locale=language,
        domain="ashore",
        header_comment="# The words of Ashore, written by packaging/catalogue.py.",
        project="Ashore",
        version="1",
        fuzzy=False,
    )


def _merged(fresh: Catalog, known: Catalog) -> Catalog:
    merged = _empty(str(known.locale))
    for message in _messages(fresh):
        answer = known.get(message.id, message.context)
        merged.add(message.id, answer.string if answer else None, context=message.context)
    return merged


def _read(path: Path, language: str) -> Catalog:
    with path.open("rb") as file:
        return read_po(file, locale=language)


def _written(catalogue: Catalog) -> bytes:
    """Return the file's bytes: sorted, unwrapped, without places and dates, so that diffs tell."""
    file = BytesIO()
    write_po(file, catalogue, width=0, no_location=True, sort_output=True)
    return _NOISE.sub("", file.getvalue().decode()).encode()


def _messages(catalogue: Catalog) -> list[Message]:
    return [message for message in catalogue if message.id]


def _strings(message: Message) -> tuple[str, ...]:
    return (message.string,) if isinstance(message.string, str) else tuple(message.string or ("",))


def _same_places(message: Message, answer: Message) -> bool:
    if isinstance(message.id, str):
        return _places(message.id) == _places(_strings(answer)[0])
    # "One entry" may leave its number out; the other forms need it.
    one, *more = map(_places, _strings(answer))
    wanted = _places(message.id[1])
    return one <= wanted and all(places == wanted for places in more)


def _places(words: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(words) if name is not None}


def _shown(message: Message) -> str:
    words = message.id if isinstance(message.id, str) else message.id[1]
    return f"“{words}”" + (f" ({message.context})" if message.context else "")


def main(arguments: list[str]) -> int:
    """Do what was asked and return the exit code."""
    try:
        return _do(arguments)
    except NotLiteral as call:
        print(f"words that no catalogue can hold: {call}", file=sys.stderr)
        return 1


def _do(arguments: list[str]) -> int:
    match arguments:
        case ["extract"]:
            extract()
        case ["compile"]:
            compile_catalogues(LOCALE)
        case ["check"]:
            found = check()
            print("\n".join([*found, f"{len(found)} problems"]) if found else "all translated")
            return 1 if found else 0
        case _:
            print("usage: catalogue.py extract | check | compile", file=sys.stderr)
            return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
