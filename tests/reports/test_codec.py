import json
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import pytest

from journal_app.domain.selection import Paper
from journal_app.reports.codec import encode
from journal_app.reports.summary import compose


@dataclass
class Odd:
    thing: object


@pytest.fixture
def told(make, english):
    def encoded(text="A text."):
        return json.loads(encode(compose(make.material(entries=(make.entry(text),)), english)))

    return encoded


def test_every_object_says_what_it_is(told):
    document = told()

    assert (document["is"], document["brief"]["is"]) == ("Document", "Brief")
    assert document["entries"][0]["passages"][0]["block"]["inlines"][0]["is"] == "Run"


def test_days_and_choices_are_written_in_their_plain_form(told):
    document = told()

    assert (document["made"], document["paper"]) == ("2026-04-05", "a4")


def test_all_texts_are_cleaned_on_the_way(told):
    run = told("bell\x07 and \ue000")["entries"][0]["passages"][0]["block"]["inlines"][0]

    assert run["text"] == "bell and □"


def test_an_address_is_cleaned_but_never_broken(told):
    address = "https://example.org/" + "long/" * 20
    run = told(f"[here]({address})")["entries"][0]["passages"][0]["block"]["inlines"][0]

    assert (run["link"], run["text"]) == (address, "here")


def test_the_same_document_is_the_same_text(make, english):
    assert encode(compose(make.rich(), english)) == encode(compose(make.rich(), english))


def test_what_is_no_plain_data_is_refused(make, english):
    document = compose(make.material(), english)

    odd: Any
    for odd in (object(), Odd, {"a": 1}):
        with pytest.raises(TypeError, match="not plain data"):
            encode(replace(document, title=odd))


def test_numbers_and_nothing_stay_what_they_are(make, english):
    few: Any = (1, 1.5, True, None, Paper.A4, date(2026, 1, 5))
    document = replace(compose(make.material(), english), sections=few)

    assert json.loads(encode(document))["sections"] == [1, 1.5, True, None, "a4", "2026-01-05"]
