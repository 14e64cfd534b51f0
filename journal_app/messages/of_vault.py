"""Words for a vault that does not open, and for backups that disappoint."""

from datetime import datetime

from journal_app import errors
from journal_app.i18n import Translator
from journal_app.messages.message import Message, unforeseen


def of_vault(error: errors.VaultError, t: Translator) -> Message:
    """Return the words for `error`."""
    match error:
        case errors.WrongPassphrase():
            return Message(
                t.text("This passphrase does not open the journal"),
                t.text("Nothing is damaged. Capital letters and the keyboard layout count."),
                t.text("Try again. You can also open it with your recovery code."),
            )
        case errors.WrongRecoveryCode() if error.signs_read != error.signs_wanted:
            return Message(
                t.text("This recovery code has too few or too many characters"),
                t.text("It has {wanted} characters, spaces not counted; {read} were read.").format(
                    wanted=error.signs_wanted, read=error.signs_read
                ),
                t.text("Compare it with your sheet, group by group."),
            )
        case errors.WrongRecoveryCode():
            return Message(
                t.text("This recovery code does not open the journal"),
                t.text(
                    "Several characters may be mistyped, or the code is an old one or belongs "
                    "to another journal."
                ),
                t.text("Compare it with your sheet, group by group."),
            )
        case errors.WeakPassphrase():
            return Message(
                t.text("This passphrase would be too easy to guess"),
                t.text(
                    "It needs at least {n} characters, and should not be a known phrase."
                ).format(n=error.shortest),
                t.text("Four or five words that only you would put together work well."),
            )
        case errors.VaultMispaired():
            return Message(
                t.text("The files in this folder belong to two different journals"),
                t.text("The key file opens, but the journal file is another one's."),
                t.text("Put both back as they were, or restore the whole folder from a copy."),
            )
        case errors.VaultOlder():
            return Message(
                t.text("This journal is older than when it was last open here"),
                t.text("Its last change was on {seen}. Now the last one is of {found}.").format(
                    seen=_local(error.seen_at), found=_local(error.found_at)
                ),
                t.text("Look for the newer folder or a newer backup before you go on with this."),
            )
        case _:
            return _vault_folder(error, t)


def _vault_folder(error: errors.VaultError, t: Translator) -> Message:
    match error:
        case errors.VaultNotFound():
            return Message(
                t.text("There is no journal here"),
                t.text("The folder “{name}” holds no journal.").format(name=error.path.name),
                t.text("Was it moved, or is a drive not plugged in? Choose the folder again."),
            )
        case errors.VaultExists():
            return Message(
                t.text("There is something here already"),
                t.text("The folder “{name}” is not empty.").format(name=error.path.name),
                t.text("Choose another folder. Nothing in this one was changed."),
            )
        case errors.VaultInUse():
            return Message(
                t.text("This journal is open in a window"),
                t.text("Only one window or command can use it at a time."),
                t.text("Close or lock the other window, then try again."),
            )
        case errors.VaultDamaged():
            return Message(
                t.text("The key file is damaged"),
                t.text("Neither copy of the key file can be read. Nothing was changed."),
                t.text("Restore the folder from a copy. Keep this one; it may still be needed."),
            )
        case errors.VaultTooNew():
            return Message(
                t.text("This journal was made by a newer version"),
                t.text("Its format is {found}; this version reads up to {supported}.").format(
                    found=error.found, supported=error.supported
                ),
                t.text("Install the newer version. Nothing was read or changed."),
            )
        case errors.VaultNotPlain():
            return Message(
                t.text("Something else lies where a file of the journal should be"),
                t.text("“{name}” is no plain file.").format(name=error.path.name),
                t.text("Put the file itself back, or restore a backup. Nothing was changed."),
            )
        case errors.VaultsUnrelated():
            return Message(
                t.text("These are two different journals"),
                t.text("“{name}” is no copy of this journal.").format(name=error.path.name),
                t.text("Choose a copy or a backup of the same one. Nothing was changed."),
            )
        case _:
            return unforeseen(t)


def of_backup(error: errors.BackupError, t: Translator) -> Message:
    """Return the words for `error`."""
    match error:
        case errors.BackupDamaged():
            return Message(
                t.text("This backup is damaged"),
                t.text("“{name}” is not as it was written.").format(name=error.path.name),
                t.text("Use another backup. Your journal itself was not touched."),
            )
        case errors.NotABackup():
            return Message(
                t.text("This is no backup"),
                t.text("“{name}” is not a backup of a journal.").format(name=error.path.name),
                t.text("Choose a file whose name ends in “.jbk”. Nothing was changed."),
            )
        case errors.BackupPlaceMissing():
            return Message(
                t.text("The folder for backups is not there"),
                t.text("“{name}” cannot be found.").format(name=error.path.name),
                t.text("Plug its drive in, or choose another folder for backups."),
            )
        case errors.BackupPlaceInside():
            return Message(
                t.text("Backups cannot lie in the journal's own folder"),
                t.text("“{name}” would be lost together with it.").format(name=error.path.name),
                t.text("Choose a folder outside, best on another disk."),
            )
        case _:
            return unforeseen(t)


def _local(at: datetime) -> str:
    return f"{at.astimezone():%Y-%m-%d %H:%M}"
