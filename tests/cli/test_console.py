from journal_app.cli.console import Console


def test_what_was_imported_commands_no_terminal(console: Console, capsys) -> None:
    console.tell("red \x1b[31mÜbung\x9b\nnext line")

    assert capsys.readouterr().out == "red �[31mÜbung�\nnext line\n"


def test_json_is_right_in_every_terminal(console: Console, capsys) -> None:
    console.tell_json({"title": "Übung \x1b"})

    assert capsys.readouterr().out.isascii()


def test_complaints_stand_beside_the_result(console: Console, capsys) -> None:
    console.complain("no")

    assert tuple(capsys.readouterr()) == ("", "ashore: no\n")
