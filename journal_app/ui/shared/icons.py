"""Icons: drawings in one colour, tinted when they are shown."""

from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer

from journal_app.errors import ResourceDamaged
from journal_app.paths import resources


class Icon(StrEnum):
    """Every icon that ships, named after its file. `_FILL` is the chosen state."""

    ARROW_U_UP_LEFT = "arrow-u-up-left"
    ARROWS_CLOCKWISE = "arrows-clockwise"
    ARROWS_OUT = "arrows-out"
    CALENDAR_BLANK = "calendar-blank"
    CALENDAR_DOTS = "calendar-dots"
    CARET_DOWN = "caret-down"
    CARET_LEFT = "caret-left"
    CARET_RIGHT = "caret-right"
    CARET_UP = "caret-up"
    CHART_LINE_UP = "chart-line-up"
    CHART_LINE_UP_FILL = "chart-line-up-fill"
    CHAT_TEXT = "chat-text"
    CHECK = "check"
    CHECK_CIRCLE = "check-circle"
    CHECK_CIRCLE_FILL = "check-circle-fill"
    CLIPBOARD_TEXT = "clipboard-text"
    CLIPBOARD_TEXT_FILL = "clipboard-text-fill"
    CLOCK = "clock"
    COPY = "copy"
    DOTS_THREE = "dots-three"
    DOWNLOAD_SIMPLE = "download-simple"
    EXPORT = "export"
    EXPORT_FILL = "export-fill"
    EYE = "eye"
    EYE_SLASH = "eye-slash"
    FILE_PDF = "file-pdf"
    FLOPPY_DISK = "floppy-disk"
    FLOWER_LOTUS = "flower-lotus"
    FLOWER_LOTUS_FILL = "flower-lotus-fill"
    FOLDER_OPEN = "folder-open"
    FUNNEL = "funnel"
    GEAR_SIX = "gear-six"
    GEAR_SIX_FILL = "gear-six-fill"
    HAND_HEART = "hand-heart"
    HAND_HEART_FILL = "hand-heart-fill"
    HOURGLASS_MEDIUM = "hourglass-medium"
    HOUSE_LINE = "house-line"
    HOUSE_LINE_FILL = "house-line-fill"
    IMAGE = "image"
    INFO = "info"
    KEY = "key"
    KEYBOARD = "keyboard"
    LEAF = "leaf"
    LEAF_FILL = "leaf-fill"
    LIFEBUOY = "lifebuoy"
    LIFEBUOY_FILL = "lifebuoy-fill"
    LINK = "link"
    LIST_BULLETS = "list-bullets"
    LIST_CHECKS = "list-checks"
    LIST_NUMBERS = "list-numbers"
    LOCK_KEY = "lock-key"
    LOCK_SIMPLE = "lock-simple"
    LOCK_SIMPLE_FILL = "lock-simple-fill"
    MAGNIFYING_GLASS = "magnifying-glass"
    MINUS = "minus"
    MONITOR = "monitor"
    MOON = "moon"
    NOTE_PENCIL = "note-pencil"
    NOTEBOOK = "notebook"
    NOTEBOOK_FILL = "notebook-fill"
    PENCIL_SIMPLE = "pencil-simple"
    PHONE = "phone"
    PLUS = "plus"
    PRINTER = "printer"
    PROHIBIT = "prohibit"
    QUESTION = "question"
    QUOTES = "quotes"
    SEAL = "seal"
    SEAL_WARNING = "seal-warning"
    SHIELD_CHECK = "shield-check"
    SHIELD_SLASH = "shield-slash"
    SIGN_OUT = "sign-out"
    SLIDERS_HORIZONTAL = "sliders-horizontal"
    SLIDERS_HORIZONTAL_FILL = "sliders-horizontal-fill"
    SUN = "sun"
    TABLE = "table"
    TAG = "tag"
    TEXT_AA = "text-aa"
    TEXT_B = "text-b"
    TEXT_H = "text-h"
    TEXT_ITALIC = "text-italic"
    TEXT_STRIKETHROUGH = "text-strikethrough"
    TRANSLATE = "translate"
    TRASH = "trash"
    UPLOAD_SIMPLE = "upload-simple"
    USER = "user"
    USERS = "users"
    WARNING_CIRCLE = "warning-circle"
    WARNING_CIRCLE_FILL = "warning-circle-fill"
    X = "x"

    @property
    def chosen(self) -> "Icon":
        """The filled drawing, if there is one; else this one."""
        name = f"{self.name}_FILL"
        return Icon[name] if name in Icon.__members__ else self


def pixmap(icon: Icon, colour: str, size: int, ratio: float) -> QPixmap:
    """Return `icon` in `colour`, `size` px wide and high, sharp at the device's `ratio`."""
    # Qt's own cache is emptied with the application; one of ours would outlive it.
    key = f"ashore/{icon}/{colour}/{size}/{ratio}"
    kept = QPixmap()
    if QPixmapCache.find(key, kept):
        return kept
    points = round(size * ratio)
    made = drawing(resources() / "icons" / f"{icon}.svg", colour, QSize(points, points))
    made.setDevicePixelRatio(ratio)
    QPixmapCache.insert(key, made)
    return made


def drawing(file: Path, colour: str, size: QSize) -> QPixmap:
    """Return the drawing in `file` in one colour, `size` points large.

    Raises:
        ResourceDamaged: the file is missing, or is no drawing.
    """
    try:
        source = file.read_text(encoding="utf-8")
    except OSError as error:
        raise ResourceDamaged(file.name) from error
    picture = QSvgRenderer(QByteArray(source.replace("currentColor", colour).encode()))
    if not picture.isValid():
        raise ResourceDamaged(file.name)
    made = QPixmap(size)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    picture.render(painter)
    painter.end()
    return made


def tinted(icon: Icon, colour: str, size: int, disabled: str = "") -> QIcon:
    """Return `icon` for a button, in `colour` and, when the button rests, in `disabled`."""
    made = QIcon()
    for ratio in _ratios():
        made.addPixmap(pixmap(icon, colour, size, ratio))
        if disabled:
            made.addPixmap(pixmap(icon, disabled, size, ratio), QIcon.Mode.Disabled)
    return made


def tinted_pair(icon: Icon, off: str, on: str, size: int) -> QIcon:
    """Return `icon` for a button that can be chosen: in `off`, or filled in `on`."""
    made = QIcon()
    for ratio in _ratios():
        made.addPixmap(pixmap(icon, off, size, ratio))
        made.addPixmap(pixmap(icon.chosen, on, size, ratio), QIcon.Mode.Normal, QIcon.State.On)
    return made


def app_icon() -> QIcon:
    """Return the mark of the program, in its own colours."""
    return QIcon(str(resources() / "icons" / "app.svg"))


def _ratios() -> list[float]:
    # A window may move between screens: the sharpest screen, and the usual two.
    sharpest = max(screen.devicePixelRatio() for screen in QGuiApplication.screens())
    return sorted({1.0, 2.0, sharpest})
