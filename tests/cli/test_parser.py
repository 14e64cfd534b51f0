import pytest

from journal_app.cli.console import WrongUse
from journal_app.cli.given import Given
from journal_app.cli.grammar import grammar
from journal_app.i18n import Language, translator

PARSER = grammar(translator(Language.ENGLISH))


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ([], "Something is missing: VERB"),
        (["search", "v"], "Something is missing: QUERY"),
        (["lst"], "There is no such verb: lst"),
        (["list", "v", "w"], "This was not understood: w"),
        (["list", "v", "--kin", "entry"], "This was not understood: --kin entry"),
        (["list", "v", "--limit"], "This does not fit: argument --limit: expected one argument"),
    ],
)
def test_what_does_not_fit_is_said_in_words(words: list[str], told: str) -> None:
    with pytest.raises(WrongUse) as caught:
        PARSER.parse_args(words, namespace=Given())

    first, usage, *_ = str(caught.value).splitlines()
    assert first == told
    assert usage.startswith("Usage: ashore")
