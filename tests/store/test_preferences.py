from journal_app.store import preferences
from journal_app.store.database import Connection


def test_a_preference_reads_back(connection: Connection) -> None:
    preferences.keep(connection, "prompts", "true")
    preferences.keep(connection, "prompts", '"evening"')
    preferences.keep(connection, "curve", "false")
    assert preferences.find(connection, "prompts") == '"evening"'
    assert preferences.all_preferences(connection) == {"prompts": '"evening"', "curve": "false"}


def test_a_preference_that_was_not_set_is_nothing(connection: Connection) -> None:
    preferences.keep(connection, "prompts", "true")
    preferences.drop(connection, "prompts")
    assert preferences.find(connection, "prompts") is None
