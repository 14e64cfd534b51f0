import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest

from journal_app.ui.writing.preview import Preview


@pytest.fixture
def preview(look, qtbot):
    made = Preview(look)
    qtbot.addWidget(made)
    made.resize(600, 400)
    made.show()
    return made


def test_marks_are_gone_and_words_stay(preview):
    preview.show_words("# Title\n\nSome **bold** words\n\n- one\n- two\n\n<script>x</script>")

    assert preview.toPlainText() == "Title\nSome bold words\none\ntwo\n<script>x</script>"


def test_headings_are_smaller_than_the_title_and_larger_than_the_words(preview):
    preview.show_words("# One\n\n## Two\n\n### Three\n\nwords")
    sizes, block = [], preview.document().begin()
    while block.isValid():
        sizes.append(block.begin().fragment().charFormat().font().pixelSize())
        block = block.next()

    assert sizes == [26, 22, 19, 18]


def test_no_file_is_ever_read(preview, tmp_path):
    picture = tmp_path / "picture.png"
    image = QImage(40, 40, QImage.Format.Format_RGB32)
    image.fill("#FF0000")
    image.save(str(picture))
    address = QUrl.fromLocalFile(str(picture)).toString()

    preview.setHtml(f"<img src='{address}'>")

    shown = preview.grab().toImage()
    colours = {shown.pixelColor(x, y).name() for x in range(0, 80, 4) for y in range(0, 80, 4)}
    assert "#ff0000" not in colours


def test_no_style_sheet_is_ever_read(preview, tmp_path):
    sheet = tmp_path / "sheet.css"
    sheet.write_text("p { font-weight: 900 }")
    address = QUrl.fromLocalFile(str(sheet)).toString()

    link = f"<link rel='stylesheet' type='text/css' href='{address}'>"
    preview.setHtml(f"<head>{link}</head><body><p>x</p></body>")

    assert preview.document().begin().charFormat().fontWeight() < 900


def test_a_link_leads_nowhere(preview, qtbot):
    preview.show_words("[a long link to click on](https://example.org)")
    shown = preview.toPlainText()

    QTest.mouseClick(preview.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(40, 20))

    assert (preview.toPlainText(), preview.source()) == (shown, QUrl())
