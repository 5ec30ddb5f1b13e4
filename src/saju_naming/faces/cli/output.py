"""Results on standard output: JSON, plain text, or colour on a terminal."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable

import click

from saju_naming.faces.terminal.blocks import Block


def put(
    as_json: bool, as_dict: Callable[[], object], blocks: Callable[[], Iterable[Block]]
) -> None:
    """Prints a result in the asked form; what is not asked for is not computed."""
    if as_json:
        click.echo(json.dumps(as_dict(), ensure_ascii=False, indent=2))
    else:
        show(blocks())


def show(blocks: Iterable[Block]) -> None:
    """Draws a page: in colour on a terminal, plain when piped."""
    if sys.stdout.isatty():
        from saju_naming.faces.terminal import styled

        styled.show(blocks)
    else:
        from saju_naming.faces.terminal import plain

        click.echo(plain.draw(blocks).lstrip("\n"))
