"""An error's facts, turned into words: what happened, and what a person can do."""

from journal_app import errors
from journal_app.i18n import Translator
from journal_app.messages.message import Message, unforeseen
from journal_app.messages.of_store import of_store
from journal_app.messages.of_vault import of_backup, of_vault


def explain(error: errors.JournalError, t: Translator) -> Message:
    """Return the words for `error`, in the language of `t`."""
    match error:
        case errors.VaultError():
            return of_vault(error, t)
        case errors.BackupError():
            return of_backup(error, t)
        case errors.StoreError():
            return of_store(error, t)
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
            return unforeseen(t)


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
            return unforeseen(t)


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
            return unforeseen(t)


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
            return unforeseen(t)
