import pytest

from journal_app.ui.writing.tags import LONGEST, with_tag, without_tag


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("water", ("body", "water")),
        ("  two   words ", ("body", "two words")),
        ("#water,", ("body", "water")),
        ("BODY", ("body",)),
        (" # , ", ("body",)),
    ],
)
def test_a_tag_is_tidied_and_stands_once(typed: str, kept: tuple[str, ...]) -> None:
    assert with_tag(("body",), typed) == kept


def test_a_tag_is_no_sentence() -> None:
    assert len(with_tag((), "x" * 100)[0]) == LONGEST


def test_a_tag_is_taken_off() -> None:
    assert without_tag(("body", "water"), "body") == ("water",)
