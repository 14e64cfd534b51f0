import io
import subprocess
import sys
import threading
import time

import pytest

from journal_app.errors import PageFailed
from journal_app.reports.child import render_in_child, serve
from journal_app.reports.codec import encode
from journal_app.reports.pdf import render
from journal_app.reports.summary import compose

WORKER = [sys.executable, "-m", "journal_app", "--worker", "page"]
HANGING = [sys.executable, "-c", "import time; time.sleep(60)"]


@pytest.fixture
def document(make, english):
    return compose(make.material(), english)


def test_a_child_makes_the_very_same_pages(document, make, english):
    rich = compose(make.rich(), english)

    assert render_in_child(document, WORKER) == render(document)
    assert render_in_child(rich, WORKER) == render(rich)


def test_pages_are_served_from_one_stream_to_another(document):
    out = io.BytesIO()

    code = serve(io.BytesIO(encode(document).encode()), out)

    assert (code, out.getvalue()) == (0, render(document))


@pytest.mark.parametrize("given", [b"", b"{}", b"\xff\xfe", b'{"made":"2026-01-01"}'])
def test_what_is_no_document_is_answered_with_nothing(given):
    out = io.BytesIO()

    assert (serve(io.BytesIO(given), out), out.getvalue()) == (1, b"")


def test_a_child_that_fails_says_nothing_of_the_document():
    given = b'{"made": "2026-01-01", "program": "x", "secret": "SECRET"}'

    child = subprocess.run(WORKER, input=given, capture_output=True, check=False)  # noqa: S603

    assert (child.returncode, child.stdout, child.stderr) == (1, b"", b"")


@pytest.mark.skipif(sys.platform == "win32", reason="there are no core dumps")
def test_a_child_leaves_no_core():
    script = (
        "import io, resource; from journal_app.reports.child import serve; "
        "serve(io.BytesIO(), io.BytesIO()); print(resource.getrlimit(resource.RLIMIT_CORE))"
    )

    told = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True)  # noqa: S603

    assert told.stdout.strip() == b"(0, 0)"


@pytest.mark.parametrize(
    "command",
    [
        ["/nowhere/at/all"],
        [sys.executable, "-c", "raise SystemExit(3)"],
        [sys.executable, "-c", "pass"],
        [sys.executable, "-c", "import sys; sys.stdin.close(); print('x'); sys.exit(1)"],
    ],
)
def test_a_child_that_gives_no_pages_is_a_failure(document, command):
    with pytest.raises(PageFailed):
        render_in_child(document, command)


def test_a_child_can_be_stopped_before_it_is_done(document):
    stop = threading.Event()
    threading.Timer(0.1, stop.set).start()
    began = time.monotonic()

    with pytest.raises(PageFailed):
        render_in_child(document, HANGING, stop)

    assert time.monotonic() - began < 10


def test_a_child_that_was_stopped_beforehand_is_not_waited_for(document):
    stop = threading.Event()
    stop.set()

    with pytest.raises(PageFailed):
        render_in_child(document, HANGING, stop)


def test_a_child_that_hangs_is_given_up(document, monkeypatch):
    monkeypatch.setattr("journal_app.reports.child._MOST_LOOKS", 2)

    with pytest.raises(PageFailed):
        render_in_child(document, HANGING)
