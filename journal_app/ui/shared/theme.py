"""Dressing the application: style, palette, style sheet, typeface."""

from PySide6.QtCore import QLibraryInfo, QObject, Qt, QVersionNumber, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from journal_app.paths import resources
from journal_app.settings import ThemeChoice
from journal_app.ui.shared.fonts import load_fonts, ui_font
from journal_app.ui.shared.stylesheet import stylesheet
from journal_app.ui.shared.tokens import DARK, LIGHT, Palette, Theme

_SCHEMES = {
    ThemeChoice.SYSTEM: Qt.ColorScheme.Unknown,
    ThemeChoice.LIGHT: Qt.ColorScheme.Light,
    ThemeChoice.DARK: Qt.ColorScheme.Dark,
}


def prepare(app: QApplication) -> None:
    """Give the application our style and typefaces. Once, before any widget is made.

    Raises:
        ResourceDamaged: a typeface is missing.
    """
    app.setStyle("Fusion")
    for effect in (Qt.UIEffect.UI_AnimateCombo, Qt.UIEffect.UI_AnimateMenu):
        app.setEffectEnabled(effect, False)  # noqa: FBT003 - Qt's own signature
    load_fonts(resources() / "fonts")


def apply(app: QApplication, theme: Theme) -> None:
    """Show `theme` in every widget of the application, those already made included."""
    app.setFont(ui_font(theme))
    app.setPalette(QPalette() if theme.plain else _qt_palette(theme.palette))
    app.setStyleSheet(stylesheet(theme, resources() / "theme" / _folder(theme)))


class Appearance(QObject):
    """Keeps the look in step with the person's choice and with the system's wishes.

    Signals:
        changed(): the palette of the theme is another one now.
    """

    changed = Signal()

    def __init__(self, app: QApplication, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._app, self._theme, self._choice = app, theme, ThemeChoice.SYSTEM
        # Kept: the hints are gone for Python when what they were asked from is let go.
        self._hints = app.styleHints()
        self._access = self._hints.accessibility() if _tells_contrast() else None
        self._hints.colorSchemeChanged.connect(self._follow)
        if self._access is not None:
            self._access.contrastPreferenceChanged.connect(self._follow)
        self.dress()

    def choose(self, choice: ThemeChoice) -> None:
        """Show the window this way from now on; `SYSTEM` follows the system."""
        self._choice = choice
        # Told to Qt as well, so that title bars and file dialogs agree with the window.
        self._hints.setColorScheme(_SCHEMES[choice])
        self._follow()

    def _follow(self) -> None:
        # Choosing calls this twice where Qt knows the system's scheme: dress once.
        if (self._plain(), self._wanted()) != (self._theme.plain, self._theme.palette):
            self.dress()
            self.changed.emit()

    def dress(self) -> None:
        """Show the theme as it is now, a new text size included."""
        self._theme.plain, self._theme.palette = self._plain(), self._wanted()
        apply(self._app, self._theme)

    def _plain(self) -> bool:
        if self._access is None:
            return False
        return self._access.contrastPreference() is Qt.ContrastPreference.HighContrast

    def _wanted(self) -> Palette:
        if self._plain():
            self._app.setPalette(QPalette())  # only without ours does Qt tell the system's
            return system_palette(self._app.palette())
        scheme = self._hints.colorScheme()
        system_is_dark = scheme is Qt.ColorScheme.Dark
        dark = {ThemeChoice.DARK: True, ThemeChoice.LIGHT: False}.get(self._choice, system_is_dark)
        return DARK if dark else LIGHT


def _tells_contrast() -> bool:
    """Return whether this Qt knows that a person asked their system for more contrast."""
    return QLibraryInfo.version() >= QVersionNumber(6, 10)


def system_palette(colours: QPalette) -> Palette:
    """Return our tokens filled from the system's colours, for those who need contrast."""
    roles = QPalette.ColorRole
    window, text = colours.color(roles.Window).name(), colours.color(roles.WindowText).name()
    base, chosen = colours.color(roles.Base).name(), colours.color(roles.Highlight).name()
    return Palette(
        bg=window,
        rail=window,
        surface=base,
        sunken=window,
        hover=colours.color(roles.AlternateBase).name(),
        border=text,
        border_strong=text,
        text=text,
        muted=text,
        placeholder=text,
        accent=chosen,
        accent_hover=chosen,
        accent_soft=base,
        accent_text=text,
        on_accent=colours.color(roles.HighlightedText).name(),
        session=text,
        session_soft=base,
        warm=text,
        warm_soft=base,
        mood=text,
        danger=text,
        danger_soft=base,
        ok=text,
        band0=base,
        band1=base,
        band2=base,
        band3=base,
        band4=base,
        grid=text,
        focus=chosen,
        shadow="#00000000",
    )


def _folder(theme: Theme) -> str:
    return "dark" if theme.dark else "light"


def _qt_palette(colours: Palette) -> QPalette:
    roles = QPalette.ColorRole
    made = QPalette()
    for role, colour in (
        (roles.Window, colours.bg),
        (roles.WindowText, colours.text),
        (roles.Base, colours.surface),
        (roles.AlternateBase, colours.sunken),
        (roles.Text, colours.text),
        (roles.BrightText, colours.text),
        (roles.Button, colours.surface),
        (roles.ButtonText, colours.text),
        (roles.Highlight, colours.accent),
        (roles.HighlightedText, colours.on_accent),
        (roles.Link, colours.accent),
        (roles.LinkVisited, colours.accent),
        (roles.PlaceholderText, colours.placeholder),
        (roles.ToolTipBase, colours.text),
        (roles.ToolTipText, colours.bg),
        (roles.Light, colours.surface),
        (roles.Midlight, colours.hover),
        (roles.Mid, colours.border),
        (roles.Dark, colours.border_strong),
        (roles.Accent, colours.accent),
    ):
        made.setColor(role, QColor(colour))
    off = QPalette.ColorGroup.Disabled
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        made.setColor(off, role, QColor(colours.placeholder))
    return made
