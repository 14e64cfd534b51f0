"""What a row keeps packed: a body, or a list of ids. What was altered before is damage."""

import json
import zlib

from journal_app.domain.record import RevisionId
from journal_app.errors import DatabaseDamaged

MOST_BYTES = 64 * 1024 * 1024
"""No body is as long; a forged one could unpack to more than there is memory."""


def packed(body: str) -> bytes:
    """Return `body` as it stands in the file (zlib, RFC 1950)."""
    return zlib.compress(body.encode())


def unpacked(data: bytes) -> str:
    """Return the body that `packed` gave.

    Raises:
        DatabaseDamaged: it is none, or too long to be one.
    """
    unpacker = zlib.decompressobj()
    try:
        text = unpacker.decompress(data, MOST_BYTES).decode()
    except (zlib.error, UnicodeDecodeError, TypeError) as error:
        # The page was ours, yet its content is not: it was altered before it was encrypted.
        raise DatabaseDamaged from error
    if not unpacker.eof:
        raise DatabaseDamaged
    return text


def ids_of(listed: str) -> tuple[RevisionId, ...]:
    """Return the ids in a JSON list.

    Raises:
        DatabaseDamaged: it is no such list.
    """
    try:
        found = json.loads(listed)
    except (ValueError, RecursionError, TypeError) as error:
        raise DatabaseDamaged from error
    if not isinstance(found, list) or not all(isinstance(id_, str) for id_ in found):
        raise DatabaseDamaged
    return tuple(map(RevisionId, found))
