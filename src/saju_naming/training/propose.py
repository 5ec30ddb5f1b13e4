"""Names that a model proposes: what they are worth, with a grammar and without."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass
from functools import lru_cache, partial
from statistics import mean

from saju_naming.errors import SajuNamingError
from saju_naming.model.grammar import names_grammar
from saju_naming.model.local import Sampling, WorkerDied
from saju_naming.model.naming import SHORTLIST
from saju_naming.model.writing import Model
from saju_naming.names.candidate import SEX_OF
from saju_naming.names.examine import examine
from saju_naming.names.name import GRADES, Name
from saju_naming.names.naturalness import naturalness, sex_share
from saju_naming.names.order import order_of
from saju_naming.names.search import recommend, shortlist
from saju_naming.reading.prompt import naming_prompt
from saju_naming.training.charts import Sample, sample
from saju_naming.training.evaluate import Record, Try

#: Answers a sample with a name in the form 「도윤(度潤)」, piece by piece.
Proposer = Callable[[Sample], Iterable[str]]
_FORM = re.compile(r"([가-힣]{1,2})\(([\u4e00-\u9fff\uf900-\ufaff]{1,2})\)")
_SURNAME = "김"
_TOKENS, _SECONDS = 24, 600.0
#: Grades from 「좋음」 on.
_GOOD = GRADES[1][0]
#: The least share of the chart's own sex among a name's bearers (neutral names reach it for both).
_OWN_SEX = 0.3


@dataclass(frozen=True, slots=True)
class NameFigures:
    """What the names are worth; what follows ``registered`` is of those that are.

    Attributes:
        formed: of all answers, those that are a name and nothing else.
        registered: of all, those whose every character is in the list, read as it is there.
        serving: a character serves the chart and none is adverse.
        right_sex: the name is borne by the chart's sex (or by both).
        natural: mean naturalness for the sex, 0 to 1.
        score: mean points by the rules; ``searched``: of the best name that search finds.
        good: graded 좋음 or better; ``searched_good``: of search's.
        different: different names to all answers.
        speed: tokens a second.
    """

    answers: int
    formed: float
    registered: float
    serving: float
    right_sex: float
    natural: float
    score: float
    searched: float
    good: float
    searched_good: float
    different: float
    speed: float

    def to_dict(self) -> dict[str, float]:
        """Every figure by name."""
        return asdict(self)


def propose(
    samples: Sequence[Sample],
    proposer: Proposer,
    record: Record,
    title: str,
) -> list[Try]:
    """A proposer's answers for some charts, kept under ``title``."""
    return [record.kept((title, one.key), partial(proposer, one)) for one in samples]


def judge(samples: Sequence[Sample], tries: Sequence[Try]) -> NameFigures:
    """What the names proposed for some charts (at least one) are worth."""
    parts = [_FORM.fullmatch(one.text) for one in tries]
    formed = [(s, p[1], p[2]) for s, p in zip(samples, parts, strict=True) if p]
    judged = [(s, _judged(s, hangul, hanja)) for s, hangul, hanja in formed]
    found = [(s, name) for s, name in judged if name and name.gates["registered"]]
    best, count = [_searched(s.key) for s in samples], len(samples)
    seconds = sum(one.seconds for one in tries)
    return NameFigures(
        answers=count,
        formed=len(formed) / count,
        registered=len(found) / count,
        serving=_mean([bool(n.serves) for _, n in found]),
        right_sex=_mean([_own_sex(n.hangul, s) >= _OWN_SEX for s, n in found]),
        natural=_mean([naturalness(n.hangul, str(s.chart.gender)) for s, n in found]),
        score=_mean([n.score for _, n in found]),
        searched=_mean(best),
        good=_mean([n.score >= _GOOD for _, n in found]),
        searched_good=_mean([score >= _GOOD for score in best]),
        different=len({n.hanja for _, n in found}) / count,
        speed=sum(one.pieces for one in tries) / seconds if seconds else 0.0,
    )


def freely(model: Model) -> Proposer:
    """Whatever the model says."""

    def answer(sample: Sample) -> Iterable[str]:
        return _answer(model, sample, "")

    return answer


def under_grammar(model: Model) -> Proposer:
    """The model's choice among the names that it is offered in use."""

    def answer(sample: Sample) -> Iterable[str]:
        return _answer(model, sample, _offered(sample.key))

    return answer


def _answer(model: Model, sample: Sample, grammar: str) -> Iterable[str]:
    asked = naming_prompt(str(sample.chart.gender), _SURNAME, sample.facts)
    try:
        yield from model.generate(
            asked, Sampling(max_tokens=_TOKENS, grammar=grammar, seconds=_SECONDS)
        )
    except WorkerDied:
        return


@lru_cache(maxsize=512)  # every model is asked about the same charts
def _offered(birth: str) -> str:
    """The grammar of the names that may be chosen, as in use."""
    found = shortlist(order_of(sample(birth).chart, _SURNAME, {}), SHORTLIST)
    return names_grammar((one.hangul, "".join(c.hanja for c in one.characters)) for one in found)


@lru_cache(maxsize=512)
def _searched(birth: str) -> float:
    """The points of the best name that search finds."""
    return recommend(sample(birth).chart, _SURNAME, 1)[0].score


def _judged(sample: Sample, hangul: str, hanja: str) -> Name | None:
    """The name by the rules, where every character is known."""
    try:
        return examine(_SURNAME, hangul, hanja=hanja, chart=sample.chart)
    except SajuNamingError:
        return None


def _own_sex(hangul: str, sample: Sample) -> float:
    boys = sex_share(hangul)
    return boys if SEX_OF[str(sample.chart.gender)] == "M" else 1 - boys


def _mean(values: Sequence[float]) -> float:
    return mean(values) if values else 0.0
