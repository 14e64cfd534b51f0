import pytest


@pytest.fixture
def page_characters(script):
    return script("page_characters")


def test_the_table_of_characters_is_what_the_fonts_say(page_characters):
    assert page_characters.main(["check"]) == 0


def test_a_table_is_written_as_ranges(page_characters):
    assert page_characters.as_json({97, 98, 99, 120}) == "[\n[97, 99],\n[120, 120]\n]\n"


def test_another_table_is_noticed(page_characters, monkeypatch, tmp_path):
    monkeypatch.setattr(page_characters, "TABLE", tmp_path / "page" / "coverage.json")

    before = page_characters.main(["check"])
    written = page_characters.main([])

    assert (before, written, page_characters.main(["check"])) == (1, 0, 0)


def test_a_font_without_a_map_is_refused(page_characters, tmp_path):
    (tmp_path / "SourceSans3_x.ttf").write_bytes(bytes(12))

    with pytest.raises(ValueError, match="no character map"):
        page_characters.covered(tmp_path)
