import math
from collections import Counter

import pytest

from journal_app.vault import generated
from journal_app.vault.keys import Random

WORDS = [f"word{number}" for number in range(1500)]


def test_as_many_words_as_it_takes(chance: Random) -> None:
    passphrase = generated.new_passphrase(WORDS, chance)
    drawn = passphrase.split(" ")
    assert set(drawn) <= set(WORDS)
    assert len(drawn) * math.log2(len(WORDS)) >= generated.LEAST_BITS


@pytest.mark.parametrize(("count", "needed"), [(7776, 5), (2048, 6), (1400, 6), (1024, 6)])
def test_fewer_words_to_draw_from_need_more_of_them(count: int, needed: int) -> None:
    assert generated.words_needed(count) == needed


def test_each_word_is_as_likely_as_any_other(chance: Random) -> None:
    few = WORDS[:7]
    counts: Counter[str] = Counter()
    for _ in range(200):
        counts.update(generated.new_passphrase(few, chance).split(" "))
    expected = sum(counts.values()) / len(few)
    assert all(abs(counts[word] - expected) < 6 * math.sqrt(expected) for word in few)


def test_a_draw_that_would_favour_the_first_words_is_drawn_again() -> None:
    draws = iter([b"\xff" * 8, *([bytes(8)] * 100)])
    assert generated.new_passphrase(WORDS[:7], lambda _: next(draws)).startswith("word0")
    assert len(list(draws)) == 100 - generated.words_needed(7)
