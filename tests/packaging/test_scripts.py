"""The scripts of `packaging/` are found by their bare names, so those have to be free."""

import sys
from importlib.metadata import packages_distributions


def test_no_script_hides_a_package_that_others_import(root):
    scripts = {path.stem for path in (root / "packaging").glob("*.py")}

    assert scripts & (packages_distributions().keys() | sys.stdlib_module_names) == set()


def test_the_folder_stays_no_package(root):
    # With an `__init__.py` it would hide PyPI's `packaging` from anything run from the root.
    assert not (root / "packaging" / "__init__.py").exists()
