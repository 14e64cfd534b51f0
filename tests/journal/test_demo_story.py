from pathlib import Path

import pytest

from journal_app.domain.phase import Phase
from journal_app.errors import ResourceDamaged
from journal_app.i18n import Language
from journal_app.journal.demo_story import load_story


@pytest.mark.parametrize("language", list(Language))
def test_the_story_is_long_enough_and_never_says_the_same_twice(language: Language) -> None:
    story = load_story(language)

    texts = [entry.text for entry in story.entries]
    assert len(set(texts)) >= 24
    assert len(set(story.short_notes)) == len(story.short_notes) == 64
    assert (len(story.talk), len(story.questions), len(story.sessions)) == (3, 2, 4)


@pytest.mark.parametrize("language", list(Language))
def test_every_session_has_its_evening(language: Language) -> None:
    story = load_story(language)

    evenings = [each.session for each in story.entries if each.phase is Phase.TREATMENT_DAY]

    assert evenings == [1, 2, 3, 4]


def test_both_languages_tell_the_same_story() -> None:
    english, spanish = (load_story(language) for language in Language)

    assert [(each.phase, each.session, each.weekday) for each in english.entries] == [
        (each.phase, each.session, each.weekday) for each in spanish.entries
    ]
    assert [each.effects for each in english.sessions] == [
        each.effects for each in spanish.sessions
    ]


def test_a_story_that_is_gone_or_altered_is_told(tmp_path: Path) -> None:
    with pytest.raises(ResourceDamaged):
        load_story(Language.ENGLISH, tmp_path)

    (tmp_path / "demo").mkdir()
    (tmp_path / "demo" / "en.toml").write_text('name = "R. M."\nunknown = 1\n')
    with pytest.raises(ResourceDamaged):
        load_story(Language.ENGLISH, tmp_path)
