from typing import Any

from journal_app.store import binding, preferences
from journal_app.store.database import Connection


def test_a_new_database_belongs_to_the_first_key_file(connection: Connection) -> None:
    assert binding.keyring_generation(connection) == 1


def test_a_database_from_before_knows_of_no_key_file(connection: Connection) -> None:
    connection.run("DELETE FROM meta WHERE key = 'keyring'")

    assert binding.keyring_generation(connection) == 0


def test_the_newest_key_file_is_remembered_and_never_goes_back(connection: Connection) -> None:
    for generation in (9, 10, 2):
        binding.note_keyring(connection, generation)

    assert binding.keyring_generation(connection) == 10


def test_a_busy_database_is_told_another_time(place: Any, connection: Connection) -> None:
    other = place.open()
    with connection.transaction():
        binding.note_keyring(other, 2)
    other.close()

    assert binding.keyring_generation(connection) == 1


def test_computers_are_named_under_the_first_chain_key(connection: Connection) -> None:
    first, second = bytes(32), bytes(range(32))
    assert binding.naming_key(connection, first) == first

    binding.keep_naming_key(connection, first)

    assert binding.naming_key(connection, second) == first


def test_only_what_was_tried_of_the_code_is_forgotten(connection: Connection) -> None:
    for name in ("recovery_rehearsed", "recovery_checked", "name"):
        preferences.keep(connection, name, "true")

    binding.forget_rehearsal(connection)

    assert preferences.all_preferences(connection) == {"name": "true"}
