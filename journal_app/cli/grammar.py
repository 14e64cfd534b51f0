"""Grammar: the verbs, and what each of them takes."""

from collections.abc import Callable
from dataclasses import dataclass

from journal_app.cli.grammar_vault import (
    add_json,
    add_vault,
    build_backup,
    build_merge,
    build_passphrase,
    build_recovery,
    build_rekey,
    build_restore,
)
from journal_app.cli.parser import Parser
from journal_app.cli.readers import KINDS, Readers
from journal_app.i18n import Translator
from journal_app.journal.demo_plan import DEMO_END, DemoPlan

_MOST_DAYS = 3660
_MOST = 2**31 - 1


def grammar(t: Translator) -> Parser:
    """Return the parser of the whole command line. Its result is a `Given`."""
    parser = Parser(
        t,
        prog="ashore",
        description=t.text(
            "A private journal for the time between sessions. Without a verb, the window opens."
        ),
    )
    verbs = parser.add_subparsers(
        dest="verb",
        metavar=t.text("VERB"),
        required=True,
        title=t.text("Verbs"),
    )
    read = Readers(t)
    for verb in _verbs(t):
        added = verbs.add_parser(verb.name, t=t, help=verb.help, description=verb.help)
        verb.build(added, t, read)
    return parser


@dataclass(frozen=True, slots=True)
class _Verb:
    name: str
    help: str
    build: Callable[[Parser, Translator, Readers], None]


def _verbs(t: Translator) -> tuple[_Verb, ...]:
    return (
        _Verb("demo", t.text("make a fictional journal and its summary"), _demo),
        _Verb("new", t.text("make a new, empty journal"), _new),
        _Verb("check", t.text("look whether everything in it is sound"), _check),
        _Verb("write", t.text("keep an entry; its text comes from standard input"), _write),
        _Verb("list", t.text("list what was recorded, newest first"), _list),
        _Verb("search", t.text("find words in everything that was recorded"), _search),
        _Verb("import", t.text("bring in a folder of Markdown or a Daylio export"), _import),
        _Verb("summary", t.text("make the pages for a therapist"), _summary),
        _Verb("backup", t.text("make a backup, and check that it can be restored"), build_backup),
        _Verb("restore", t.text("bring a journal back from a backup"), build_restore),
        _Verb("merge", t.text("bring in what another copy of it has"), build_merge),
        _Verb("passphrase", t.text("choose another passphrase"), build_passphrase),
        _Verb("recovery", t.text("try out or renew the recovery code"), build_recovery),
        _Verb("rekey", t.text("encrypt it anew: someone may have had it"), build_rekey),
        _Verb("selftest", t.text("try out every part of the program"), _selftest),
    )


def _demo(parser: Parser, t: Translator, read: Readers) -> None:
    usual = DemoPlan()
    parser.needs.add_argument(
        "folder", metavar=t.text("DIR"), type=read.file, help=t.text("where to make it")
    )
    parser.choices.add_argument(
        "--days", metavar=t.text("N"), type=read.number(1, _MOST_DAYS), help=t.text("how long")
    )
    parser.choices.add_argument(
        "--seed", metavar=t.text("N"), type=read.number(0, _MOST), help=t.text("another course")
    )
    parser.choices.add_argument(
        "--end", metavar=t.text("DAY"), type=read.day, help=t.text("the last day")
    )
    _add_language(parser, t, read)
    parser.set_defaults(days=usual.days, seed=usual.seed, end=DEMO_END)


def _new(parser: Parser, t: Translator, read: Readers) -> None:
    add_vault(parser, t, read)
    parser.choices.add_argument(
        "--recovery-file",
        metavar=t.text("FILE"),
        type=read.file,
        help=t.text("write the recovery code to this new file, not to the screen"),
    )


def _check(parser: Parser, t: Translator, read: Readers) -> None:
    add_vault(parser, t, read)
    add_json(parser, t)


def _write(parser: Parser, t: Translator, read: Readers) -> None:
    add_vault(parser, t, read)
    parser.choices.add_argument("--title", metavar=t.text("TEXT"), help=t.text("its title"))
    parser.choices.add_argument(
        "--day", metavar=t.text("DAY"), type=read.day, help=t.text("the day it is about")
    )
    parser.choices.add_argument(
        "--tag", metavar=t.text("TAG"), action="append", default=[], help=t.text("may be repeated")
    )
    add_json(parser, t)
    parser.set_defaults(title="")


def _list(parser: Parser, t: Translator, read: Readers) -> None:
    add_vault(parser, t, read)
    parser.choices.add_argument(
        "--kind",
        metavar=t.text("KIND"),
        type=read.kind,
        action="append",
        default=[],
        help=t.text("one of {kinds}; may be repeated").format(kinds=", ".join(KINDS)),
    )
    _add_period(parser, t, read)
    _add_limit(parser, t, read)
    add_json(parser, t)


def _search(parser: Parser, t: Translator, read: Readers) -> None:
    add_vault(parser, t, read)
    parser.needs.add_argument(
        "query",
        metavar=t.text("QUERY"),
        help=t.text('all of these words; "side by side" in quotes, and wor* for a beginning'),
    )
    _add_limit(parser, t, read)
    add_json(parser, t)


def _import(parser: Parser, t: Translator, read: Readers) -> None:
    parser.needs.add_argument(
        "source",
        metavar=t.text("SOURCE"),
        type=read.file,
        help=t.text("the folder or file to read; it is not changed"),
    )
    add_vault(parser, t, read)
    parser.choices.add_argument(
        "--dry-run", action="store_true", help=t.text("only tell what would come")
    )
    parser.choices.add_argument(
        "--mood",
        metavar=t.text("NAME=N"),
        type=read.mood,
        action="append",
        default=[],
        help=t.text("the level of a mood of your own, from 1 to 5; may be repeated"),
    )
    add_json(parser, t)


def _summary(parser: Parser, t: Translator, read: Readers) -> None:
    add_vault(parser, t, read)
    parser.needs.add_argument(
        "out", metavar=t.text("OUT.pdf"), type=read.file, help=t.text("the file to write")
    )
    _add_period(parser, t, read)
    parser.choices.add_argument(
        "--entries",
        metavar="none|all|ID,…",
        default="none",
        help=t.text("which entries to print in full; none unless you say so"),
    )
    parser.choices.add_argument(
        "--paper", metavar="a4|letter", type=read.paper, help=t.text("the sheet")
    )
    _add_language(parser, t, read)
    parser.choices.add_argument(
        "--made", metavar=t.text("DAY"), type=read.day, help=t.text("the day on the pages")
    )
    parser.choices.add_argument(
        "--for", metavar=t.text("NAME"), dest="recipient", help=t.text("for whom it is")
    )
    parser.choices.add_argument(
        "--name", metavar=t.text("NAME"), help=t.text("your name or initials")
    )
    parser.choices.add_argument(
        "--talk",
        metavar=t.text("LINE"),
        action="append",
        default=[],
        help=t.text("what you want to talk about; up to three times"),
    )


def _selftest(parser: Parser, t: Translator, read: Readers) -> None:
    """Take nothing."""
    del parser, t, read


def _add_period(parser: Parser, t: Translator, read: Readers) -> None:
    parser.choices.add_argument(
        "--from", metavar=t.text("DAY"), type=read.day, dest="first", help=t.text("the first day")
    )
    parser.choices.add_argument(
        "--to", metavar=t.text("DAY"), type=read.day, dest="last", help=t.text("the last day")
    )


def _add_language(parser: Parser, t: Translator, read: Readers) -> None:
    parser.choices.add_argument(
        "--language", metavar="en|es", type=read.language, help=t.text("the language of the pages")
    )


def _add_limit(parser: Parser, t: Translator, read: Readers) -> None:
    parser.choices.add_argument(
        "--limit", metavar=t.text("N"), type=read.number(1, _MOST), help=t.text("at most so many")
    )
