"""A grammar of names: nothing but a registered name of the list can be said under it.

Written for llama.cpp (GBNF) as a trie over letters: with a flat list of 9,000 names every step
would try each of them, which takes nineteen twentieths of the speed.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

_Trie = dict[str, Any]  # letter → what may follow it


def names_grammar(names: Iterable[tuple[str, str]]) -> str:
    """The grammar of one name in the form 「도윤(度潤)」.

    Args:
        names: hangul and hanja of each name that may be said.

    Raises:
        ValueError: there is none.
    """
    trie: _Trie = {}
    for hangul, hanja in names:
        node = trie
        for letter in f"{hangul}({hanja})":
            node = node.setdefault(letter, {})
    if not trie:
        raise ValueError("no name that may be said")
    return f"root ::= {_alternatives(trie)}\n"


def _alternatives(node: _Trie) -> str:
    ways = [_way(letter, after) for letter, after in node.items()]
    return ways[0] if len(ways) == 1 else f"({' | '.join(ways)})"


def _way(letter: str, after: _Trie) -> str:
    """A letter and what may follow; where one way only follows, in one piece.

    Every name ends with the only ")" in it, so that none is the beginning of another.
    """
    while len(after) == 1:
        ((following, after),) = after.items()
        letter += following
    return f'"{letter}" {_alternatives(after)}' if after else f'"{letter}"'
