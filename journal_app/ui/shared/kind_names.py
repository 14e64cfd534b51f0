"""What each kind of record is called."""

from journal_app.domain.record import Kind
from journal_app.i18n import Translator


def kind_name(kind: Kind, t: Translator) -> str:
    """Return what one record of `kind` is called."""
    names = {
        Kind.ENTRY: t.text("Entry"),
        Kind.CHECK_IN: t.text("Check-in"),
        Kind.QUESTIONNAIRE: t.text("Questionnaire"),
        Kind.SESSION: t.text("Session"),
        Kind.QUESTION: t.text("Question for the care team"),
    }
    return names.get(kind, t.text("Note"))
