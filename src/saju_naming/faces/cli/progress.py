"""How far a long work is, on a terminal."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from functools import cache
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from click._termui_impl import ProgressBar


@contextmanager
def progress() -> Iterator[Callable[[float], None]]:
    """A bar on a terminal from the first tick on, nothing elsewhere."""
    with ExitStack() as later:

        @cache
        def bar() -> ProgressBar[int]:
            return later.enter_context(click.progressbar(length=1000, file=sys.stderr))

        yield lambda share: bar().update(round(1000 * share) - bar().pos)
