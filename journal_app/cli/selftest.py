"""Selftest: every part that the program stands on, tried out once on the fictional journal."""

import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from journal_app.cli import offline
from journal_app.cli.console import Console, Exit
from journal_app.cli.given import Given
from journal_app.cli.offline import Network
from journal_app.domain.record import TimelineFilter
from journal_app.errors import JournalError
from journal_app.i18n import Language, Translator, translator
from journal_app.journal.checking import check_vault
from journal_app.journal.demo import DEMO_PASSPHRASE, demo_selection, make_demo
from journal_app.journal.demo_plan import DemoPlan
from journal_app.journal.sharing import gather
from journal_app.journal.unlocking import find_key, open_journal
from journal_app.library.help_lines import load_countries
from journal_app.library.prompts import load_prompts
from journal_app.library.safety import load_safety
from journal_app.library.scales import load_scales
from journal_app.messages.explaining import explain
from journal_app.reports.pdf import render
from journal_app.reports.summary import compose

_PLAN = DemoPlan(days=30)
_WORD = "kitchen"
"""It stands in the story."""
_PDF = b"%PDF-"


class _Unfit(Exception):
    """A part does something else than it should."""


@dataclass(frozen=True, slots=True)
class _Part:
    name: str
    try_out: Callable[[], None]


def selftest(_: Given, console: Console) -> Exit:
    """Try every part, and tell how it went."""
    fit = True
    with tempfile.TemporaryDirectory() as folder:
        for part in _parts(Path(folder) / "Journal.vault", console):
            complaint = _complaint(part, console.t)
            fit = fit and not complaint
            verdict = complaint or console.t.text("works")
            console.tell(f"{part.name}: {verdict}")
    network = offline.look()
    console.tell(f"{console.t.text('Network')}: {_words(network, console.t)}")
    fit = fit and network is not Network.TOUCHED
    return Exit.DONE if fit else Exit.REFUSED


def _parts(folder: Path, console: Console) -> Iterator[_Part]:
    t = console.t
    yield _Part(t.text("Questionnaires, prompts, help lines"), _try_library)
    yield _Part(t.text("Encryption, search and check"), lambda: _try_vault(folder, console))
    yield _Part(t.text("Pages"), lambda: _try_pages(folder, console))


def _words(network: Network, t: Translator) -> str:
    match network:
        case Network.UNTOUCHED:
            return t.text("a whole journal was made, and no connection was opened")
        case Network.TOUCHED:
            return t.text("does not work without a connection")
        case Network.UNKNOWN:
            return t.text("this system cannot show whether a connection is opened")


def _complaint(part: _Part, t: Translator) -> str:
    try:
        part.try_out()
    except JournalError as error:
        return explain(error, t).title
    except _Unfit:
        return t.text("does not work")
    return ""


def _try_library() -> None:
    load_scales()
    for language in Language:
        load_prompts(language)
        load_countries(language)
        load_safety(language)


def _try_vault(folder: Path, console: Console) -> None:
    make_demo(folder, _PLAN, load_scales(), console.clock).close()
    key = find_key(folder, DEMO_PASSPHRASE)
    journal = open_journal(folder, key, console.clock)
    try:
        found = journal.find(_WORD, TimelineFilter())
    finally:
        journal.close()
    readable = any(_WORD.encode() in file.read_bytes() for file in folder.iterdir())
    _require(bool(found) and not readable and not check_vault(folder, key))


def _try_pages(folder: Path, console: Console) -> None:
    journal = open_journal(folder, find_key(folder, DEMO_PASSPHRASE), console.clock)
    try:
        usual = demo_selection(journal, _PLAN)
        selections = [replace(usual, language=language.value) for language in Language]
        materials = [gather(journal, selection, load_scales()) for selection in selections]
    finally:
        journal.close()
    for language, material in zip(Language, materials, strict=True):
        _require(render(compose(material, translator(language))).startswith(_PDF))


def _require(right: bool) -> None:  # noqa: FBT001 - it is what the name asks for
    if not right:
        raise _Unfit
