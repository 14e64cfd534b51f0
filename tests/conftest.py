"""What every test needs: no display, and a home of its own."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
