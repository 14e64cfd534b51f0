"""The scales that ship: whose words they are, and what they add up to."""

import hashlib
import json

import pytest

from journal_app.domain.measurement import Answers
from journal_app.domain.scale import Answering, Flag, QuestionId, Scale, ScaleId, Support
from journal_app.domain.scoring import check_answers, score, support_for
from journal_app.library.scales import load_scales
from journal_app.paths import resources

SHELF = load_scales()
PHQ, GAD = ScaleId("phq-9"), ScaleId("gad-7")
MONTH, WEEK, CHECK_IN = ScaleId("pcl-5-month"), ScaleId("pcl-5-week"), ScaleId("check-in-daily")
FORMS = [(scale, language) for scale in SHELF.available for language in SHELF.languages(scale)]
WORDING = {
    # SHA-256 of each file as it was handed to the project, with keys sorted and without `flags`
    # (docs/decisions/0041): a second lock beside pins.json, because whoever alters a file may
    # pin it anew. The words belong to the publisher; no correction of ours is one.
    "gad-7.en.json": "844d005c9ba41a46957227f9dfae51ba70c55bcf1398716e9361344ee0112f42",
    "gad-7.es-US.json": "07ff47e9688a62729b01296bf29a832dbfd0da706a84068a35fb81fc79abf17a",
    "pcl-5-month.en.json": "2180a0f15973565f744dd4ec3b02f0a92c6d201d8996bbd2b062542384a10564",
    "pcl-5-week.en.json": "d15f80b408245026a53e4d60eb055af7e7bf76ce1e9677a936dd68d586da2fba",
    "phq-9.en.json": "fe693ddd92a393c36ace2f9518bf9e9a848ae678e610bc9b2a88f17f59cd4dcc",
    "phq-9.es-US.json": "e93c3f2db4e015d3759eb37b3874ae74edb56c3ef5011f15df712bcb7d0e6cbf",
}


def numbered(*values: int) -> Answers:
    return {QuestionId(f"q{number}"): value for number, value in enumerate(values, start=1)}


def totals(scale: Scale, answers: Answers) -> dict[str, int | None]:
    check_answers(scale, answers)
    return {rule.id: score(rule, answers).total for rule in scale.scores}


@pytest.mark.parametrize("name", sorted(WORDING))
def test_no_word_of_a_published_form_was_changed(name: str) -> None:
    file = json.loads((resources() / "scales" / name).read_bytes())
    del file["flags"]
    canonical = json.dumps(file, ensure_ascii=False, sort_keys=True).encode()
    assert hashlib.sha256(canonical).hexdigest() == WORDING[name]


def test_the_answers_begin_as_the_publisher_begins_them() -> None:
    for scale in (PHQ, GAD):
        for item in SHELF.get(scale, "en").items[:7]:
            assert item.options[0].text == "Not at all"


@pytest.mark.parametrize(("scale", "language"), FORMS)
def test_every_form_says_by_what_right_it_is_here(scale: ScaleId, language: str) -> None:
    form = SHELF.get(scale, language)
    assert form.rights
    assert form.sources


def test_forms_of_one_scale_ask_and_score_alike_in_every_language() -> None:
    for scale, language in FORMS:
        form, english = SHELF.get(scale, language), SHELF.get(scale, "en")
        assert shape(form) == shape(english)
        assert form.flags == english.flags


def shape(form: Scale) -> object:
    return (
        [
            (
                item.id,
                item.answering,
                [o.value for o in item.options],
                len(item.words),
                item.better,
            )
            for item in form.items
        ],
        [
            (rule.items, rule.missing, [(b.low, b.high) for b in rule.bands], rule.better)
            for rule in form.scores
        ],
        (form.variant, form.revision, form.recall_days),
    )


def test_spanish_bands_are_marked_as_our_translation() -> None:
    for scale in (PHQ, GAD):
        assert SHELF.get(scale, "en").bands_are_publishers
        assert not SHELF.get(scale, "es").bands_are_publishers


# --- what they add up to: added up by hand, from the publishers' rules


@pytest.mark.parametrize(
    ("answers", "total"),
    [
        (numbered(0, 0, 0, 0, 0, 0, 0, 0, 0), 0),
        (numbered(3, 3, 3, 3, 3, 3, 3, 3, 3, 3), 27),
        (numbered(1, 2, 3, 0, 1, 2, 0, 1, 0, 2), 10),
        # 4 of 8 answered: 4.5, which is 5 and mild, not 4.
        (numbered(1, 1, 1, 1, 0, 0, 0, 0), 5),
        # 10 of 7 answered: 12.86.
        (numbered(2, 2, 1, 2, 1, 1, 1), 13),
        (numbered(2, 2, 1, 2, 1, 1), None),
    ],
)
def test_phq_9(answers: Answers, total: int | None) -> None:
    for language in SHELF.languages(PHQ):
        assert totals(SHELF.get(PHQ, language), answers) == {"total": total}


@pytest.mark.parametrize(
    ("answers", "total"),
    [
        (numbered(0, 0, 0, 0, 0, 0, 0), 0),
        (numbered(3, 3, 3, 3, 3, 3, 3), 21),
        (numbered(3, 2, 1, 0, 1, 2, 3), 12),
        (numbered(3, 2, 1, 0, 1, 2), None),
    ],
)
def test_gad_7(answers: Answers, total: int | None) -> None:
    for language in SHELF.languages(GAD):
        assert totals(SHELF.get(GAD, language), answers) == {"total": total}


@pytest.mark.parametrize("scale", [MONTH, WEEK])
@pytest.mark.parametrize(
    ("answers", "sums"),
    [
        (numbered(*[0] * 20), (0, 0, 0, 0, 0)),
        (numbered(*[4] * 20), (80, 20, 8, 28, 24)),
        (
            numbered(1, 2, 3, 4, 0, 2, 3, 0, 1, 2, 3, 4, 0, 1, 4, 3, 2, 1, 0, 2),
            (38, 10, 5, 11, 12),
        ),
        (numbered(1, 2, 3, 4, 0, 2), (None, 10, None, None, None)),
    ],
)
def test_pcl_5_with_its_four_clusters(
    scale: ScaleId, answers: Answers, sums: tuple[int | None, ...]
) -> None:
    names = ("total", "intrusion", "avoidance", "cognition-mood", "arousal")
    assert totals(SHELF.get(scale, "en"), answers) == dict(zip(names, sums, strict=True))


# --- what they say at once


@pytest.mark.parametrize(
    ("answer", "support"),
    [
        (0, None),
        (1, Support.THOUGHTS),
        (2, Support.THOUGHTS),
        (3, Support.THOUGHTS_NEARLY_EVERY_DAY),
    ],
)
def test_item_nine_opens_the_panel_in_every_language(answer: int, support: Support | None) -> None:
    for language in SHELF.languages(PHQ):
        answers = {QuestionId("q9"): answer}
        assert support_for(SHELF.get(PHQ, language), answers) is support


def test_only_item_nine_does() -> None:
    answers = numbered(3, 3, 3, 3, 3, 3, 3, 3, 0, 3)
    assert support_for(SHELF.get(PHQ, "en"), answers) is None


@pytest.mark.parametrize(
    ("answer", "support"), [(0, None), (1, Support.THOUGHTS), (2, Support.UNSAFE)]
)
def test_not_feeling_safe_opens_the_panel(answer: int, support: Support | None) -> None:
    for language in SHELF.languages(CHECK_IN):
        answers = {QuestionId("safe"): answer}
        assert support_for(SHELF.get(CHECK_IN, language), answers) is support


@pytest.mark.parametrize("scale", [GAD, MONTH, WEEK])
def test_the_other_questionnaires_open_no_panel(scale: ScaleId) -> None:
    assert SHELF.get(scale, "en").flags == ()


# --- the daily check-in


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_daily_check_in_asks_eight_things_and_scores_none(language: str) -> None:
    form = SHELF.get(CHECK_IN, language)
    assert [(item.id, item.answering) for item in form.items] == [
        ("mood", Answering.RATING),
        ("anxiety", Answering.RATING),
        ("energy", Answering.RATING),
        ("sleep_hours", Answering.HOURS),
        ("sleep_quality", Answering.RATING),
        ("connection", Answering.RATING),
        ("safe", Answering.CHOICE),
        ("line", Answering.LINE),
    ]
    assert form.is_check_in
    assert form.flags[-1] == Flag(QuestionId("safe"), 2, Support.UNSAFE)


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_rating_says_its_two_ends_and_which_way_is_better(language: str) -> None:
    for item in SHELF.get(CHECK_IN, language).items:
        if item.answering is Answering.RATING:
            assert item.low
            assert item.high
            assert item.better


@pytest.mark.parametrize("language", ["en", "es"])
def test_no_word_of_a_rating_is_the_band_of_a_questionnaire(language: str) -> None:
    # A band's word never stands beside a person's own number (decision 8).
    bands = {
        band.text
        for scale in (PHQ, GAD)
        for rule in SHELF.get(scale, language).scores
        for band in rule.bands
    }
    for item in SHELF.get(CHECK_IN, language).items:
        assert not bands.intersection(item.words)
