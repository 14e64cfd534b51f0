"""The words that must not be seen, in every way in which they might be written down."""

import base64

import pytest

from proving.scenes.place import CANARY, Place, hostile_note, prepare, spellings
from proving.watching import Seen, decoded, encoded


@pytest.mark.parametrize("before", ["", "a", "ab", "abc", "Zeilen davor: "])
@pytest.mark.parametrize("after", ["", "x", "xy", " und danach"])
def test_a_word_in_base64_is_found_wherever_it_begins(before, after):
    written = base64.b64encode(f"{before}{CANARY}{after}".encode())

    assert any(spelling in written for spelling in spellings())


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be", "utf-16"])
@pytest.mark.parametrize("letters", [str, str.lower, str.upper])
def test_a_word_is_found_in_every_encoding_and_case(encoding, letters):
    written = letters(f"Note: {CANARY}.").encode(encoding)

    assert any(spelling in written for spelling in spellings())


def test_other_words_are_not_taken_for_it():
    assert not any(spelling in b"lantern fish canaries" * 9 for spelling in spellings())


def test_a_place_has_its_own_home_and_hands_nothing_else_on(tmp_path):
    place = prepare(tmp_path)

    environment = place.environment({"PATH": "/bin", "SESSION_SECRET": "x", "HOME": "/elsewhere"})

    assert environment["HOME"] == str(place.home)
    assert "SESSION_SECRET" not in environment
    assert all(
        environment[name].startswith(str(tmp_path)) for name in environment if "XDG" in name
    )


def test_the_hostile_note_points_to_a_file_that_is_there(tmp_path):
    place = prepare(tmp_path)

    assert place.decoy.is_file()
    assert str(place.decoy) in hostile_note(Place(tmp_path))


def test_a_write_is_told_with_the_file_it_goes_to():
    call = Seen("write", f'3<{encoded(b"/srv/a file")}>, "{encoded(b"words")}", 5')

    assert call.path == "/srv/a file"
    assert decoded(encoded("día".encode())) == "día"
