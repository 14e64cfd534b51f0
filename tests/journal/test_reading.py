from dataclasses import replace

import pytest

from journal_app.domain.entry import Entry
from journal_app.domain.record import RevisionId
from journal_app.errors import RecordDamaged
from journal_app.journal.indexing import index_of
from journal_app.journal.journal import Journal
from journal_app.store import drafts, revisions

BODY_OF_TOMORROW = '{"v":2}'


def test_a_record_that_was_not_written_by_us_is_told_as_damaged(journal: Journal, clock) -> None:
    kept = journal.keep(Entry(clock.today(), text="whole"))
    journal.save_draft(journal.new_id(), Entry(clock.today(), text="half"), None)
    (draft,) = drafts.all_drafts(journal.connection)
    drafts.keep(journal.connection, replace(draft, body=BODY_OF_TOMORROW))
    revision = revisions.current(journal.connection, kept.id).revision
    tomorrow = replace(
        revision, id=RevisionId("tomorrow"), parents=(revision.id,), body=BODY_OF_TOMORROW
    )
    index = index_of(kept.content, kept.at, kept.zone)
    revisions.append(journal.connection, bytes(32), tomorrow, index)

    with pytest.raises(RecordDamaged):
        journal.read(kept.id)
    with pytest.raises(RecordDamaged):
        journal.drafts()
