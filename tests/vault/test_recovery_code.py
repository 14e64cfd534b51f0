import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal_app.errors import WrongRecoveryCode
from journal_app.vault import recovery_code
from journal_app.vault.keys import Random

SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
random_bytes = st.binary(min_size=18, max_size=18)


def test_a_code_is_thirty_signs_in_groups_of_five(chance: Random) -> None:
    shown = recovery_code.new_code(chance).grouped()
    assert [len(group) for group in shown.split(" ")] == [5] * 6
    assert set(shown) <= set(SIGNS + " ")


def test_a_code_is_the_published_vector() -> None:
    code = recovery_code.new_code(lambda count: bytes(range(count)))
    assert code.grouped() == "000G4 0R40M 30E20 9185G R38E1 W813G"
    assert code.secret == code.signs[:28].encode()


def test_a_code_does_not_show_itself_when_printed(chance: Random) -> None:
    assert repr(recovery_code.new_code(chance)) == "RecoveryCode()"


@given(random_bytes)
def test_every_bit_of_chance_is_in_the_code(chance: bytes) -> None:
    code = recovery_code.new_code(lambda _: chance)
    number = 0
    for sign in code.signs[:28]:
        number = number * 32 + SIGNS.index(sign)
    assert number == int.from_bytes(chance) >> 4


@given(random_bytes, st.sampled_from([" ", "-", "\n", "\u2013 ", "", " . "]), st.booleans())
def test_a_code_is_read_as_people_type_it(chance: bytes, gap: str, small: bool) -> None:  # noqa: FBT001
    code = recovery_code.new_code(lambda _: chance)
    typed = gap.join(code.grouped().split()).replace("0", "O").replace("1", "l")
    assert recovery_code.parse(typed.lower() if small else typed) == code


@given(random_bytes, st.integers(0, 29), st.integers(1, 31))
def test_one_wrong_sign_is_always_noticed(chance: bytes, place: int, shift: int) -> None:
    signs = list(recovery_code.new_code(lambda _: chance).signs)
    signs[place] = SIGNS[(SIGNS.index(signs[place]) + shift) % 32]
    with pytest.raises(WrongRecoveryCode):
        recovery_code.parse("".join(signs))


@given(random_bytes, st.integers(0, 29), st.integers(0, 29))
def test_two_swapped_signs_are_always_noticed(chance: bytes, one: int, two: int) -> None:
    code = recovery_code.new_code(lambda _: chance)
    signs = list(code.signs)
    signs[one], signs[two] = signs[two], signs[one]
    if "".join(signs) != code.signs:
        with pytest.raises(WrongRecoveryCode):
            recovery_code.parse("".join(signs))


@given(random_bytes, st.integers(0, 29), st.sampled_from([*SIGNS, "U", "\u00e9"]))
def test_one_wrong_sign_is_found_by_trying(chance: bytes, place: int, sign: str) -> None:
    code = recovery_code.new_code(lambda _: chance)
    typed = code.signs[:place] + sign + code.signs[place + 1 :]
    found = recovery_code.readings(typed)
    assert code in found
    assert len(found) < 12


@given(random_bytes, st.integers(0, 28))
def test_two_swapped_neighbours_are_found_by_trying(chance: bytes, place: int) -> None:
    code = recovery_code.new_code(lambda _: chance)
    signs = code.signs
    typed = signs[:place] + signs[place + 1] + signs[place] + signs[place + 2 :]
    assert code in recovery_code.readings(typed)


@given(random_bytes)
def test_a_code_without_a_slip_is_the_only_reading(chance: bytes) -> None:
    code = recovery_code.new_code(lambda _: chance)
    assert recovery_code.readings(code.grouped()) == (code,)


@pytest.mark.parametrize(("typed", "read"), [("", 0), ("0" * 29, 29), ("0 " * 31, 31)])
def test_missing_and_extra_signs_are_counted(typed: str, read: int) -> None:
    with pytest.raises(WrongRecoveryCode) as wrong:
        recovery_code.readings(typed)
    assert (wrong.value.signs_read, wrong.value.signs_wanted) == (read, 30)


@pytest.mark.parametrize("typed", ["", "0" * 29, "0" * 31, "U" * 30, "\u00e9" * 30])
def test_what_is_no_code_is_refused(typed: str) -> None:
    with pytest.raises(WrongRecoveryCode):
        recovery_code.parse(typed)


@given(st.text(max_size=60))
def test_whatever_is_typed_is_a_code_or_a_wrong_code(typed: str) -> None:
    try:
        code = recovery_code.parse(typed)
    except WrongRecoveryCode:
        return
    assert recovery_code.parse(code.grouped()) == code
