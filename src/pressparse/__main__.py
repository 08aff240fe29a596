"""The command line, as ``python -m pressparse``."""

import sys

from pressparse.cli import main

sys.exit(main())
