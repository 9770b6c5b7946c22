"""Every test runs without a screen and away from the person's own settings."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
