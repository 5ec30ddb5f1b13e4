"""Grammars that keep a model from untrue things: an unregistered name, a made-up value.

Written for llama.cpp (GBNF), lists as tries over letters: with a flat list of 9,000 names every
step would try each of them, which takes nineteen twentieths of the speed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from saju_naming.reading.values import sayable

#: Whatever a text has beside hanja and figures.
_LETTER = "[가-힣 .,?!%·~…「」『』“”‘’]"
_FIGURES = re.compile(r"\d+")

_Trie = dict[str, Any]  # letter → what may follow it


def names_grammar(names: Iterable[tuple[str, str]]) -> str:
    """The grammar of one name in the form 「도윤(度潤)」.

    Args:
        names: hangul and hanja of each name that may be said.

    Raises:
        ValueError: there is none.
    """
    trie = _trie(f"{hangul}({hanja})" for hangul, hanja in names)
    if not trie:
        raise ValueError("no name that may be said")
    return f"root ::= {_alternatives(trie)}\n"


def prose_grammar(prompt: str) -> str:
    """The grammar of a text: hangul, and of hanja and figures those alone that its prompt gives.

    So a letter, a pillar, a name or a year can be left out or told wrongly, but not made up. What
    is written in hangul alone (a ten god, a count in words) is free, and the check's.
    """
    figures = sorted(set(_FIGURES.findall(prompt)), key=lambda one: (-len(one), one))
    after = f" ({' | '.join(map(_quoted, figures))})?" if figures else ""
    return (
        f"root ::= part*\npart ::= (letter | word){after}\n"
        f"letter ::= {_LETTER}\nword ::= {_alternatives(_trie(sayable(prompt)))}\n"
    )


def _trie(words: Iterable[str]) -> _Trie:
    trie: _Trie = {}
    for word in words:
        node = trie
        for letter in word:
            node = node.setdefault(letter, {})
    return trie


def _quoted(text: str) -> str:
    return f'"{text}"'


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
