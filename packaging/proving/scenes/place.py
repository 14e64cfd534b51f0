"""Where a scene is played: one person's computer, and the words that must not be seen on it."""

import base64
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

CANARY = "LanternfishCanary"
"""Stands in every text, title, tag, name and search of a scene, and nowhere in the program."""
PASSPHRASE = "quillwort canaries under the pier"  # noqa: S105 - of a vault of made-up words
NEW_PASSPHRASE = "sphagnum canaries over the weir"  # noqa: S105 - the same
GIVEN = "given"
"""What the person has on their computer anyway: sources to import, files with the passphrase."""
DECOY = "decoy.png"


@dataclass(frozen=True, slots=True)
class Place:
    """The folders of a scene, all below one."""

    root: Path

    @property
    def given(self) -> Path:
        """Return what was there before and is the person's own."""
        return self.root / GIVEN

    @property
    def home(self) -> Path:
        """Return the home folder, in which the program makes its own."""
        return self.root / "home"

    @property
    def vault(self) -> Path:
        """Return the journal."""
        return self.root / "Journal.vault"

    @property
    def backups(self) -> Path:
        """Return where backups are made."""
        return self.root / "backups"

    @property
    def decoy(self) -> Path:
        """Return a picture that notes point to and that nobody may open."""
        return self.root / "private" / DECOY

    def environment(self, inherited: Mapping[str, str]) -> dict[str, str]:
        """Return the environment of a program that is started here."""
        kept = {name: inherited[name] for name in ("PATH", "LANG") if name in inherited}
        folders = {"CONFIG": "config", "DATA": "data", "CACHE": "cache", "STATE": "state"}
        return {
            **kept,
            **{f"XDG_{name}_HOME": str(self.home / f".{folders[name]}") for name in folders},
            "HOME": str(self.home),
            "QT_QPA_PLATFORM": "offscreen",
            "PYTHONPATH": inherited.get("PYTHONPATH", ""),
            "PYTHONDONTWRITEBYTECODE": "1",
        }


def prepare(root: Path) -> Place:
    """Make the folders of a scene and what the person brings along."""
    place = Place(root)
    for folder in (place.given, place.home, place.backups, place.decoy.parent):
        folder.mkdir(mode=0o700)
    place.decoy.write_bytes(_PICTURE)
    notes = place.given / "notes"
    notes.mkdir()
    (notes / f"2026-03-01 {CANARY}.md").write_text(hostile_note(place), encoding="utf-8")
    (place.given / "daylio.csv").write_text(_daylio(), encoding="utf-8")
    for name, secret in (("passphrase", PASSPHRASE), ("next", NEW_PASSPHRASE)):
        path = place.given / name
        path.write_text(f"{secret}\n", encoding="utf-8")
        path.chmod(0o600)
    return place


def hostile_note(place: Place) -> str:
    """Return a text that would have the reader open other files."""
    return (
        f"# {CANARY}\n\n![a picture]({place.decoy}) and ![another](file://{place.decoy})\n"
        f'<img src="{place.decoy}"> <link rel="stylesheet" href="file://{place.decoy}">\n\n'
        f"[a link](file://{place.decoy}) ![up](../private/{DECOY}) ![far](http://192.0.2.1/x.png)\n"
        f'#image("{place.decoy}") #include "{place.decoy}" #read("{place.decoy}")\n'
    )


def spellings() -> tuple[bytes, ...]:
    """Return the canary, and the secrets, in every way in which they might be written down."""
    found: set[bytes] = set()
    for word in (CANARY, PASSPHRASE[:20], NEW_PASSPHRASE[:20]):
        for letters in (word, word.lower(), word.upper()):
            found |= {letters.encode(), letters.encode("utf-16-le"), letters.encode("utf-16-be")}
        # In base64 the same bytes look different at each of three places; the ends may vary.
        for shift in range(3):
            found.add(base64.b64encode(bytes(shift) + word.encode())[4 : -4 - shift])
    return tuple(sorted(found))


def _daylio() -> str:
    return (
        "full_date,date,weekday,time,mood,activities,note_title,note\n"
        f'2026-03-02,March 2,Monday,20:15,good,walk,{CANARY},"More {CANARY}."\n'
    )


# One grey dot, as the smallest picture that a program would really show.
_PICTURE = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b55"
    "0000000a49444154789c6360000000020001e221bc330000000049454e44ae426082"
)
