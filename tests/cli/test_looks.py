from datetime import UTC, datetime

import pytest

from journal_app.cli.looks import in_words
from journal_app.domain.look import Look
from journal_app.i18n import Language, translator
from journal_app.journal.looking import Looked, State

T = translator(Language.ENGLISH)


@pytest.mark.parametrize("look", Look)
@pytest.mark.parametrize("state", State)
def test_every_look_has_words_for_whatever_it_found(look: Look, state: State) -> None:
    words = in_words(Looked(look, state, 3), T)
    assert words.title
    assert words.found.endswith(".")
    assert bool(words.to_do) is (state in {State.HEALS, State.TO_DO, State.DAMAGED})


def test_an_old_backup_is_told_with_its_day() -> None:
    at = datetime(2026, 3, 12, 12, tzinfo=UTC)
    assert in_words(Looked(Look.BACKUP, State.TO_DO, at=at), T).found == (
        "The last one is of 2026-03-12."
    )
