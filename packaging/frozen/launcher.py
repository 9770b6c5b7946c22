"""Where the frozen application begins: __main__.py itself would have no package around it."""

import sys

if {"--multiprocessing-fork", "-c"} & set(sys.argv):  # a process that is to work on articles, and no second window
    import multiprocessing

    import pyi_rth_multiprocessing  # noqa: F401  # which gives it a freeze_support that knows how this one was started

    multiprocessing.freeze_support()

from timeline_app.__main__ import main

sys.exit(main())
