"""The lines of one country."""

from journal_app.domain.help_line import Country, HelpLine, Topic, Verb


def line(topic: Topic, name: str) -> HelpLine:
    return HelpLine(topic, name, "116 123", (Verb.CALL,), "always", ("en",), "", None, "read")


COUNTRY = Country(
    "GB",
    "United Kingdom",
    "999",
    (line(Topic.CRISIS, "one"), line(Topic.VIOLENCE, "two"), line(Topic.CRISIS, "three")),
)


def test_the_lines_about_a_topic_keep_their_order() -> None:
    assert [each.name for each in COUNTRY.about(Topic.CRISIS)] == ["one", "three"]


def test_a_topic_without_a_line_has_none() -> None:
    assert COUNTRY.about(Topic.SUBSTANCES) == ()
