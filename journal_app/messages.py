"""An error's facts, turned into words: what happened, and what a person can do."""

from dataclasses import dataclass
from datetime import datetime

from journal_app import errors
from journal_app.i18n import Translator


@dataclass(frozen=True, slots=True)
class Message:
    """What a person is told when the world fails."""

    title: str
    what_happened: str
    what_to_do: str


def explain(error: errors.JournalError, t: Translator) -> Message:
    """Return the words for `error`, in the language of `t`."""
    match error:
        case errors.VaultError():
            return _vault(error, t)
        case errors.BackupError():
            return _backup(error, t)
        case errors.StoreError():
            return _store(error, t)
        case errors.RecordError():
            return _record(error, t)
        case errors.TransferError():
            return _transfer(error, t)
        case errors.PageError():
            return _page(error, t)
        case errors.ResourceDamaged():
            return Message(
                t.text("A part of the program is missing or altered"),
                t.text("The file “{name}” is not the one that was shipped.").format(
                    name=error.name
                ),
                t.text("Install the program again. Your journal is not touched by that."),
            )
        case _:
            return _unforeseen(t)


def _vault(error: errors.VaultError, t: Translator) -> Message:
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
            return _unforeseen(t)


def _backup(error: errors.BackupError, t: Translator) -> Message:
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
        case _:
            return _unforeseen(t)


def _store(error: errors.StoreError, t: Translator) -> Message:
    match error:
        case errors.DatabaseDamaged():
            return Message(
                t.text("The passphrase is right, but the journal file is damaged"),
                t.text("Some of its pages cannot be read. Nothing was changed."),
                t.text("Keep the folder as it is, and restore a copy beside it."),
            )
        case errors.DatabaseNotEncrypted():
            return Message(
                t.text("The journal file is not encrypted"),
                t.text("This program never writes such a file, so it was put there by another."),
                t.text("Do not write in it. Restore the folder from a copy."),
            )
        case errors.EngineUnfit():
            return Message(
                t.text("The encryption library on this computer cannot be trusted"),
                t.text("It has no encryption, or it would write readable temporary files."),
                t.text("Install the program again from its own package."),
            )
        case errors.StorageBusy():
            return Message(
                t.text("Still saving"),
                t.text("Another part of the program is writing at this moment."),
                t.text("Your words are kept. It tries again by itself."),
            )
        case errors.StorageFull():
            return Message(
                t.text("The disk is full"),
                t.text("There is no room left to save it."),
                t.text("Nothing is lost. Make some room on the disk, then try again."),
            )
        case errors.StorageReadOnly():
            return Message(
                t.text("Nothing may be changed in this place"),
                t.text("The disk or the folder is write-protected, or belongs to someone else."),
                t.text("Allow changes to it, or copy the whole folder to a place of your own."),
            )
        case errors.StorageUnavailable():
            return Message(
                t.text("It could not be saved"),
                t.text("The disk fails, or is no longer there."),
                t.text("Your words are still here. Plug the drive in again."),
            )
        case _:
            return _unforeseen(t)


def _record(error: errors.RecordError, t: Translator) -> Message:
    match error:
        case errors.RecordNotFound():
            return Message(
                t.text("It is not in this journal"),
                t.text("There is no record with this id."),
                t.text("Look for it in the list or with the search."),
            )
        case errors.RecordSealed():
            return Message(
                t.text("It is sealed"),
                t.text("It is marked “never leaves this vault”, so it is in no summary."),
                t.text("Take the mark off first, if you want to share it."),
            )
        case errors.RecordDamaged():
            return Message(
                t.text("One record cannot be read"),
                t.text("It was written by a newer version, or it is damaged."),
                t.text("Nothing was changed. Check the journal, and keep a copy of its folder."),
            )
        case errors.InvalidAnswer():
            return Message(
                t.text("This answer does not fit the question"),
                t.text("The answer to “{question}” is not one of its choices.").format(
                    question=error.question
                ),
                t.text("Nothing was saved. Answer it again."),
            )
        case _:
            return _unforeseen(t)


def _transfer(error: errors.TransferError, t: Translator) -> Message:
    match error:
        case errors.UnknownFormat():
            return Message(
                t.text("This is no format that can be read here"),
                t.text(
                    "“{name}” is neither a folder of Markdown files nor a Daylio export."
                ).format(name=error.path.name),
                t.text("Choose the exported file or folder itself. Nothing was imported."),
            )
        case errors.SourceUnreadable():
            return Message(
                t.text("It could not be read"),
                t.text("“{name}” cannot be opened, or is larger than is safe to read.").format(
                    name=error.path.name
                ),
                t.text("Nothing was imported. Your journal is as it was."),
            )
        case _:
            return _unforeseen(t)


def _page(error: errors.PageError, t: Translator) -> Message:
    match error:
        case errors.PageFailed():
            return Message(
                t.text("The pages could not be made"),
                t.text("The part that composes pages stopped."),
                t.text("Your journal is as it was. Try again with fewer entries."),
            )
        case errors.PagesNotPrinted():
            return Message(
                t.text("The pages were not printed"),
                t.text("The printer did not take them."),
                t.text("See whether it is on and has paper, then print again. Or save them."),
            )
        case errors.FileNotWritten():
            return Message(
                t.text("The file could not be written"),
                t.text("“{name}” was not written, and no part of it was left behind.").format(
                    name=error.path.name
                ),
                t.text("Choose another folder, or make some room on the disk."),
            )
        case _:
            return _unforeseen(t)


def _unforeseen(t: Translator) -> Message:
    return Message(
        t.text("Something went wrong"),
        t.text("The reason is not known to this version."),
        t.text("Your journal is as it was when it was last saved."),
    )


def _local(at: datetime) -> str:
    return f"{at.astimezone():%Y-%m-%d %H:%M}"
