"""Every error of the tree has words of its own, in both languages."""

import inspect
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from journal_app import errors
from journal_app.i18n import Language, translator
from journal_app.messages.explaining import explain


def leaves(error: type[errors.JournalError]) -> Iterator[type[errors.JournalError]]:
    below = error.__subclasses__()
    if not below:
        yield error
    for each in below:
        yield from leaves(each)


def made(error: type[errors.JournalError]) -> errors.JournalError:
    facts = {"path": Path("Journal.vault"), "found": 2, "supported": 1, "shortest": 15}
    facts |= {"question": "q1", "name": "phq-9.en.json"}
    facts |= dict.fromkeys(("seen_at", "found_at"), datetime(2026, 3, 12, 19, 30, tzinfo=UTC))
    facts |= {"signs_read": 30, "signs_wanted": 30}
    if error.__init__ is Exception.__init__:
        return error()
    wanted = list(inspect.signature(error.__init__).parameters)[1:]
    return error(*(facts[name] for name in wanted))


LEAVES = sorted(leaves(errors.JournalError), key=lambda each: each.__name__)


@pytest.mark.parametrize("error", LEAVES, ids=lambda each: each.__name__)
@pytest.mark.parametrize("language", list(Language))
def test_every_error_has_words_of_its_own(
    error: type[errors.JournalError], language: Language
) -> None:
    message = explain(made(error), translator(language))
    unforeseen = explain(errors.JournalError(), translator(language))
    assert message.title != unforeseen.title
    assert message.what_happened
    assert message.what_to_do


def test_no_two_errors_share_a_title() -> None:
    titles = [explain(made(error), translator(Language.ENGLISH)).title for error in LEAVES]
    assert len(set(titles)) == len(titles)


@pytest.mark.parametrize(
    "error",
    [
        errors.VaultError(),
        errors.BackupError(Path("Copy.jbk")),
        errors.StoreError(),
        errors.RecordError(),
        errors.TransferError(),
        errors.PageError(),
    ],
    ids=lambda each: type(each).__name__,
)
def test_a_family_without_a_name_is_called_unforeseen(error: errors.JournalError) -> None:
    assert explain(error, translator(Language.ENGLISH)).title == "Something went wrong"


def test_a_code_with_signs_missing_is_told_how_many_were_read() -> None:
    words = translator(Language.ENGLISH)
    message = explain(errors.WrongRecoveryCode(signs_read=29, signs_wanted=30), words)
    assert "29" in message.what_happened
    assert message.title != explain(errors.WrongRecoveryCode(), words).title
