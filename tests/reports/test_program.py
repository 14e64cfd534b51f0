from importlib.metadata import PackageNotFoundError

from journal_app.reports import program


def test_the_pages_name_the_program_and_its_version(monkeypatch):
    monkeypatch.setattr(program, "version", {"ashore-journal": "1.2.3"}.get)

    assert program.name_and_version() == "Ashore 1.2.3"


def test_a_checkout_that_is_not_installed_has_a_name_only(monkeypatch):
    def nothing(_):
        raise PackageNotFoundError

    monkeypatch.setattr(program, "version", nothing)

    assert program.name_and_version() == "Ashore"
