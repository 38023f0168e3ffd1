"""``python -m stickgen_agent``."""

import sys

from stickgen_agent.cli import main

sys.exit(main())
