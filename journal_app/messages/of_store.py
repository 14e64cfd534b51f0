"""Words for a disk or a database that fails."""

from journal_app import errors
from journal_app.i18n import Translator
from journal_app.messages.message import Message, unforeseen


def of_store(error: errors.StoreError, t: Translator) -> Message:
    """Return the words for `error`."""
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
            return unforeseen(t)
