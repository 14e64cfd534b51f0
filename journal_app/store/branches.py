"""Branches: which versions of a record are open ends, and which of them is shown."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from journal_app.domain.record import RecordId, RevisionId
from journal_app.store.chain import Revision, instant
from journal_app.store.database import Connection
from journal_app.store.packing import ids_of

_NODES = "SELECT id, record, parents, at_utc, deleted FROM revision ORDER BY seq"


@dataclass(frozen=True, slots=True)
class Node:
    """A revision without its words."""

    id: RevisionId
    record: RecordId
    parents: tuple[RevisionId, ...]
    at: str
    """As it stands in the file, so that text sorts by time."""
    deleted: bool


@dataclass(frozen=True, slots=True)
class Standing:
    """How the versions of one record stand to each other."""

    first: RevisionId
    """The first version: when and where the record was first recorded."""
    heads: tuple[RevisionId, ...]
    """Versions that nobody built upon, the one that is shown first."""

    @property
    def shown(self) -> RevisionId:
        """Return the version that is shown."""
        return self.heads[0]


def all_nodes(connection: Connection) -> tuple[Node, ...]:
    """Return every revision, parents before their children."""
    return tuple(
        Node(
            RevisionId(id_),
            RecordId(record),
            ids_of(parents),
            at,
            bool(deleted),
        )
        for id_, record, parents, at, deleted in connection.each(_NODES)
    )


def node_of(revision: Revision) -> Node:
    """Return `revision` without its words."""
    return Node(
        revision.id, revision.record, revision.parents, instant(revision.at), revision.deleted
    )


def standing(nodes: Collection[Node]) -> Standing:
    """Return how all the versions of one record stand, whatever their order."""
    parents = {parent for node in nodes for parent in node.parents}
    # The same copy of a draft may have become a first version on two computers.
    first = min((node.at, node.id) for node in nodes if not node.parents)[1]
    return Standing(first, _by_rank([node for node in nodes if node.id not in parents]))


def _by_rank(heads: Sequence[Node]) -> tuple[RevisionId, ...]:
    # The rule of `revisions`: an edit beats a deletion made at the same time, then the newer
    # wins, then the larger id. Sorting is stable, so the last rule comes first.
    ranked = sorted(heads, key=lambda node: (node.at, node.id), reverse=True)
    return tuple(node.id for node in sorted(ranked, key=lambda node: node.deleted))
