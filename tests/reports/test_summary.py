from dataclasses import replace

from journal_app.domain.selection import Paper
from journal_app.reports.codec import encode
from journal_app.reports.summary import compose


def test_a_document_is_neutral_outside_and_says_whose_it_is_inside(make, english):
    told = compose(make.rich(), english)

    assert (told.title, told.language, told.paper) == ("Summary", "en", Paper.A4)
    assert told.frame.heading == "Summary, 5 January – 4 April 2026"


def test_every_page_says_what_it_is(make, english):
    frame = compose(make.rich(), english).frame

    assert frame.facts.startswith(
        "R.M. · 5 January – 4 April 2026 · made on 5 April 2026 (Europe/Madrid) · self-reported · "
        "Ashore"
    )
    assert frame.privacy.startswith("Private health notes given by the patient to Dr. Reyes")


def test_a_zone_is_written_for_people(make, english):
    frame = compose(make.material(make.selection(zone="America/Mexico_City")), english).frame

    assert "(America/Mexico City)" in frame.facts


def test_a_page_without_a_name_begins_with_its_days(make, english):
    frame = compose(make.material(make.selection(name="")), english).frame

    assert frame.facts.startswith("5 January")


def test_the_readers_language_decides(make, spanish_dates):
    told = compose(make.rich(language="es"), spanish_dates)

    assert (told.language, told.brief.masthead.period) == ("es", "5 de enero – 4 de abril de 2026")


def test_the_same_material_makes_the_same_document(make, english):
    assert compose(make.rich(), english) == compose(make.rich(), english)


def test_what_was_not_chosen_is_nowhere_even_if_it_came_along(make, english):
    """The material of a careless caller holds more than was chosen."""
    rich = make.rich()
    secret = tuple(
        replace(each, session=replace(each.session, intention="SECRET", amount_taken="SECRET"))
        for each in rich.sessions
    )
    material = replace(
        rich,
        sessions=secret,
        selection=replace(
            rich.selection, sessions=False, scores=False, check_ins=False, notices=False
        ),
    )

    told = encode(compose(material, english))

    for word in ("SECRET", "PHQ-9", "Mood", "nausea", "clinic", "13\xa0Jan"):
        assert word not in told


def test_an_entry_is_there_if_it_was_chosen(make, english):
    told = compose(replace(make.material(), entries=(make.entry("A *short* text."),)), english)

    assert [each.title for each in told.entries] == ["A letter"]
