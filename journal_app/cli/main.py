"""The command line: one verb, its words on standard output, and an exit code."""

import os
import sys
import traceback
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from io import TextIOWrapper
from pathlib import Path

from journal_app import errors
from journal_app.cli.checking import check
from journal_app.cli.console import Console, Exit, WrongUse
from journal_app.cli.given import Given
from journal_app.cli.grammar import grammar
from journal_app.cli.listing import list_records, search_records
from journal_app.cli.new import make_vault
from journal_app.cli.terminal import terminal_of
from journal_app.cli.writing import write_entry
from journal_app.cli.zone import system_zone
from journal_app.i18n import system_language, translator
from journal_app.journal.clock import Clock
from journal_app.messages.explaining import explain
from journal_app.paths import places
from journal_app.settings import load_settings

_IMPORT_COMMAND = ("-I", "-m", "journal_app", "--worker", "import")

_Verb = Callable[[Given, Console], Exit]

_AT_ONCE: Mapping[str, _Verb] = {
    "check": check,
    "list": list_records,
    "new": make_vault,
    "search": search_records,
    "write": write_entry,
}
_OF_COPIES = frozenset({"backup", "merge", "restore"})
_OF_KEYS = frozenset({"passphrase", "recovery", "rekey"})
_DAMAGE = (
    errors.VaultDamaged,
    errors.VaultMispaired,
    errors.DatabaseDamaged,
    errors.DatabaseNotEncrypted,
    errors.RecordDamaged,
    errors.BackupDamaged,
    errors.VaultNotPlain,
)


def main(arguments: Sequence[str]) -> Exit:
    """Do what the command line says, and return the exit code."""
    given = Given()
    settings = load_settings(places().config)
    t = translator(settings.language or system_language(os.environ))
    _keep_writing()
    try:
        grammar(t).parse_args(arguments, namespace=given)
    except WrongUse as error:
        print(f"ashore: {error}", file=sys.stderr)
        return Exit.WRONG_USE
    except SystemExit:  # after --help
        return Exit.DONE
    console = Console(
        t=t,
        clock=Clock(now=_now, zone=system_zone),
        settings=settings,
        terminal=terminal_of(sys.stdin, stdin_is_taken=given.verb == "write"),
        import_command=(sys.executable, *_IMPORT_COMMAND),
        seen=places().data / "seen",
    )
    return run(given, console)


def run(given: Given, console: Console) -> Exit:
    """Run one verb. Nothing that a person wrote is ever in a complaint."""
    try:
        return _verb(given.verb)(given, console)
    except (KeyboardInterrupt, BrokenPipeError):
        _fall_silent()
        return Exit.REFUSED
    except Exception as error:  # noqa: BLE001 - a bug of ours is told too, without its values
        return _complained(error, console)


def _verb(name: str) -> _Verb:
    # What composes pages, reads foreign files and guesses at passphrases takes a tenth of a
    # second to load, which the verbs that should answer at once do not need.
    if name in _AT_ONCE:
        return _AT_ONCE[name]
    return (_copies() if name in _OF_COPIES else _keys() if name in _OF_KEYS else _others())[name]


def _copies() -> Mapping[str, _Verb]:
    from journal_app.cli import backing_up, merging, restoring  # noqa: PLC0415

    return {
        "backup": backing_up.make_backup_verb,
        "merge": merging.merge_copies,
        "restore": restoring.restore_verb,
    }


def _keys() -> Mapping[str, _Verb]:
    from journal_app.cli import passphrase, recovery, rekeying  # noqa: PLC0415

    return {
        "passphrase": passphrase.choose_passphrase,
        "recovery": recovery.care_for_recovery,
        "rekey": rekeying.rekey_vault,
    }


def _others() -> Mapping[str, _Verb]:
    from journal_app.cli import demo, importing, selftest, summary  # noqa: PLC0415

    return {
        "demo": demo.make_demo_folder,
        "import": importing.import_records,
        "selftest": selftest.selftest,
        "summary": summary.make_summary,
    }


def _complained(error: Exception, console: Console) -> Exit:
    match error:
        case WrongUse():
            console.complain(str(error))
            return Exit.WRONG_USE
        case errors.JournalError():
            message = explain(error, console.t)
            console.complain(f"{message.title}. {message.what_happened} {message.what_to_do}")
            if isinstance(error, errors.VaultOlder):
                console.complain(console.t.text("To use it as it is, say --accept-older."))
            return _exit_of(error)
        case _:
            console.complain(_where(error, console))
            return Exit.BUG


def _exit_of(error: errors.JournalError) -> Exit:
    if isinstance(error, errors.WrongPassphrase | errors.WrongRecoveryCode):
        return Exit.WRONG_PASSPHRASE
    return Exit.DAMAGED if isinstance(error, _DAMAGE) else Exit.REFUSED


def _where(error: Exception, console: Console) -> str:
    """Return the kind of a bug and where it happened. Its own words may quote a person."""
    lines = [
        f"{Path(each.filename).name}:{each.lineno}"
        for each in traceback.extract_tb(error.__traceback__)
    ]
    words = console.t.text("This is a mistake in the program, not yours: {kind} at {places}")
    return words.format(kind=type(error).__name__, places=" ".join(lines))


def _keep_writing() -> None:
    """Let a terminal that lacks a letter show another sign, instead of stopping there."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")


def _fall_silent() -> None:
    """Let nothing more be written: whoever read it has gone."""
    with suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _now() -> datetime:
    return datetime.now(UTC)  # noqa: TID251 - the command line's one clock
