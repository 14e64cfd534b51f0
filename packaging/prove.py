"""The door to the proving bench, in the environment that has the program's packages."""

import sys

from proving.bench import main

sys.exit(main(sys.argv[1:]))
