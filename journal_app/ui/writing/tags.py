"""Tags: short words of one's own, written the same way whoever typed them."""

LONGEST = 40
"""In characters; a longer one is a sentence, not a tag."""


def with_tag(tags: tuple[str, ...], typed: str) -> tuple[str, ...]:
    """Return `tags` with `typed` at the end, if it says something that is not there yet."""
    tag = " ".join(typed.replace("#", " ").replace(",", " ").split())[:LONGEST].strip()
    known = {each.casefold() for each in tags}
    return tags if not tag or tag.casefold() in known else (*tags, tag)


def without_tag(tags: tuple[str, ...], tag: str) -> tuple[str, ...]:
    """Return `tags` without this one."""
    return tuple(each for each in tags if each != tag)
