"""The one command for people who work on Ashore: `python3 packaging/dev.py run` or `test`.

This file is only the door, kept readable for every Python, so that an old one gets a
plain line instead of a traceback. What happens behind it is in `tasks.py`.
"""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 - the person may well start it with an older one
    sys.exit("Ashore needs Python 3.11 or newer. This one is {}.{}.".format(*sys.version_info))

from tasks import main

sys.exit(main(sys.argv[1:]))
