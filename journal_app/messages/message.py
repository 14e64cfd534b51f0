"""What a person is told when the world fails."""

from dataclasses import dataclass

from journal_app.i18n import Translator


@dataclass(frozen=True, slots=True)
class Message:
    """What happened, and what a person can do."""

    title: str
    what_happened: str
    what_to_do: str


def unforeseen(t: Translator) -> Message:
    """Return the words for an error that this version has no words for."""
    return Message(
        t.text("Something went wrong"),
        t.text("The reason is not known to this version."),
        t.text("Your journal is as it was when it was last saved."),
    )
