"""What to install where a package of an extra is missing."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from saju_naming.errors import InvalidInput


@contextmanager
def extra(name: str) -> Iterator[None]:
    """Says which extra (``gemma``, ``training`` …) a missing package belongs to.

    Raises:
        InvalidInput: a package is missing.
    """
    try:
        yield
    except ModuleNotFoundError as error:
        raise InvalidInput(
            f"{error.name} 패키지가 없어요. pip install 'saju-naming[{name}]'로 설치해 주세요.",
            f"package {error.name} is missing; install it by pip install 'saju-naming[{name}]'.",
        ) from None
