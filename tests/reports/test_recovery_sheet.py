import re
import sys
from dataclasses import replace
from datetime import date

import page
import pypdfium2
import pytest

from journal_app.domain.selection import Paper
from journal_app.errors import PageFailed
from journal_app.i18n import Language, translator
from journal_app.reports.pdf import render
from journal_app.reports.recovery_sheet import (
    RecoverySheet,
    compose_sheet,
    file_name,
    render_sheet,
    short_id,
)

CODE = "7K3QX 0M1PD 9ZB8W T4RNE VYH26 GJ5CS"
SHEET = RecoverySheet("3f2a91c0" * 4, CODE, date(2026, 4, 4))
COMMAND = (sys.executable, "-I", "-m", "journal_app", "--worker", "page")
SIZES = {Paper.A4: (595, 842), Paper.LETTER: (612, 792)}
EVERY = [(language, paper) for language in Language for paper in Paper]
REVEALING = ("ketamin", "therap", "terap", "treatment", "tratamiento", "session", "sesión")


def sheet(language=Language.ENGLISH, paper=Paper.A4):
    return render(compose_sheet(SHEET, translator(language), paper))


@pytest.fixture
def read():
    """Return the text of the only page, and its size."""
    opened = []

    def look(pdf):
        document = pypdfium2.PdfDocument(pdf)
        opened.append(document)
        assert len(document) == 1
        return document[0].get_textpage(), document[0].get_size()

    yield look
    for document in opened:
        document.close()


def words(text):
    return " ".join(text.get_text_range().split())


@pytest.mark.parametrize(("language", "paper"), EVERY)
def test_a_sheet_is_one_page_with_all_that_a_relative_needs(read, language, paper):
    text, size = read(sheet(language, paper))

    said = words(text)

    assert [round(side) for side in size] == list(SIZES[paper])
    assert all(group in said for group in CODE.split())
    assert short_id(SHEET.vault) in said
    assert [f"{number} " in said for number in (1, 2, 3)] == [True] * 3


def test_the_code_lies_inside_when_the_sheet_is_folded_in_three(read):
    for paper in Paper:
        text, (_, high) = read(sheet(paper=paper))
        for group in CODE.split():
            found = text.search(group).get_next()
            assert found is not None
            _, bottom, _, top = text.get_charbox(found[0])
            assert high / 3 < bottom < top < high * 2 / 3


def test_the_code_is_large_enough_to_be_copied_without_glasses(read):
    text, _ = read(sheet())

    _, bottom, _, top = text.get_charbox(text.search("7K3QX").get_next()[0])

    assert top - bottom > 20  # points: about 7 mm


@pytest.mark.parametrize(("language", "paper"), EVERY)
def test_a_sheet_can_be_read_by_ears(language, paper):
    report = page.validate_pdf_bytes(sheet(language, paper), profile="ua-1")

    assert (report.is_compliant, [each.message for each in report.failures]) == (True, [])


def test_a_sheet_does_not_tell_what_the_journal_is_about(read):
    for language in Language:
        said = words(read(sheet(language))[0]).casefold()
        assert [word for word in REVEALING if word in said] == []
    assert file_name(date(2026, 4, 4)) == "recovery-2026-04-04.pdf"


def test_the_same_sheet_gives_the_same_bytes_from_the_child(t_english):
    first = render_sheet(SHEET, t_english, Paper.A4, COMMAND)

    assert first == render_sheet(SHEET, t_english, Paper.A4, COMMAND) == sheet()


def test_the_code_stays_out_of_what_is_printed_about_a_sheet():
    assert not any(group in repr(SHEET) for group in CODE.split())


def test_a_sheet_that_cannot_be_composed_says_so(t_english):
    with pytest.raises(PageFailed):
        render_sheet(SHEET, t_english, Paper.A4, (sys.executable, "-c", "raise SystemExit(1)"))


def test_another_day_is_another_sheet(t_english, read):
    later = replace(SHEET, made=date(2027, 1, 2))

    said = words(read(render(compose_sheet(later, t_english, Paper.A4)))[0])

    assert re.search(r"made on 2 January 2027", said)


@pytest.fixture
def t_english():
    return translator(Language.ENGLISH)
