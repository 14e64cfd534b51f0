"""The writing of the fictional journal: sessions, entries and questions on their days."""

from collections.abc import Iterator
from datetime import date, time, timedelta

from journal_app.domain.entry import Entry
from journal_app.domain.phase import FIRST_DAYS, Phase, phase_on
from journal_app.domain.question import Question
from journal_app.domain.session import (
    AsPrescribed,
    Companion,
    HomeBy,
    Medicine,
    Occasion,
    Session,
    Setting,
)
from journal_app.journal.demo_figures import hard_day
from journal_app.journal.demo_plan import DemoPlan, Dice, Told
from journal_app.journal.demo_story import Story, StoryEntry, StorySession

_WRITES_SHARE = 0.33
"""On how many ordinary days something is written: about forty entries in ninety days."""
_SHORT_SHARE = 0.45
_SURELY_DAYS = (0, 1, 3)
"""Days after a session on which something is always written."""
_QUESTION_DAYS_BEFORE_END = (19, 6)


def sessions(plan: DemoPlan, story: Story) -> tuple[Told, ...]:
    """Return the treatment sessions, earliest first."""
    dice = Dice(plan, "sessions")
    return tuple(
        Told(
            dice.record(),
            plan.instant(day, 18, dice.below(40)),
            _session(day, story.sessions[number % len(story.sessions)]),
        )
        for number, day in enumerate(plan.session_days)
    )


def questions(plan: DemoPlan, story: Story) -> Iterator[Told]:
    """Give the questions for the care team."""
    dice = Dice(plan, "questions")
    for text, before in zip(story.questions, _QUESTION_DAYS_BEFORE_END, strict=True):
        day = max(plan.period.first, plan.end - timedelta(days=before))
        yield Told(dice.record(), plan.instant(day, 21, dice.below(50)), Question(day, text))


def entries(plan: DemoPlan, story: Story, held: tuple[Told, ...]) -> Iterator[Told]:
    """Give the entries, each after the session it looks back on."""
    dice = Dice(plan, "entries")
    pages = _Pages(plan, story, dice)
    for offset in range(plan.days):
        day = plan.day(offset)
        before = [told for told in held if told.content.day <= day]
        page = pages.written_on(day, len(before))
        if page is None:
            continue
        near = bool(before) and (day - before[-1].content.day).days <= FIRST_DAYS
        entry = Entry(
            day=day,
            title=page.title,
            text=page.text,
            session=before[-1].record if near else None,
            tags=page.tags,
        )
        hour = 19 if page.phase is Phase.TREATMENT_DAY else 9 if page.after_item_nine else 21
        yield Told(dice.record(), plan.instant(day, hour, dice.below(58)), entry)


class _Pages:
    """Which text is written on which day. None comes twice before the story is told."""

    def __init__(self, plan: DemoPlan, story: Story, dice: Dice) -> None:
        self._story = story
        self._dice = dice
        self._session_days = plan.session_days
        hard = hard_day(plan)
        self._morning_after = hard and hard + timedelta(days=1)
        self._told: set[tuple[int, StoryEntry]] = set()
        self._short_told = 0

    def written_on(self, day: date, sessions: int) -> StoryEntry | None:
        """Return what is written on `day`, after so many sessions, if anything."""
        since = (day - self._session_days[sessions - 1]).days if sessions else None
        phase = phase_on(day, self._session_days[sessions - 1] if sessions else None)
        # A course longer than the story tells it again.
        telling, chapter = divmod(sessions - 1, len(self._story.sessions)) if sessions else (0, -1)
        fitting = [
            page
            for page in self._story.entries
            if page.session == chapter + 1
            and page.phase is phase
            and page.weekday in {None, day.isoweekday()}
            and (not page.after_item_nine or day == self._morning_after)
            and (telling, page) not in self._told
        ]
        special = [page for page in fitting if page.weekday or page.after_item_nine]
        page = self._page(special, fitting, since)
        if page in fitting:
            self._told.add((telling, page))
        return page

    def _page(
        self, special: list[StoryEntry], fitting: list[StoryEntry], since: int | None
    ) -> StoryEntry | None:
        if special:
            return special[0]
        surely = since in _SURELY_DAYS
        if not surely and not self._dice.chance(_WRITES_SHARE):
            return None
        if fitting and (surely or since is None or not self._dice.chance(_SHORT_SHARE)):
            return fitting[0]
        return None if since is None or since in _SURELY_DAYS[:1] else self._short_note(since)

    def _short_note(self, since: int) -> StoryEntry:
        text = self._story.short_notes[self._short_told % len(self._story.short_notes)]
        self._short_told += 1
        phase = Phase.FIRST_DAYS if since <= FIRST_DAYS else Phase.WEEKS_AFTER
        return StoryEntry(phase, 0, None, after_item_nine=False, title="", text=text, tags=())


def _session(day: date, told: StorySession) -> Session:
    return Session(
        day=day,
        start=time(10),
        end=time(12, 15),
        setting=Setting.CLINIC,
        companions=frozenset({Companion.CLINICIAN, Companion.THERAPIST}),
        medicine=Medicine.KETAMINE,
        as_prescribed=AsPrescribed.YES,
        occasion=Occasion.PLANNED,
        overall=told.overall,
        safe=told.safe,
        music=told.music,
        intention=told.intention,
        effects=told.effects,
        home_by=HomeBy.SOMEONE_DROVE,
    )
