"""Reading a foreign source in a process of its own, that has no key and little to spend.

The parent writes one line of JSON, what to read, and gets the records back as lines. The
child that a hostile file breaks, or that wants too much memory or time, dies alone.
"""

import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import IO, BinaryIO, Self, cast

from journal_app.errors import SourceUnreadable, UnknownFormat
from journal_app.exchange.detect import read
from journal_app.exchange.incoming import Incoming, Options, Reason, Unreadable
from journal_app.exchange.lines import LONGEST, Ending, Message, NotAMessage, decode, encode

if sys.platform == "win32":
    _QUIET = subprocess.CREATE_NO_WINDOW
else:
    import resource

    _QUIET = 0

_MEMORY = 1 << 30  # bytes
_SECONDS = 300  # of the processor; 50,000 files take about a tenth
_LONGEST_REQUEST = 1_000_000
_BUFFER = 1 << 16
_TOO_LONG = Unreadable("", Reason.TOO_LARGE)


def serve(stdin: BinaryIO, stdout: BinaryIO) -> None:
    """Be the child: take its bounds, read the request on `stdin` and answer it on `stdout`."""
    _bound()
    answer(stdin, stdout)


def answer(stdin: BinaryIO, stdout: BinaryIO) -> None:
    """Read the request on `stdin` and write the records it asks for to `stdout`."""
    with suppress(BrokenPipeError):  # the parent went, and nobody is left to be told
        for message in _messages(stdin.readline(_LONGEST_REQUEST)):
            line = encode(message)
            stdout.write(line if len(line) <= LONGEST else encode(_TOO_LONG))
        stdout.flush()


class ReadingInChild(Iterator[Incoming | Unreadable]):
    """The records of one source, read by a child process that ends with this object.

    `close` may be called from any thread; whoever waits for the next record then gets
    `SourceUnreadable`.
    """

    def __init__(self, source: Path, options: Options, command: Sequence[str]) -> None:
        self._source = source
        self._child = subprocess.Popen(  # noqa: S603 - our own program, and no shell
            command,
            bufsize=_BUFFER,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            creationflags=_QUIET,
        )
        self._lines = cast("IO[bytes]", self._child.stdout)
        self._whole = False
        with suppress(OSError), cast("IO[bytes]", self._child.stdin) as pipe:
            pipe.write(_request(source, options))  # a child that died at once is met below

    def __next__(self) -> Incoming | Unreadable:
        """Return the next record.

        Raises:
            UnknownFormat: no reader knows the source.
            SourceUnreadable: it cannot be opened, or the child died over it.
        """
        if self._whole:
            raise StopIteration
        message = self._message()
        if not isinstance(message, Ending):
            return message
        self.close()
        if message is Ending.UNKNOWN_FORMAT:
            raise UnknownFormat(self._source)
        if message is Ending.SOURCE_UNREADABLE:
            raise SourceUnreadable(self._source)
        self._whole = True
        raise StopIteration

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """End the child, wherever it is."""
        self._child.kill()
        self._child.wait()
        self._lines.close()

    def _message(self) -> Message:
        try:
            return decode(self._lines.readline(LONGEST + 1))
        except (NotAMessage, ValueError):  # half a line, no line, or closed by another thread
            return Ending.SOURCE_UNREADABLE


def read_in_child(source: Path, options: Options, command: Sequence[str]) -> ReadingInChild:
    """Read `source` in a child. `command` starts a process that calls `serve`.

    The result is an iterator to be closed, best by `with`; the child lives no longer than it.
    """
    return ReadingInChild(source, options, command)


def _request(source: Path, options: Options) -> bytes:
    told = {"source": str(source), "zone": options.zone, "moods": dict(options.moods)}
    return json.dumps(told).encode() + b"\n"


def _messages(request: bytes) -> Iterator[Message]:
    told = json.loads(request)
    try:
        yield from read(Path(told["source"]), Options(told["zone"], told["moods"]))
    except UnknownFormat:
        yield Ending.UNKNOWN_FORMAT
    except SourceUnreadable:
        yield Ending.SOURCE_UNREADABLE
    else:
        yield Ending.DONE


def _bound() -> None:
    """Take away what a parser does not need, where the system can do that."""
    if sys.platform != "win32":
        for limit, most in (
            (resource.RLIMIT_AS, _MEMORY),
            (resource.RLIMIT_CPU, _SECONDS),
            (resource.RLIMIT_CORE, 0),
        ):
            with suppress(OSError, ValueError):  # lower already, or not known to this system
                resource.setrlimit(limit, (most, most))
