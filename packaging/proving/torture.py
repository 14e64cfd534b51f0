"""Markdown made to be slow: each pattern is read, shown and quoted in under half a second."""

import subprocess
import sys
import time
from collections.abc import Iterator

from journal_app.prose.html import to_html
from journal_app.prose.plain import to_text
from journal_app.prose.reading import LONGEST, read
from proving.outcome import Control, Effort, Outcome, Proof

_TOKENS = {
    Effort.SHORT: (20_000,),
    Effort.MIDDLE: (2_000, 20_000),
    Effort.LONG: (200, 2_000, 6_000, 20_000, LONGEST),
}
_MOST_S = 0.5
_PATTERNS = {
    "open brackets": "[",
    "open links": "[a](",
    "stars": "*",
    "stars and letters": "*a ",
    "underscores": "_a",
    "quotes": "> ",
    "open tags": "<div>",
    "open code": "`",
    "code and letters": "`a",
    "open comments": "<!--",
    "entities": "&amp",
    "open pictures": "![",
    "footnotes": "[^1]",
    "line breaks": "  \n",
    "definitions": ":   a\n",
    "numbered": "1. a\n",
    "strikes": "~~a",
}
_STOCK = """
import sys, markdown
markdown.markdown(sys.argv[1] * int(sys.argv[2]), extensions=["extra", "sane_lists"])
"""


def run(effort: Effort, _seed: int) -> Outcome:
    """Read every pattern at every length, and note the slowest."""
    slowest, slow, count = (0.0, ""), [], 0
    for tokens in _TOKENS[effort]:
        for name, text in _texts(tokens):
            seconds = _seconds(text)
            count += 1
            slowest = max(slowest, (seconds, f"{name} × {tokens:,}"))
            if seconds >= _MOST_S:
                slow.append(f"{name} × {tokens:,}: {seconds:.2f} s")
    return Outcome(
        count=count,
        undetected=len(slow),
        control=Control(
            "the stock Markdown package on some of them: half a second and more", _stock()
        ),
        notes=(f"slowest: {slowest[1]}, {slowest[0]:.2f} s", *slow[:4]),
    )


def _texts(tokens: int) -> Iterator[tuple[str, str]]:
    for name, pattern in _PATTERNS.items():
        # So many tokens and no more, or the longest text that is read as Markdown at all.
        whole = pattern * tokens
        yield name, whole if tokens < LONGEST else whole[:LONGEST]
    yield "nested lists", "\n".join(" " * 4 * depth + "- a" for depth in range(min(tokens, 300)))
    yield "table", "|a" * min(tokens, 50_000) + "\n" + "|-" * min(tokens, 50_000)
    yield "nested quotes", "\n".join(">" * depth + " a" for depth in range(min(tokens, 600)))


def _seconds(text: str) -> float:
    """Return how long a text keeps a processor busy until it is read, shown and quoted."""
    started = time.process_time()
    prose = read(text)
    to_html(prose)
    to_text(prose)
    return time.process_time() - started


def _stock() -> int:
    """Return how many of three patterns keep the stock package busy for half a second."""
    return sum(_is_slow(pattern) for pattern in ("![", "[a](", "["))


def _is_slow(pattern: str) -> bool:
    command = [sys.executable, "-c", _STOCK, pattern, "20000"]
    started = time.perf_counter()
    try:
        # It has loaded long before; what is waited for is the text.
        subprocess.run(command, check=False, timeout=_MOST_S + 1.5, stderr=subprocess.DEVNULL)
    except subprocess.TimeoutExpired:
        return True
    return time.perf_counter() - started >= _MOST_S + 1.0


PROOF = Proof(
    name="torture",
    claim="No text, however it is made, takes half a second to read or to show",
    unit="texts",
    run=run,
)
