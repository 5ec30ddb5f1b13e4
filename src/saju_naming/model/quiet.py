"""Progress bars belong on a terminal, not in a log."""

from __future__ import annotations

import sys
from importlib.util import find_spec

from transformers.utils import logging


def quiet_unless_terminal() -> bool:
    """Turns the bars of transformers and datasets off where nobody watches; whether it did."""
    quiet = not sys.stderr.isatty()
    if quiet:
        logging.disable_progress_bar()
        if find_spec("datasets"):
            from datasets import disable_progress_bars

            disable_progress_bars()
    return quiet
