from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from journal_app.domain.kept import Content
from journal_app.domain.measurement import Measurement
from journal_app.domain.record import Kind, TimelineFilter
from journal_app.domain.scale import QuestionId, ScaleId
from journal_app.domain.session import Session
from journal_app.errors import VaultExists
from journal_app.i18n import Language, translator
from journal_app.journal.demo import DEMO_PASSPHRASE, demo_selection, make_demo
from journal_app.journal.demo_plan import DemoPlan
from journal_app.journal.journal import Journal
from journal_app.journal.sharing import gather
from journal_app.journal.unlocking import find_key, open_journal
from journal_app.library.scales import ScaleShelf
from journal_app.reports.pdf import render
from journal_app.reports.summary import compose

Make = Callable[[DemoPlan], Journal]


@pytest.fixture
def make(tmp_path: Path, shelf: ScaleShelf, clock, cheap) -> Iterator[Make]:
    opened: list[Journal] = []

    def make_(plan: DemoPlan) -> Journal:
        folder = tmp_path / f"{len(opened)}.vault"
        opened.append(make_demo(folder, plan, shelf, clock, cheap))
        return opened[-1]

    yield make_
    for journal in opened:
        journal.close()


def records(journal: Journal) -> list[tuple[str, Content]]:
    return [(kept.id, kept.content) for kept in journal.read_all(TimelineFilter())]


@pytest.mark.parametrize("language", list(Language))
def test_ninety_days_hold_what_they_should(make: Make, language: Language) -> None:
    journal = make(DemoPlan(language=language))

    counts = Counter(kept.kind for kept in journal.read_all(TimelineFilter()))

    assert 35 <= counts[Kind.ENTRY] <= 45
    assert 60 <= counts[Kind.CHECK_IN] < 90
    assert counts[Kind.QUESTIONNAIRE] == 14
    assert (counts[Kind.SESSION], counts[Kind.QUESTION]) == (4, 2)
    assert journal.preferences.name == "R. M."


def test_the_same_plan_gives_the_same_records(make: Make) -> None:
    assert records(make(DemoPlan())) == records(make(DemoPlan()))


def test_another_seed_gives_another_course(make: Make) -> None:
    assert records(make(DemoPlan())) != records(make(DemoPlan(seed=2)))


@pytest.mark.parametrize("language", list(Language))
def test_the_pages_are_the_same_bytes(make: Make, shelf: ScaleShelf, language: Language) -> None:
    plan = DemoPlan(language=language)
    pages = []
    for _ in range(2):
        journal = make(plan)
        material = gather(journal, demo_selection(journal, plan), shelf)
        pages.append(render(compose(material, translator(language))))

    assert pages[0] == pages[1]


def test_one_answer_opens_the_support_panel(make: Make) -> None:
    contents = [content for _, content in records(make(DemoPlan()))]
    nines = [
        content.answers[QuestionId("q9")]
        for content in contents
        if isinstance(content, Measurement) and content.scale == "phq-9"
    ]

    assert sorted(nines) == [0, 0, 0, 0, 0, 0, 1]


def test_nothing_tells_an_amount_or_a_route(make: Make) -> None:
    for _, content in records(make(DemoPlan(days=365))):
        if isinstance(content, Session):
            assert (content.amount_prescribed, content.amount_taken) == ("", "")
            assert content.route is None


@pytest.mark.parametrize("days", [1, 14, 30, 365])
def test_it_may_be_shorter_or_longer(make: Make, days: int) -> None:
    plan = DemoPlan(days=days, end=date(2025, 1, 31))
    journal = make(plan)

    found = [kept.content.day for kept in journal.read_all(TimelineFilter())]

    assert min(found) >= plan.period.first
    assert max(found) <= plan.end
    selection = demo_selection(journal, plan)
    assert (selection.period, selection.made) == (plan.period, plan.end)


def test_it_may_end_on_another_day(make: Make) -> None:
    plan = DemoPlan()
    later = replace(plan, end=plan.end + timedelta(days=7))

    first, second = records(make(plan)), records(make(later))

    assert (first[0][1].day, second[0][1].day) == (plan.period.first, later.period.first)


def test_its_passphrase_opens_it_and_it_is_made_only_once(
    make: Make, tmp_path: Path, shelf: ScaleShelf, clock, cheap
) -> None:
    journal = make(DemoPlan(days=14))

    assert find_key(journal.folder, DEMO_PASSPHRASE).vault == journal.vault
    with pytest.raises(VaultExists):
        make_demo(journal.folder, DemoPlan(), shelf, clock, cheap)


def test_a_demo_that_fails_holds_nothing(tmp_path: Path, shelf: ScaleShelf, clock, cheap) -> None:
    without = replace(shelf, questionnaires=(ScaleId("no-such-scale"),))
    folder = tmp_path / "Broken.vault"

    with pytest.raises(KeyError):
        make_demo(folder, DemoPlan(), without, clock, cheap)

    journal = open_journal(folder, find_key(folder, DEMO_PASSPHRASE), clock)
    assert records(journal) == []
    journal.close()
