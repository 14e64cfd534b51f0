from datetime import UTC, date, datetime

import pytest

from journal_app.ui.writing.save_line import SaveLine
from journal_app.ui.writing.state import Saved, WritingState

NOW = datetime(2026, 5, 3, 23, 42, tzinfo=UTC)


@pytest.mark.parametrize(
    ("saved", "at", "words"),
    [
        (Saved.UNTOUCHED, None, ""),
        (Saved.CHANGED, NOW, "Saving…"),
        (Saved.WAITING, NOW, "Saving…"),
        (Saved.SAVED, NOW, "Saved 7:42 PM"),
        (Saved.SAVED, datetime(2026, 4, 21, 20, tzinfo=UTC), "Saved: Apr 21"),
        (Saved.FAILED, None, "Not saved yet"),
    ],
)
def test_it_is_said_in_words(look, qtbot, saved, at, words):
    line = SaveLine(look)
    qtbot.addWidget(line)
    line.show()
    line.show_saved(WritingState(date(2026, 5, 3), "America/New_York", saved=saved, saved_at=at))

    assert (line.words().replace("\u202f", " "), line.isVisible()) == (words, bool(words))
