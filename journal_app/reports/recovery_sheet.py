"""The recovery sheet: one page of paper that opens a journal when the passphrase is gone."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from threading import Event

from journal_app.domain.selection import Paper
from journal_app.i18n import Translator
from journal_app.reports.child import render_in_child
from journal_app.reports.dates import calendar
from journal_app.reports.program import name_and_version
from journal_app.reports.recovery_sheet_words import SheetWords, Step

HANDWRITTEN_LINES = 3
_SHORT = 8
"""So many signs of the vault's id tell one journal of a person from another."""


@dataclass(frozen=True, slots=True)
class RecoverySheet:
    """The facts on a sheet."""

    vault: str
    """The id of the vault, in hexadecimal."""
    code: str = field(repr=False)
    """The recovery code in groups, as it was given out."""
    made: date
    """The day on which the code was made."""


def short_id(vault: str) -> str:
    """Return the beginning of a vault's id, as it stands on the sheet: two groups of four."""
    short = vault[:_SHORT].upper()
    return f"{short[:4]} {short[4:]}"


def file_name(day: date) -> str:
    """Return what a sheet made on `day` is called; it tells nothing about the journal."""
    return f"recovery-{day.isoformat()}.pdf"


def compose_sheet(sheet: RecoverySheet, t: Translator, paper: Paper) -> SheetWords:
    """Return what stands on `sheet`, in the language of `t`."""
    which = t.text("Journal {id} · made on {day}")
    return SheetWords(
        language=t.language.value,
        paper=paper,
        made=sheet.made,
        program=name_and_version(),
        title=t.text("Recovery sheet"),
        lead=t.text(
            "This sheet opens an encrypted journal when its passphrase is forgotten, "
            "or when the person who wrote it asked you to open it."
        ),
        which=which.format(id=short_id(sheet.vault), day=calendar(t.language).day(sheet.made)),
        holder=t.text("Who holds it"),
        checked=t.text("Last checked"),
        lines=HANDWRITTEN_LINES,
        code_title=t.text("Recovery code"),
        groups=tuple(sheet.code.split()),
        check=t.text(
            "The last two characters check the rest: a slip is noticed. "
            "It has no letter I, L, O or U."
        ),
        use_title=t.text("How to use it"),
        steps=_steps(t),
        warning=t.text(
            "Whoever has this sheet and the journal's files can read the journal. "
            "Keep the two apart."
        ),
        by_hand=t.text(
            "The format is open: the page “Open by hand” in the program's documentation "
            "shows how to read a journal without the program."
        ),
        fold=t.text("Fold here, print inside"),
    )


def render_sheet(
    sheet: RecoverySheet,
    t: Translator,
    paper: Paper,
    command: Sequence[str],
    stop: Event | None = None,
) -> bytes:
    """Return `sheet` as PDF, composed by a child that `command` starts.

    Slow: call it away from the window. The code goes to the child over a pipe, never to the
    disk. The same sheet gives the same bytes.

    Raises:
        PageFailed: the child could not be started, failed, was stopped or took too long.
    """
    return render_in_child(compose_sheet(sheet, t, paper), command, stop)


def _steps(t: Translator) -> tuple[Step, ...]:
    sentences = (
        t.text(
            "Start Ashore and open the journal's folder, or a backup file whose name ends in .jbk."
        ),
        t.text(
            "Choose “I forgot my passphrase” and type the code; "
            "capital letters and gaps do not matter."
        ),
        t.text("Choose a new passphrase; this code stays good until a new one is made."),
    )
    return tuple(Step(str(number), text) for number, text in enumerate(sentences, 1))
