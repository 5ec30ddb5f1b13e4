"""saju-naming: the Four Pillars of a birth, explained, and Korean names that complete them.

>>> import saju_naming as sn
>>> chart = sn.cast(sn.Birth("1980-01-02", gender="남자"))
>>> chart.pillars.day.hanja
'甲戌'
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

__version__ = "0.1.0"

if TYPE_CHECKING:
    from saju_naming.birth import Birth
    from saju_naming.chart.chart import Chart, cast
    from saju_naming.errors import SajuNamingError
    from saju_naming.hanja.characters import Character, character
    from saju_naming.names.examine import examine
    from saju_naming.names.name import Name
    from saju_naming.names.naturalness import naturalness
    from saju_naming.names.search import recommend
    from saju_naming.reading.check import Problem, verify
    from saju_naming.reading.compose import Reading, read

#: Where each public name lives; a room is imported when something of it is first asked for.
_HOMES = {
    "Birth": "birth",
    "Chart": "chart.chart",
    "cast": "chart.chart",
    "SajuNamingError": "errors",
    "Character": "hanja.characters",
    "character": "hanja.characters",
    "Name": "names.name",
    "examine": "names.examine",
    "naturalness": "names.naturalness",
    "recommend": "names.search",
    "Reading": "reading.compose",
    "read": "reading.compose",
    "Problem": "reading.check",
    "verify": "reading.check",
}

__all__ = [
    "Birth",
    "Character",
    "Chart",
    "Name",
    "Problem",
    "Reading",
    "SajuNamingError",
    "__version__",
    "cast",
    "character",
    "examine",
    "naturalness",
    "read",
    "recommend",
    "verify",
]


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return __all__
