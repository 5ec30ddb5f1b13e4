"""Results on standard output: JSON, plain text, or colour on a terminal."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

import click

from saju_naming.errors import InvalidInput
from saju_naming.faces.terminal.blocks import Block


def put(
    as_json: bool, as_dict: Callable[[], object], blocks: Callable[[], Iterable[Block]]
) -> None:
    """Prints a result in the asked form; what is not asked for is not computed."""
    if as_json:
        click.echo(json.dumps(as_dict(), ensure_ascii=False, indent=2))
    else:
        show(blocks())


def save(file: str, text: str) -> None:
    """Writes a picture.

    Raises:
        InvalidInput: the file cannot be written.
    """
    try:
        Path(file).write_text(text, encoding="utf-8")
    except OSError as error:
        raise InvalidInput(
            f"'{file}'에 쓸 수 없어요({error.strerror}). 다른 파일 이름을 적어 주세요.",
            f"cannot write '{file}' ({error.strerror}); give another file name.",
        ) from None


def show(blocks: Iterable[Block]) -> None:
    """Draws a page: in colour on a terminal, plain when piped."""
    if sys.stdout.isatty():
        from saju_naming.faces.terminal import styled

        styled.show(blocks)
    else:
        from saju_naming.faces.terminal import plain

        click.echo(plain.draw(blocks).lstrip("\n"))
