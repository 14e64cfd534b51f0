"""What three fields for a passphrase say, without the words in them."""

import pytest

from journal_app.ui.vault_care.chosen import chosen

OLD, NEW = "paper boats on a slow river", "four herons on a frozen pond"


def test_the_old_one_and_twice_a_good_new_one_are_enough():
    assert chosen(OLD, NEW, NEW).complete


@pytest.mark.parametrize(
    "typed",
    [("", NEW, NEW), (OLD, NEW, ""), (OLD, NEW, OLD), (OLD, OLD, OLD), (OLD, "short", "short")],
)
def test_anything_less_is_not(typed: tuple[str, str, str]):
    assert not chosen(*typed).complete


def test_only_a_new_one_that_is_typed_can_be_the_old_one():
    assert (chosen(OLD, OLD, "").unchanged, chosen("", "", "").unchanged) == (True, False)
