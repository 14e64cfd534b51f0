"""Grammar of the vault: the verbs that look after the keys, the backups and other copies."""

from journal_app.cli.parser import Parser
from journal_app.cli.readers import Readers
from journal_app.i18n import Translator

CHECK, RENEW = "check", "renew"
"""What can be done with a recovery code."""


def build_backup(parser: Parser, t: Translator, read: Readers) -> None:
    """Take a vault, and where the backup goes."""
    add_vault(parser, t, read)
    parser.choices.add_argument(
        "--to",
        metavar=t.text("DIR"),
        dest="place",
        type=read.file,
        help=t.text("where to; otherwise the places that the journal remembers"),
    )
    parser.choices.add_argument(
        "--list",
        action="store_true",
        dest="list_only",
        help=t.text("only list the backups that are there"),
    )
    add_json(parser, t)


def build_restore(parser: Parser, t: Translator, read: Readers) -> None:
    """Take where the journal shall lie, and the backup it comes from."""
    add_vault(parser, t, read)
    parser.needs.add_argument(
        "backup", metavar=t.text("BACKUP"), type=read.file, help=t.text("the backup file")
    )
    parser.choices.add_argument(
        "--recovery-file",
        metavar=t.text("FILE"),
        type=read.file,
        help=t.text("open the backup with the recovery code in this file"),
    )
    add_json(parser, t)


def build_merge(parser: Parser, t: Translator, read: Readers) -> None:
    """Take a vault, and the other copy of it."""
    add_vault(parser, t, read)
    parser.needs.add_argument(
        "other",
        metavar=t.text("OTHER"),
        type=read.file,
        help=t.text("the other copy: a folder or a backup file; it is not changed"),
    )
    parser.choices.add_argument(
        "--other-passphrase-file",
        metavar=t.text("FILE"),
        type=read.file,
        help=t.text("the passphrase of the other copy, if it is another one"),
    )
    parser.choices.add_argument(
        "--dry-run", action="store_true", help=t.text("only tell what would come")
    )
    add_json(parser, t)


def build_passphrase(parser: Parser, t: Translator, read: Readers) -> None:
    """Take a vault, and where its new passphrase is."""
    add_vault(parser, t, read)
    _add_new_passphrase(parser, t, read)
    parser.choices.add_argument(
        "--recovery-file",
        metavar=t.text("FILE"),
        type=read.file,
        help=t.text("the old passphrase is forgotten: use the recovery code in this file"),
    )


def build_recovery(parser: Parser, t: Translator, read: Readers) -> None:
    """Take a vault, and what shall be done with its recovery code."""
    add_vault(parser, t, read)
    parser.needs.add_argument(
        "what",
        metavar=f"{CHECK}|{RENEW}",
        type=lambda typed: read.word((CHECK, RENEW), typed),
        help=t.text("try out the code you have, or get a new one"),
    )
    parser.choices.add_argument(
        "--recovery-file",
        metavar=t.text("FILE"),
        type=read.file,
        help=t.text("read the code from this file, or write the new one to it"),
    )


def build_rekey(parser: Parser, t: Translator, read: Readers) -> None:
    """Take a vault, its new passphrase, and where the new recovery code goes."""
    add_vault(parser, t, read)
    _add_new_passphrase(parser, t, read)
    parser.choices.add_argument(
        "--recovery-file",
        metavar=t.text("FILE"),
        type=read.file,
        help=t.text("write the recovery code to this new file, not to the screen"),
    )


def add_vault(parser: Parser, t: Translator, read: Readers) -> None:
    """Take a vault, and how its passphrase is given."""
    parser.needs.add_argument(
        "vault", metavar=t.text("VAULT"), type=read.file, help=t.text("the folder of the journal")
    )
    parser.choices.add_argument(
        "--passphrase-file",
        metavar=t.text("FILE"),
        type=read.file,
        help=t.text("read the passphrase from this file, instead of asking for it"),
    )
    parser.choices.add_argument(
        "--accept-older",
        action="store_true",
        help=t.text("use it although a newer one was open on this computer"),
    )


def add_json(parser: Parser, t: Translator) -> None:
    """Take the wish for JSON."""
    parser.choices.add_argument(
        "--json", action="store_true", help=t.text("write JSON, for other programs")
    )


def _add_new_passphrase(parser: Parser, t: Translator, read: Readers) -> None:
    parser.choices.add_argument(
        "--new-passphrase-file",
        metavar=t.text("FILE"),
        type=read.file,
        help=t.text("read the new passphrase from this file, instead of asking for it"),
    )
