"""Pdf: a document as the bytes of a tagged PDF, the same bytes for the same document.

The only room that knows the page's engine. The engine gets the template as bytes and the
document as one input; it reads no file but fonts, and nothing a person wrote is ever code.
"""

import io
import json
import re
import unicodedata
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from xml.sax.saxutils import escape

import typst

from journal_app.errors import PageFailed, ResourceDamaged
from journal_app.paths import resources
from journal_app.reports.characters import Coverage, boxed, marks, read_coverage, unjoined
from journal_app.reports.codec import Printed, encode

_TEMPLATES = {"Document": "template.typ", "SheetWords": "recovery.typ"}
"""Which template a document is printed with, by what it is."""
_PROBE = b'#set document(title: "-")\n#set text(font: "Source Serif 4")\n#sys.inputs.data'
"""The smallest page: can these characters be shown at all?"""
_NOT_SHOWN = re.compile(r'the text `"(.+?)"` could not be displayed', re.DOTALL)
_ESCAPED = re.compile(r"\\u\{([0-9a-f]+)\}")
_MOST_TRIES = 24
_TOOL = re.compile(rb"<xmp:CreatorTool>.*?</xmp:CreatorTool>", re.DOTALL)
_HISTORY = re.compile(rb"<xmpMM:History>.*?</xmpMM:History>", re.DOTALL)


def render(document: Printed) -> bytes:
    """Return `document` as PDF (UA-1 and A-2a).

    Raises:
        PageFailed: the engine could not compose it.
        ResourceDamaged: the template or the table of characters is missing.
    """
    return render_encoded(encode(document))


def render_encoded(encoded: str) -> bytes:
    """Return an encoded document as PDF. Raises as `render`."""
    try:
        head = json.loads(encoded)
        made = datetime.fromisoformat(head["made"]).replace(tzinfo=UTC)
        program = str(head["program"])
        template = _TEMPLATES[head["is"]]
    except (ValueError, KeyError, TypeError):
        # Without what came before: such an error quotes what a person wrote.
        raise PageFailed from None
    return _finished(_Press(resources(), template, made).printed(encoded), program)


@dataclass(frozen=True, slots=True)
class _Press:
    """The engine with its template and fonts."""

    folder: Path
    name: str
    """The template's file."""
    made: datetime

    def printed(self, encoded: str) -> bytes:
        """Return the pages, with a box for every character that no font can show.

        The fonts of the system are only looked at for characters that ours do not have:
        then, and only then, the pages depend on the computer.
        """
        template = self._template()
        coverage = read_coverage(self.folder / "page" / "coverage.json")
        lacking = coverage.lacks(encoded)
        fonts = self._fonts(with_systems=bool(lacking))
        text = boxed(encoded, _unshowable(lacking, fonts))
        for _ in range(_MOST_TRIES):
            pages, complaint = _tried(template, text, fonts, self.made)
            if not complaint:
                return pages
            # Outside of any `except`: the engine's error quotes what a person wrote.
            wrong = _not_shown(complaint, text, coverage)
            if not wrong:
                break
            text = boxed(text, wrong)
        plain = boxed(unjoined(encoded), coverage.lacks(encoded) | marks(encoded))
        pages, complaint = _tried(template, plain, self._fonts(with_systems=False), self.made)
        if complaint:
            raise PageFailed
        return pages

    def _template(self) -> bytes:
        path = self.folder / "page" / self.name
        try:
            return path.read_bytes()
        except OSError as error:
            raise ResourceDamaged(f"{path.parent.name}/{path.name}") from error

    def _fonts(self, *, with_systems: bool) -> typst.Fonts:
        return typst.Fonts(
            include_system_fonts=with_systems,
            include_embedded_fonts=True,
            font_paths=[str(self.folder / "fonts")],
        )


def _tried(template: bytes, text: str, fonts: typst.Fonts, made: datetime) -> tuple[bytes, str]:
    """Return the pages and nothing, or nothing and what the engine complains about."""
    try:
        pages: object = typst.compile(
            template,
            format="pdf",
            font_paths=fonts,
            sys_inputs={"data": text},
            pdf_standards=["a-2a", "ua-1"],
            timestamp=made,
        )
    except typst.TypstError as error:
        return b"", error.message
    return (pages, "") if isinstance(pages, bytes) else (b"", "no pages")


def _not_shown(complaint: str, text: str, coverage: Coverage) -> frozenset[str]:
    """Return the characters of `text` that could not be shown, if `complaint` is about that.

    The engine names the first character of a group. Where that one is known, it is a mark on
    it that no font has, or not the font that has the letter.
    """
    found = _NOT_SHOWN.search(complaint)
    if not found:
        return frozenset()
    named = _ESCAPED.sub(lambda code: chr(int(code.group(1), 16)), found.group(1))
    return coverage.lacks(named) or marks(coverage.lacks(text)) or marks(text)


def _unshowable(characters: frozenset[str], fonts: typst.Fonts) -> frozenset[str]:
    """Return those of `characters` that no font has, found by halving.

    Marks are not tried: alone they look different than on their letter.
    """
    letters = [each for each in characters if not unicodedata.category(each).startswith("M")]
    return frozenset(_without_glyph(sorted(letters), fonts))


def _without_glyph(letters: list[str], fonts: typst.Fonts) -> list[str]:
    if not letters:
        return []
    _, complaint = _tried(_PROBE, " ".join(letters), fonts, datetime(2000, 1, 1, tzinfo=UTC))
    if not complaint or len(letters) == 1:
        return letters if complaint else []
    half = len(letters) // 2
    return _without_glyph(letters[:half], fonts) + _without_glyph(letters[half:], fonts)


def _finished(pages: bytes, program: str) -> bytes:
    """Return `pages` packed, and with the program's name instead of the engine's."""
    import pikepdf  # noqa: PLC0415 - a tenth of a second, which only this needs

    with pikepdf.open(io.BytesIO(pages)) as file:
        told = file.Root.Metadata.read_bytes()
        # PDF/A wants the file's properties twice, and equal.
        tool = f"<xmp:CreatorTool>{escape(program)}</xmp:CreatorTool>".encode()
        told = _HISTORY.sub(b"", _TOOL.sub(lambda _: tool, told))
        file.Root.Metadata = file.make_stream(
            told, Type=pikepdf.Name.Metadata, Subtype=pikepdf.Name.XML
        )
        file.docinfo["/Creator"] = program
        out = io.BytesIO()
        file.save(
            out,
            deterministic_id=True,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            recompress_flate=False,
        )
    return out.getvalue()
