"""No recommended name spells a word of a list that the product does not know.

A language model wrote ``tests/answers/embarrassing_words.tsv`` independently of the product's own
list, which it was not shown. A word counts where it stands: as the whole name (``exact``), anywhere
in it (``whole``) or in the given name (``given``), as written or, from three syllables on, as
pronounced.
"""

from __future__ import annotations

from functools import cache
from itertools import cycle, product
from pathlib import Path
from random import Random

import pytest

import saju_naming as sn
from saju_naming.korean.hangul import is_hangul
from saju_naming.korean.pronunciation import pronounce
from saju_naming.names.gates import is_embarrassing
from saju_naming.names.naturalness import natural_pairs
from saju_naming.names.popularity import Sex, names_of
from saju_naming.names.surnames import surname as known_surname
from tests.names.samples import charts

LIST = Path(__file__).parents[1] / "answers" / "embarrassing_words.tsv"
GENDERS = ("남자", "여자")
SEXES: tuple[Sex, ...] = ("M", "F")
#: Those that spell most with a name behind them, among the commonest.
TEN = "김 이 박 조 고 변 노 방 안 남궁".split()
THIRTY = TEN + "최 정 강 임 한 오 서 신 권 황 송 유 홍 백 구 지 주 제갈 선우 황보".split()


@cache
def words(where: str) -> tuple[str, ...]:
    rows = (line.split("\t") for line in LIST.read_text("utf-8").splitlines()[1:])
    return tuple(word for word, of, _ in rows if of == where)


@cache
def heard(where: str) -> tuple[str, ...]:
    return tuple(pronounce(word) for word in words(where) if len(word) >= 3)


def spelled(surname: str, given: str) -> list[str]:
    """The words of the list that a name hits; one that the surname alone is, nobody chose."""
    whole = surname + given
    return [
        *(word for word in words("exact") if word == whole),
        *(word for word in words("whole") if word in whole and word not in surname),
        *(sound for sound in heard("whole") if sound in pronounce(whole)),
        *(word for word in words("given") if word in given),
        *(sound for sound in heard("given") if sound in pronounce(given)),
    ]


def hits(chart: sn.Chart, surname: str, gender: str, count: int) -> list[str]:
    family = known_surname(surname).hangul
    names = sn.recommend(chart, surname, count, gender=gender)
    assert len(names) == count
    return [f"{n.full}: {word}" for n in names for word in spelled(family, n.hangul)]


def test_the_list_is_read() -> None:
    assert [len(words(where)) for where in ("whole", "exact", "given")] == [300, 269, 22]
    assert all(is_hangul(word) for where in ("whole", "exact", "given") for word in words(where))


@pytest.mark.parametrize(
    ("surname", "given", "word"),
    [("임", "신중", "임신"), ("조", "루아", "조루"), ("남궁", "임신", "임신"),
     ("황보", "지우", "보지"), ("안", "사랑", "안사랑"), ("김", "서윤", None),
     ("방", "도윤", None)],
)  # fmt: skip
def test_a_word_is_found_where_it_stands(surname: str, given: str, word: str | None) -> None:
    assert spelled(surname, given) == ([word] if word else [])


def test_no_recommended_name_spells_one() -> None:
    asked = cycle(product(GENDERS, TEN))
    for chart, (gender, surname) in zip(charts(40, seed=404), asked, strict=False):
        assert hits(chart, surname, gender, 10) == []


@pytest.mark.slow
@pytest.mark.parametrize("nth", range(20))
def test_no_name_of_ten_thousand_does(nth: int) -> None:
    draw, found = Random(nth), 0
    for chart in charts(17, seed=1000 + nth):
        for surname in draw.sample(THIRTY, 3):
            assert hits(chart, surname, draw.choice(GENDERS), 10) == []
            found += 10
    assert found == 510


def test_a_name_that_spells_one_is_refused() -> None:
    """Of everything that the search may try for these surnames, counted and natural."""
    pairs = {p.hangul for sex in SEXES for p in natural_pairs(sex, 0.5)}
    tried = pairs | {n.hangul for sex in SEXES for n in names_of(sex)}
    spelling = [
        (surname, given)
        for surname, given in product("이조고안", sorted(tried))
        if not set(surname) & set(given) and spelled(surname, given)
    ]
    assert len(spelling) > 100
    assert [name for name in spelling if not is_embarrassing(*name)] == []
