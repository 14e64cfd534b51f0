"""Whether the tables are the ones we made: what the file itself says they are is not believed.

Somebody who knows the passphrase can hand over a vault in which a view that never ends stands
in the place of a table, or a trigger goes off with every save.
"""

from journal_app.store import database, migrations
from journal_app.store.database import Connection, Row

_ALL = "SELECT type, name, tbl_name, sql FROM sqlite_schema"
_TABLE, _INDEX = "table", "index"


def is_ours(connection: Connection) -> bool:
    """Tell whether each table and index of ours is as we made it, and nothing acts by itself.

    To be asked before anything is read. A table more does no harm, as nobody looks into it.

    Raises:
        DatabaseDamaged: it cannot be read.
        VaultTooNew: a newer version of the app wrote it.
    """
    version = migrations.version(connection)
    found = set(connection.rows(_ALL))
    wanted = _wanted(version)
    return wanted <= found and all(map(_is_harmless, found - wanted))


def _wanted(version: int) -> set[Row]:
    model = database.in_memory()
    try:
        migrations.apply(model, version)
        return set(model.rows(_ALL))
    finally:
        model.close()


def _is_harmless(row: Row) -> bool:
    kind, _, _, sql = row
    if kind == _INDEX:
        return sql is None  # it belongs to a table's own key
    return kind == _TABLE and str(sql).startswith("CREATE TABLE")
