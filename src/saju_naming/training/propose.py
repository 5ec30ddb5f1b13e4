"""Names that a model proposes: what they are worth, with a grammar and without."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from statistics import mean

from saju_naming.errors import SajuNamingError
from saju_naming.model.grammar import names_grammar
from saju_naming.model.local import LocalModel, Sampling
from saju_naming.names.examine import examine
from saju_naming.names.name import Name
from saju_naming.names.naturalness import naturalness
from saju_naming.names.search import recommend
from saju_naming.training.charts import Sample
from saju_naming.training.examples import naming_prompt

#: Answers a sample with a name in the form 「도윤(度潤)」.
Proposer = Callable[[Sample], str]
_FORM = re.compile(r"([가-힣]{1,2})\(([\u4e00-\u9fff\uf900-\ufaff]{1,2})\)")
_SURNAME = "김"
_SHORTLIST, _TOKENS = 50, 24


@dataclass(frozen=True, slots=True)
class NameFigures:
    """Shares of all answers; what follows a name's form is of those that have it.

    Attributes:
        formed: answers that are a name and nothing else.
        registered: every character in the list, read as it is there.
        serving: a character serves the chart and none is adverse.
        natural: mean naturalness for the sex, 0 to 1.
        score: mean points by the rules; ``searched``: of the best name that search finds.
        different: different names to all.
    """

    answers: int
    formed: float
    registered: float
    serving: float
    natural: float
    score: float
    searched: float
    different: float

    def to_dict(self) -> dict[str, float]:
        """Every figure by name."""
        return asdict(self)


def judge(samples: Sequence[Sample], propose: Proposer) -> NameFigures:
    """What a proposer's names are worth on some charts (at least one)."""
    answers = [propose(one).strip() for one in samples]
    parts = [_FORM.fullmatch(answer) for answer in answers]
    formed = [(s, p[1], p[2]) for s, p in zip(samples, parts, strict=True) if p]
    names = [_judged(*one) for one in formed]
    found = [(s, n) for (s, _, _), n in zip(formed, names, strict=True) if n]
    registered = [(s, n) for s, n in found if n.gates["registered"]]
    count = len(samples)
    return NameFigures(
        answers=count,
        formed=len(formed) / count,
        registered=len(registered) / count,
        serving=sum(bool(n.serves) for _, n in registered) / count,
        natural=_mean([naturalness(n.hangul, str(s.chart.gender)) for s, n in registered]),
        score=_mean([n.score for _, n in registered]),
        searched=_mean([recommend(s.chart, _SURNAME, 1)[0].score for s in samples]),
        different=len({n.hanja for _, n in registered}) / count,
    )


def freely(model: LocalModel) -> Proposer:
    """Whatever the model says."""

    def propose(sample: Sample) -> str:
        return "".join(model.generate(_asked(sample), Sampling(max_tokens=_TOKENS)))

    return propose


def under_grammar(model: LocalModel) -> Proposer:
    """The model's choice among the names that search would offer."""

    def propose(sample: Sample) -> str:
        offered = recommend(sample.chart, _SURNAME, _SHORTLIST)
        grammar = names_grammar((name.hangul, name.hanja) for name in offered)
        sampling = Sampling(max_tokens=_TOKENS, grammar=grammar)
        return "".join(model.generate(_asked(sample), sampling))

    return propose


def _asked(sample: Sample) -> str:
    return naming_prompt(str(sample.chart.gender), _SURNAME, sample.facts)


def _judged(sample: Sample, hangul: str, hanja: str) -> Name | None:
    """The name by the rules, where every character is known."""
    try:
        return examine(_SURNAME, hangul, hanja=hanja, chart=sample.chart)
    except SajuNamingError:
        return None


def _mean(values: Sequence[float]) -> float:
    return mean(values) if values else 0.0
