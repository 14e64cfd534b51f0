"""A course of treatment on plain values, and ways to look at the pages."""

import gettext
from datetime import date, timedelta
from types import SimpleNamespace

import pypdfium2
import pytest

from journal_app.domain.notice import Notice, NoticeKind, of_session
from journal_app.domain.period import Period
from journal_app.domain.scale import Answering, QuestionId, ScaleId
from journal_app.domain.scoring import score
from journal_app.domain.selection import Paper, Selection
from journal_app.domain.session import (
    AsPrescribed,
    Companion,
    Degree,
    Effect,
    EffectName,
    Medicine,
    Occasion,
    Session,
    Setting,
    Tone,
)
from journal_app.i18n import Language, Translator
from journal_app.library.scales import load_scales
from journal_app.reports.material import (
    CheckInDay,
    CheckIns,
    ChosenEntry,
    Filled,
    LeftOut,
    Material,
    NumberedSession,
    Questionnaire,
)
from journal_app.reports.reader import reader

FIRST = date(2026, 1, 5)
LAST = date(2026, 4, 4)
TALK = (
    "The red door keeps coming back, and I would like to go there slowly.",
    "Dizzy the day after session 3: is that expected?",
    "I want to space the sessions further apart. Am I afraid, or is it time?",
)


class Making:
    """Makes what a summary is made from, a little different each time."""

    def __init__(self):
        self.shelf = load_scales()

    def scale(self, name, language="en"):
        return self.shelf.get(ScaleId(name), language)

    def filled(self, scale, day, values, **more):
        items = [item.id for item in scale.items]
        answers = {
            item: value for item, value in zip(items, values, strict=False) if value is not None
        }
        total = score(scale.scores[0], answers)
        facts = {
            "skipped": frozenset(),
            "late": False,
            "from_paper": False,
            "days_since_session": None,
        }
        return Filled(day, answers, score=total, **{**facts, **more})

    def questionnaire(self, name, *rows, language="en"):
        """Return a questionnaire filled in every fortnight with `rows` of answers."""
        scale = self.scale(name, language)
        return Questionnaire(
            scale,
            tuple(
                self.filled(scale, FIRST + timedelta(days=2 + 14 * place), row)
                for place, row in enumerate(rows)
            ),
        )

    def check_ins(self, days=60, language="en"):
        scale = self.scale("check-in-daily", language)
        made = []
        for number in range(days):
            answers: dict[QuestionId, float] = {}
            for place, item in enumerate(scale.items):
                match item.answering:
                    case Answering.RATING:
                        answers[item.id] = (3 + number // 12 + (number + place) % 3) % 11
                    case Answering.HOURS:
                        answers[item.id] = 6 + (number % 4) / 2
                    case Answering.CHOICE:
                        answers[item.id] = 1 if number == 12 else 0
                    case _:
                        pass
            made.append(CheckInDay(FIRST + timedelta(days=number), answers, late=number == 3))
        return CheckIns(scale, tuple(made))

    def session(self, day, **more):
        facts = {
            "setting": Setting.CLINIC,
            "companions": frozenset({Companion.CLINICIAN}),
            "medicine": Medicine.KETAMINE,
            "as_prescribed": AsPrescribed.YES,
            "occasion": Occasion.PLANNED,
            "overall": 6,
            "safe": 7,
            "effects": (Effect(EffectName.NAUSEA, Degree.STRONG, Tone.UNWELCOME),),
        }
        return Session(day, **{**facts, **more})

    def sessions(self, count=4, every=21):
        days = [FIRST + timedelta(days=8 + every * place) for place in range(count)]
        return tuple(
            NumberedSession(place, self.session(day)) for place, day in enumerate(days, 1)
        )

    def entry(self, text="A short text.", **more):
        facts = {"title": "A letter", "session": None, "on_treatment_day": False, "late": False}
        return ChosenEntry(FIRST, FIRST, text=text, **{**facts, **more})

    def selection(self, **more):
        facts = {
            "period": Period(FIRST, LAST),
            "made": date(2026, 4, 5),
            "zone": "Europe/Madrid",
            "language": "en",
            "paper": Paper.A4,
            "recipient": "Dr. Reyes",
            "name": "R.M.",
            "talk": TALK,
            "questions": ("Can I take the evening tablet on session days?",),
        }
        return Selection(**{**facts, **more})

    def material(self, selection=None, **more):
        """Return a material with nothing in it but what is given."""
        facts = {
            "questionnaires": (),
            "check_ins": None,
            "sessions": (),
            "notices": (),
            "entries": (),
            "left_out": LeftOut(0, 0, 0, amounts=False, item_nine_answers=0),
        }
        return Material(selection or self.selection(), **{**facts, **more})

    def rich(self, language="en", **selection):
        """Return three months of nearly everything."""
        nines = [[2] * 8 + [1, 1], [2] * 8 + [1, 1], [1] * 8 + [0, 1], [1] * 6 + [0, 0, 0, 0]]
        sevens = [[2] * 7, [1] * 7, [2, 2, 1, 1, 1, 1, 1], [1, 1, 1, 0, 0, 0, 0]]
        sessions = self.sessions()
        notices = [each for held in sessions for each in of_session(held.session, held.number)]
        notices.append(Notice(NoticeKind.NOT_SURE_SAFE, FIRST + timedelta(days=12)))
        return self.material(
            self.selection(language=language, **selection),
            questionnaires=(
                self.questionnaire("phq-9", *nines, language=language),
                self.questionnaire("gad-7", *sevens, language=language),
            ),
            check_ins=self.check_ins(language=language),
            sessions=sessions,
            notices=tuple(notices),
            left_out=LeftOut(14, 2, 9, amounts=True, item_nine_answers=0, session_notes=True),
        )


@pytest.fixture(scope="session")
def make():
    return Making()


@pytest.fixture(scope="session")
def english():
    return Translator(Language.ENGLISH, gettext.NullTranslations())


@pytest.fixture(scope="session")
def spanish_dates():
    """Dates and numbers in Spanish, words still in English: the page, not the catalogue."""
    return Translator(Language.SPANISH, gettext.NullTranslations())


@pytest.fixture(scope="session")
def reads(english):
    return reader(english, Period(FIRST, LAST))


class _Page:
    """The words of a page, and how high above its foot they stand, in points."""

    def __init__(self, page):
        self.size = page.get_size()
        letters = page.get_textpage()
        self._letters = letters.get_text_range()
        self._heights = [
            letters.get_charbox(place)[1::2] for place in range(letters.count_chars())
        ]
        self.text = " ".join(self._letters.replace("\xa0", " ").split())

    def places(self, words):
        start = self._letters.index(words)
        return self._heights[start : start + len(words)]


@pytest.fixture(scope="session")
def look():
    """Return a function that opens a PDF and tells its texts and sizes."""

    def opened(pdf):
        with pypdfium2.PdfDocument(pdf) as document:
            pages = [_Page(page) for page in document]
        texts = [page.text for page in pages]
        return SimpleNamespace(
            pages=texts,
            text=" ".join(texts),
            sizes=[page.size for page in pages],
            lowest=lambda words: min(bottom for bottom, _ in pages[0].places(words)),
            highest=lambda words: max(top for _, top in pages[0].places(words)),
        )

    return opened
