"""Filling: one scale that is being filled in, answer by answer."""

from dataclasses import dataclass, replace
from datetime import date

from journal_app.domain.kept import Kept
from journal_app.domain.measurement import Answer, Answers, Measurement
from journal_app.domain.record import RecordId
from journal_app.domain.scale import QuestionId, Scale, Support
from journal_app.domain.scoring import support_for
from journal_app.journal.journal import Journal
from journal_app.journal.measuring import keep_measurement
from journal_app.ui.shared.form_keeper import FormKeeper

MOST_TAGS = 3


@dataclass(frozen=True, slots=True)
class Raised:
    """An answer after which the support panel opens, right below its question."""

    question: QuestionId
    support: Support


@dataclass(frozen=True, slots=True)
class Form:
    """A scale as it is filled in at this moment."""

    record: RecordId
    scale: Scale
    filled: Measurement
    new: bool
    """There is no version of it in the journal yet."""
    touched: bool
    """It says something else than when it was opened."""
    late: bool
    """The day it is about had ended before it was recorded."""
    raised: tuple[Raised, ...]


class Filling:
    """Takes the answers of one form. Nothing is on the disk until its keeper saves it."""

    def __init__(self, journal: Journal, keeper: FormKeeper[Measurement], scale: Scale) -> None:
        self._journal = journal
        self.keeper = keeper
        self.scale = scale

    @property
    def filled(self) -> Measurement:
        """The answers as they are."""
        return self.keeper.content

    def form(self) -> Form:
        """Return how it stands."""
        keeper = self.keeper
        return Form(
            record=keeper.record,
            scale=self.scale,
            filled=keeper.content,
            new=keeper.is_new,
            touched=keeper.is_touched,
            late=keeper.is_late,
            raised=raised_by(self.scale, keeper.content.answers),
        )

    def answer(self, question: QuestionId, answer: Answer) -> None:
        """Give this answer; words without a letter are none."""
        if answer in ("", ()):
            self.clear(question)
            return
        filled = self.filled
        self._change({**filled.answers, question: answer}, filled.skipped - {question})

    def clear(self, question: QuestionId) -> None:
        """Take the answer back: it is neither given nor left out on purpose."""
        filled = self.filled
        self._change(_without(filled.answers, question), filled.skipped - {question})

    def skip(self, question: QuestionId) -> None:
        """Leave the question out on purpose, which is not the same as 0."""
        filled = self.filled
        self._change(_without(filled.answers, question), filled.skipped | {question})

    def turn_tag(self, tag: str) -> None:
        """Put a tag on, or take it off; at most three stay on."""
        tags = self.filled.tags
        if tag in tags:
            kept = tuple(each for each in tags if each != tag)
        else:
            kept = (*tags, tag)[:MOST_TAGS]
        self.keeper.content = replace(self.filled, tags=kept)

    def date(self, day: date, *, from_paper: bool = False) -> None:
        """Let it be about another day."""
        self.keeper.content = replace(self.filled, day=day, from_paper=from_paper)
        if self.keeper.is_new:
            # A day alone is nothing to keep.
            self.keeper.start = emptied(self.filled)

    def keep(self) -> Kept:
        """Write it down as a version.

        Raises:
            InvalidAnswer: an answer lies outside its question.
            StoreError: it could not be written.
        """
        keeper = self.keeper
        kept = keep_measurement(
            self._journal, self.scale, keeper.content, keeper.record, keeper.base
        )
        keeper.settle(kept)
        return kept

    def _change(self, answers: Answers, skipped: frozenset[QuestionId]) -> None:
        self.keeper.content = replace(self.filled, answers=answers, skipped=skipped)


def empty_form(scale: Scale, day: date) -> Measurement:
    """Return `scale` without an answer, about `day`."""
    return Measurement(
        scale=scale.id,
        variant=scale.variant,
        language=scale.language,
        revision=scale.revision,
        day=day,
        check_in=scale.is_check_in,
    )


def emptied(filled: Measurement) -> Measurement:
    """Return the form without what was filled in."""
    return replace(filled, answers={}, skipped=frozenset(), tags=())


def is_blank(filled: Measurement) -> bool:
    """Tell whether nothing was filled in: no answer, no tag."""
    return not filled.answers and not filled.tags


def raised_by(scale: Scale, answers: Answers) -> tuple[Raised, ...]:
    """Return the questions whose answers open the support panel, and with which words."""
    flagged = dict.fromkeys(flag.item for flag in scale.flags)
    return tuple(
        Raised(question, support)
        for question in flagged
        if question in answers
        and (support := support_for(scale, {question: answers[question]})) is not None
    )


def _without(answers: Answers, question: QuestionId) -> Answers:
    return {each: answer for each, answer in answers.items() if each != question}
