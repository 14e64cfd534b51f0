import pytest

from journal_app.errors import VaultTooNew
from journal_app.store import migrations
from journal_app.store.database import Connection


def test_a_new_database_has_the_newest_version(connection: Connection) -> None:
    assert migrations.version(connection) == migrations.VERSION


def test_applying_twice_changes_nothing(connection: Connection) -> None:
    before = connection.rows("SELECT sql FROM sqlite_schema ORDER BY name")
    migrations.apply(connection)
    assert connection.rows("SELECT sql FROM sqlite_schema ORDER BY name") == before


def test_a_newer_database_is_left_alone(connection: Connection) -> None:
    connection.run(f"PRAGMA user_version = {migrations.VERSION + 1}")
    with pytest.raises(VaultTooNew) as refused:
        migrations.apply(connection)
    assert (refused.value.found, refused.value.supported) == (
        migrations.VERSION + 1,
        migrations.VERSION,
    )


def test_a_step_that_fails_leaves_the_version_before(connection: Connection) -> None:
    connection.run("PRAGMA user_version = 0")
    with pytest.raises(Exception, match="already exists"):
        migrations.apply(connection)
    assert migrations.version(connection) == 0


def test_the_file_explains_its_columns(connection: Connection) -> None:
    (revision,) = connection.rows("SELECT sql FROM sqlite_schema WHERE name = 'revision'")
    assert "-- HMAC-SHA256 over the fields and the parents' macs" in revision[0]


def test_a_page_of_the_search_fits_into_a_page_of_the_file(connection: Connection) -> None:
    # 4096 bytes, less 80 that encryption takes, less 35 and a header that the table takes.
    assert connection.value("SELECT v FROM search_config WHERE k = 'pgsz'") <= 4096 - 80 - 35 - 10
