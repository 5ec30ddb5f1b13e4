"""Names that a model proposes, judged."""

from __future__ import annotations

from collections.abc import Generator

from saju_naming.model.local import Sampling
from saju_naming.training.charts import sample
from saju_naming.training.evaluate import Record, Try
from saju_naming.training.propose import freely, judge, propose, under_grammar

BOY, GIRL = sample("2024-03-01 10:00 남자"), sample("2024-05-05 08:00 여자")


def tried(*texts: str) -> list[Try]:
    return [Try(text, 10, 0.5, 0.5) for text in texts]


def test_what_is_no_name_is_not_judged() -> None:
    found = judge([BOY, GIRL], tried("도윤(度潤)", "이름은 도윤(度潤)"))
    assert (found.formed, found.registered, found.different) == (0.5, 0.5, 0.5)
    assert found.speed == 20


def test_hanja_read_otherwise_is_not_registered() -> None:
    found = judge([BOY], tried("도윤(度乙)"))
    assert (found.formed, found.registered, found.score) == (1, 0, 0)
    assert found.searched > 80


def test_the_other_sexs_name() -> None:
    found = judge([BOY, GIRL], tried("도윤(度潤)", "도윤(度潤)"))
    assert found.right_sex == 0.5


class Model:
    continues = True

    def __init__(self) -> None:
        self.asked: list[Sampling] = []

    def generate(self, prompt: str, sampling: Sampling) -> Generator[str, None, None]:
        self.asked.append(sampling)
        yield "도윤(度潤)"


def test_each_is_asked_once_with_and_without_a_grammar() -> None:
    model, record = Model(), Record()
    for way, proposer in {"free": freely(model), "grammar": under_grammar(model)}.items():
        for _ in range(2):
            assert propose([BOY], proposer, record, way)[0].text == "도윤(度潤)"
    assert [bool(one.grammar) for one in model.asked] == [False, True]
