"""Where the frozen application begins: __main__.py itself would have no package around it."""

import sys

from timeline_app.__main__ import main

sys.exit(main())
