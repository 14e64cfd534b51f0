"""What a kept record is called on the timeline."""

from datetime import UTC, date, datetime

import pytest

from journal_app.domain.entry import Entry
from journal_app.domain.kept import Content, Kept, kind_of
from journal_app.domain.measurement import Measurement
from journal_app.domain.question import Question
from journal_app.domain.record import ON_TIMELINE, Kind, RecordId, RevisionId
from journal_app.domain.scale import ScaleId
from journal_app.domain.session import Session

DAY = date(2026, 5, 4)
MOMENT = datetime(2026, 5, 4, 18, 0, tzinfo=UTC)


def measured(*, check_in: bool) -> Measurement:
    return Measurement(ScaleId("any"), "standard", "en", 1, DAY, check_in)


CONTENTS: tuple[tuple[Content, Kind], ...] = (
    (Entry(DAY, text="Went to the lake."), Kind.ENTRY),
    (measured(check_in=True), Kind.CHECK_IN),
    (measured(check_in=False), Kind.QUESTIONNAIRE),
    (Session(DAY), Kind.SESSION),
    (Question(DAY, "May I drive on Thursday?"), Kind.QUESTION),
)


@pytest.mark.parametrize(("content", "kind"), CONTENTS)
def test_every_content_has_its_kind(content: Content, kind: Kind) -> None:
    kept = Kept(RecordId("1"), content, MOMENT, MOMENT, "UTC", late=False, head=RevisionId("1"))
    assert (kind_of(content), kept.kind) == (kind, kind)


def test_everything_that_can_be_kept_stands_on_the_timeline() -> None:
    assert {kind for _, kind in CONTENTS} <= ON_TIMELINE
