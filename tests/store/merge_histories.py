"""Random histories of one journal on three computers, and what must be true after merging."""

import itertools
import json
import random
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

from journal_app.domain.record import RecordId, TimelineFilter
from journal_app.store import (
    branches,
    chain,
    drafts,
    merging,
    opening,
    revisions,
    search,
)
from journal_app.store.drafts import StoredDraft
from journal_app.store.merging import Copy
from tests.store.merge_course import Act, Computer, Course, Step, live, merge, words

DEVICES = 3
VAULT = "0123456789abcdef" * 2
_EVERYTHING = TimelineFilter()
_FEWEST_STEPS, _MOST_STEPS = 5, 50

_REVISIONS = (
    "SELECT id, record, parents, at_utc, zone, device, deleted, body FROM revision ORDER BY id"
)
_LINES = (
    "SELECT id, kind, day, at_utc, zone, title, snippet, deleted, head, heads FROM record "
    "ORDER BY id"
)
_BESIDE = {
    "erased": "SELECT record, at_utc FROM erased ORDER BY record",
    "tags": "SELECT id, tag FROM record_tag JOIN record USING (place) ORDER BY id, tag",
    "attachments": "SELECT id, record, data FROM attachment JOIN attachment_part "
    "ON attachment = id ORDER BY id, part",
    "imports": "SELECT source, hash, batch, record FROM import_item ORDER BY hash, record",
    "originals": "SELECT source, hash, data FROM import_original ORDER BY hash",
    "ledger": "SELECT id, reader FROM ledger ORDER BY id",
}


@dataclass(frozen=True)
class Verdict:
    """What was found after one history."""

    texts: int
    lost: int
    """Texts that no copy holds any more, though nobody erased them."""
    faults: tuple[str, ...]
    """Promises that did not hold, in words."""

    @property
    def is_good(self) -> bool:
        return not self.lost and not self.faults


def random_steps(chance: random.Random) -> list[Step]:
    """Return the steps of one history, for whoever wants very many of them."""
    often = [Act.WRITE, Act.EDIT, Act.EDIT, Act.EDIT, Act.MERGE, Act.MERGE, *Act]
    return [
        Step(
            act=chance.choice(often),
            device=chance.randrange(DEVICES),
            record=chance.randrange(6),
            other=chance.randrange(DEVICES),
            minutes=chance.randint(-3, 4),
        )
        for _ in range(chance.randint(_FEWEST_STEPS, _MOST_STEPS))
    ]


@contextmanager
def three_computers(folder: Path) -> Iterator[tuple[Computer, ...]]:
    """Give three empty copies. Each seals its chain with a key of its own, as after a re-key."""
    with ExitStack() as stack:
        computers = []
        for number in range(DEVICES):
            place = folder / f"{number}.vault"
            place.mkdir(mode=0o700, parents=True)
            key, chain_key = bytes([number] * 32), bytes([number + 100] * 32)
            opening.create_database(place / "journal.db", key, VAULT)
            connection = opening.open_database(place / "journal.db", key, VAULT)
            stack.callback(connection.close)
            computers.append(Computer(f"computer {number}", Copy(connection, chain_key)))
        yield tuple(computers)


def judge(
    computers: Sequence[Computer], steps: Sequence[Step], says: merging.Says = lambda _: True
) -> Verdict:
    """Live through a history, merge in several orders, and tell what did not hold.

    Nothing of it is left in the databases. With `forgetful` in place of `says` it must find
    losses: that is the control.
    """
    with ExitStack() as stack:
        for computer in computers:
            computer.copy.connection.run("BEGIN")
            stack.callback(computer.copy.connection.run, "ROLLBACK")
        course = Course(computers, says)
        for step in steps:
            course.at += timedelta(minutes=step.minutes)
            live(course, step)
        return _judge(course)


def forgetful(_: StoredDraft) -> bool:
    """Find nothing in any draft, and so lose them all."""
    return False


def state(computer: Computer) -> dict[str, Any]:
    """Return all that a person could see in a copy, but for drafts, which stay where they are."""
    connection = computer.copy.connection
    found: dict[str, Any] = {name: connection.rows(sql) for name, sql in _BESIDE.items()}
    found["revisions"] = connection.rows(_REVISIONS)
    found["lines"] = [
        (*line, sorted(json.loads(heads))) for *line, heads in connection.rows(_LINES)
    ]
    return found


def _judge(course: Course) -> Verdict:
    one, two, three = course.computers
    open_words = {
        computer.name: {
            word
            for draft in drafts.all_drafts(computer.copy.connection)
            if draft.record not in course.erased
            for word in words(draft.body)
        }
        for computer in course.computers
    }
    orders = [_in_order(course, [(one, two), (one, three)], one)]
    orders.append(_in_order(course, [(one, three), (one, two)], one))
    orders.append(_in_order(course, [(two, three), (one, two)], one))
    orders.append(_in_order(course, [(three, two), (one, three), (one, three)], one))
    faults = ["the order of merging matters" for order in orders if order != orders[0]]
    _exchange(course)
    states = [state(computer) for computer in course.computers]
    faults += ["two copies differ after merging" for each in states if each != states[0]]
    faults += [fault for computer in course.computers for fault in _faults(computer, course)]
    again = [
        merge(course, ours, theirs) for ours, theirs in itertools.permutations(course.computers, 2)
    ]
    faults += ["merging again brings something" for plan in again if plan.nodes or plan.lost]
    if states != [state(computer) for computer in course.computers]:
        faults.append("merging again changes something")
    lost = sum(len(_missing(computer, course, open_words)) for computer in course.computers)
    return Verdict(len(course.written), lost, tuple(dict.fromkeys(faults)))


def _in_order(
    course: Course, merges: Sequence[tuple[Computer, Computer]], seen: Computer
) -> dict[str, Any]:
    """Return how a copy would look after these merges, and undo them."""
    with ExitStack() as stack:
        for computer in course.computers:
            computer.copy.connection.run("SAVEPOINT before")
            stack.callback(computer.copy.connection.run, "RELEASE before")
            stack.callback(computer.copy.connection.run, "ROLLBACK TO before")
        for ours, theirs in merges:
            merge(course, ours, theirs)
        return state(seen)


def _exchange(course: Course) -> None:
    """Let every computer have what every other has. A draft may come round by the third."""
    for _ in range(2):
        for ours, theirs in itertools.permutations(course.computers, 2):
            merge(course, ours, theirs)


def _missing(computer: Computer, course: Course, open_words: dict[str, set[str]]) -> set[str]:
    connection = computer.copy.connection
    kept = {
        word
        for (record,) in connection.rows("SELECT id FROM record")
        for version in revisions.history(connection, RecordId(record))
        for word in words(version.body)
    }
    kept |= {word for draft in drafts.all_drafts(connection) for word in words(draft.body)}
    wanted = {
        text for text, record in course.written.items() if record not in course.erased
    }.union(*open_words.values())
    return wanted - kept


def _faults(computer: Computer, course: Course) -> Iterator[str]:
    connection = computer.copy.connection
    macs: dict[str, bytes] = {}
    families: dict[RecordId, list[branches.Node]] = {}
    for node in branches.all_nodes(connection):
        version = revisions.read(connection, node.id)
        parents = [macs.get(parent, b"") for parent in sorted(node.parents)]
        macs[node.id] = connection.value("SELECT mac FROM revision WHERE id = ?", (node.id,))
        if macs[node.id] != chain.seal(computer.copy.chain_key, version, parents):
            yield "the chain is broken"
        families.setdefault(node.record, []).append(node)
    if course.erased & families.keys():
        yield "what was erased came back"
    for record, family in families.items():
        yield from _faults_of(computer, record, family)


def _faults_of(computer: Computer, record: RecordId, family: list[branches.Node]) -> Iterator[str]:
    connection = computer.copy.connection
    now = revisions.current(connection, record)
    parents = {parent for node in family for parent in node.parents}
    heads = [node for node in family if node.id not in parents]
    if {now.revision.id, *now.others} != {node.id for node in heads}:
        yield "heads are wrong"
    edits = [node for node in heads if not node.deleted] or heads
    if now.revision.id != max(edits, key=lambda node: (node.at, node.id)).id:
        yield "another version is shown than the newest edit"
    first, *_ = words(now.revision.body)
    hits = search.find(connection, f"{first} ", _EVERYTHING)
    if (record in {hit.row.id for hit in hits}) == now.revision.deleted:
        yield "the search does not know the shown version"
