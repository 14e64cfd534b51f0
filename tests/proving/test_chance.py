"""Chance that can be called again, and bits that are flipped by it."""

from proving.bits import drawn, flipped
from proving.chance import dice


def test_the_same_seed_throws_the_same_dice_and_each_proof_has_its_own():
    assert dice(7, "a").random() == dice(7, "a").random()
    assert dice(7, "a").random() != dice(7, "b").random()


def test_places_are_drawn_once_each_or_all_are_taken():
    assert list(drawn(range(5), None, dice(1, "x"))) == [0, 1, 2, 3, 4]
    assert len(set(drawn(range(100), 40, dice(1, "x")))) == 40


def test_one_bit_is_flipped_and_no_other():
    assert flipped(b"\x00\x00", 9) == b"\x00\x02"
    assert flipped(flipped(b"words", 17), 17) == b"words"
