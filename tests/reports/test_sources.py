from dataclasses import replace

from journal_app.reports.document import Pairs
from journal_app.reports.reader import reader
from journal_app.reports.sources import source_part


def told(material, reads):
    (part,) = source_part(material, reads)
    assert isinstance(part, Pairs)
    return [(pair.term, pair.value) for pair in part.pairs]


def test_every_form_is_cited_with_its_terms(make, reads):
    lines = dict(told(make.rich(), reads))

    assert "J Gen Intern Med 2001;16:606-613" in lines["PHQ-9"]
    assert "No permission required to reproduce" in lines["PHQ-9"]


def test_a_check_in_is_called_what_it_is(make, reads):
    name, text = told(make.rich(), reads)[-1]

    assert name == "Daily check-in"
    assert text.startswith(
        "A journal check-in, not a validated test. Mood: 0 very low – 10 very good"
    )


def test_a_form_in_another_language_than_the_readers_is_not_translated(make, spanish_dates):
    lines = dict(told(make.rich(), reader(spanish_dates, make.selection().period)))

    assert "This form is printed in its own language" in lines["GAD-7"]


def test_words_of_ranges_that_are_ours_are_marked(make, reads):
    form = make.questionnaire("phq-9", [1] * 10)
    ours = replace(form, scale=replace(form.scale, bands_are_publishers=False))

    both = [told(make.material(questionnaires=(each,)), reads)[0][1] for each in (form, ours)]

    assert ["our translation" in text for text in both] == [False, True]


def test_nothing_printed_needs_no_source(make, reads):
    assert source_part(make.material(), reads) == ()
