"""The site's own settings, with static files in a folder of the benchmark's."""

import os
from pathlib import Path

from treaty.settings import *  # noqa: F403 - the benchmark measures these

STATIC_ROOT = Path(os.environ["BENCH_STATIC"])
