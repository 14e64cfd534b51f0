"""Says what went wrong, inside a card or a dialog; only there while something did."""

from journal_app.messages.message import Message
from journal_app.ui.shared.announce import announce
from journal_app.ui.shared.look import Look
from journal_app.ui.shared.panels import PROBLEM, Note


class MessageNote(Note):
    """A problem in words, with what can be done about it."""

    def __init__(self, look: Look) -> None:
        super().__init__(look.theme, "", PROBLEM)
        self.hide()

    def show_message(self, message: Message | None) -> None:
        """Say what went wrong; None: nothing did."""
        self.setVisible(message is not None)
        if message is not None:
            self.show_text(f"{message.what_happened} {message.what_to_do}", message.title)
            announce(self, message.title)
