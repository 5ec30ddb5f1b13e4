"""Names that a model proposes: of the search's shortlist, judged as the searched ones are.

Under the grammar nothing else can be said; a model whose engine knows no grammar is held to the
list by leaving out what is not on it.
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import replace

from saju_naming.model.grammar import names_grammar
from saju_naming.model.local import ModelFailed, Sampling
from saju_naming.model.writing import Model
from saju_naming.names.name import Name
from saju_naming.names.order import order_of
from saju_naming.names.search import Found, named, shortlist
from saju_naming.reading.facts import facts
from saju_naming.reading.prompt import naming_prompt
from saju_naming.reading.writers import Wanted

#: Names to choose among, and most that are chosen, each by a question of its own.
SHORTLIST, MOST = 200, 5
_TOKENS = 24


def propose(
    model: Model, wanted: Wanted, found: Sequence[Name], sampling: Sampling
) -> tuple[Name, ...]:
    """The best of what search found and the model proposes; search's alone where the model fails.

    A name that both came upon is told as the model's.

    Args:
        sampling: of the first name, with the seconds for all of them.
    """
    order = order_of(wanted.chart, wanted.surname, wanted.options)
    prompt = naming_prompt(order.gender, order.surname_hangul, facts(wanted.chart))
    offered = {_written(one): one for one in shortlist(order, SHORTLIST)}
    try:
        chosen = list(_chosen(model, prompt, offered, min(wanted.count, MOST), sampling))
    except ModelFailed:
        chosen = []
    by_hanja = {name.hanja or name.hangul: name for name in found}
    for one in chosen:
        name = replace(named(order, one), origin="model")
        by_hanja[name.hanja or name.hangul] = name
    best = sorted(by_hanja.values(), key=lambda name: -name.score)
    return tuple(best[: len(found)])


def _chosen(
    model: Model, prompt: str, offered: dict[str, Found], count: int, sampling: Sampling
) -> Iterator[Found]:
    """What the model chooses, one a question, from what is left, while there is time."""
    end = time.monotonic() + sampling.seconds
    for nth in range(count):
        left = end - time.monotonic()
        if not offered or left <= 0:
            return
        grammar = names_grammar((one.hangul, _hanja(one)) for one in offered.values())
        asked = Sampling(_TOKENS, sampling.temperature, sampling.seed + nth, grammar, left)
        with closing(model.generate(prompt, asked)) as pieces:
            answer = "".join(pieces).strip()
        if answer in offered:
            yield offered.pop(answer)


def _written(found: Found) -> str:
    return f"{found.hangul}({_hanja(found)})"


def _hanja(found: Found) -> str:
    return "".join(c.hanja for c in found.characters)
