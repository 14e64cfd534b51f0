"""The fictional journal: filled in a moment, the same for the same plan."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from journal_app.domain.question import Question
from journal_app.domain.record import Kind, TimelineFilter
from journal_app.domain.selection import Paper, Selection
from journal_app.journal.clock import Clock, Moment
from journal_app.journal.demo_figures import check_ins, questionnaires
from journal_app.journal.demo_plan import DemoPlan, Told
from journal_app.journal.demo_story import Story, load_story
from journal_app.journal.demo_writing import entries, questions, sessions
from journal_app.journal.journal import Journal
from journal_app.journal.unlocking import create_vault, open_journal
from journal_app.library.scales import ScaleShelf
from journal_app.vault.keys import FLOOR, Cost

DEMO_PASSPHRASE = "paper boats on a slow river"  # noqa: S105 - of a journal that is made up
"""Printed, because there is nothing in the demo to protect."""
_CHOSEN_ENTRIES = 2


def make_demo(
    folder: Path, plan: DemoPlan, scales: ScaleShelf, clock: Clock, cost: Cost = FLOOR
) -> Journal:
    """Make a vault in `folder` with the fictional journal in it, and leave it open.

    Raises:
        VaultExists: `folder` is there and not empty.
        ResourceDamaged: a file that ships with the program is missing or altered.
        StorageUnavailable: the disk is full, read-only or gone.
    """
    made = create_vault(folder, DEMO_PASSPHRASE, clock, cost)
    journal = open_journal(folder, made.key, clock)
    try:
        fill_demo(journal, plan, scales)
    except BaseException:
        journal.close()
        raise
    return journal


def fill_demo(journal: Journal, plan: DemoPlan, scales: ScaleShelf) -> None:
    """Write the fictional journal, whole or not at all.

    Raises:
        ResourceDamaged: a file that ships with the program is missing or altered.
        StorageUnavailable: the disk is full, read-only or gone.
    """
    story = load_story(plan.language)
    with journal.transaction():
        for told in sorted(_all(plan, story, scales), key=lambda each: (each.at, each.record)):
            journal.add(told.record, told.content, Moment(told.at, plan.zone))
    journal.prefer(replace(journal.preferences, name=story.name))


def demo_selection(journal: Journal, plan: DemoPlan) -> Selection:
    """Return what the fictional person shares: all figures, and the last long entries."""
    story = load_story(plan.language)
    waiting = journal.read_all(TimelineFilter(kinds=frozenset({Kind.QUESTION})))
    rows = journal.rows(TimelineFilter(kinds=frozenset({Kind.ENTRY})))
    chosen = [row.id for row in rows if row.title][:_CHOSEN_ENTRIES]
    return Selection(
        period=plan.period,
        made=plan.end,
        zone=plan.zone,
        language=plan.language.value,
        paper=Paper.A4,
        name=story.name,
        talk=story.talk,
        questions=tuple(
            kept.content.text for kept in waiting if isinstance(kept.content, Question)
        ),
        entries=tuple(reversed(chosen)),
    )


def _all(plan: DemoPlan, story: Story, scales: ScaleShelf) -> Iterator[Told]:
    language = plan.language.value
    held = sessions(plan, story)
    yield from held
    yield from entries(plan, story, held)
    yield from questions(plan, story)
    yield from check_ins(plan, scales.get(scales.check_in, language), story.check_in_lines)
    forms = tuple(scales.get(each, language) for each in scales.questionnaires)
    yield from questionnaires(plan, forms)
