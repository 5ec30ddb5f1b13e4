"""Names of native words: their table, and how they are judged without hanja."""

from __future__ import annotations

import re
from collections import Counter
from importlib.resources import files

import pytest

from saju_naming.birth import Birth
from saju_naming.chart.chart import cast
from saju_naming.errors import InvalidInput, OutOfRange
from saju_naming.hanja.characters import phrase
from saju_naming.korean.hangul import is_hangul, letters
from saju_naming.names.name import Name
from saju_naming.names.native import (
    NEEDS_CHARACTERS,
    ORIGINS,
    NativeName,
    native,
    native_meaning,
    native_names,
    recommend_native,
    weights_without_characters,
)
from saju_naming.names.need import need_of
from saju_naming.names.popularity import Sex, popularity

TEXT = files("saju_naming").joinpath("data/native_names.tsv").read_text(encoding="utf-8")
HANGUL = [line.split("\t")[0] for line in TEXT.splitlines()[1:]]
NAMES = [name for hangul in HANGUL if (name := native(hangul))]


def test_the_table_is_large_and_in_order() -> None:
    assert len(NAMES) >= 220
    assert sorted(set(HANGUL)) == HANGUL
    assert {n.hangul for g in ("남자", "여자") for n in native_names(g)} == set(HANGUL)


@pytest.mark.parametrize("n", NAMES, ids=lambda n: n.hangul)
def test_form(n: NativeName) -> None:
    assert is_hangul(n.hangul)
    assert 1 <= len(n.hangul) <= 3
    assert n.sex in ("남자", "여자", "중성적")
    assert n.origin in ORIGINS
    assert n.parts
    assert not set(n.parts) & set("()[]")
    assert 6 <= len(n.ko) <= 22
    assert letters(n.ko[-1]).final == "ㄴ"
    assert n.ko_link.endswith("고")
    assert n.ko.split()[:-1] == n.ko_link.split()[:-1]
    assert 12 <= len(n.en) <= 70
    assert not re.search(r"[A-Za-z一-鿿]", n.ko + n.parts)
    assert not re.search("죽|아들|딸|왕|공주|여성|남자|성공|부자|합격|출세", n.ko)


def test_phrases_are_many_and_none_is_a_characters() -> None:
    assert len({n.ko for n in NAMES}) == len({n.en for n in NAMES}) == len(NAMES)
    hanja = files("saju_naming").joinpath("data/phrases.tsv").read_text(encoding="utf-8")
    taken = {p.ko for line in hanja.splitlines()[1:] if (p := phrase(line[0]))}
    assert len(taken) > 1000
    assert not taken & {n.ko for n in NAMES}
    ((_, most),) = Counter(tuple(n.ko.split()[-2:]) for n in NAMES).most_common(1)
    assert most <= 0.03 * len(NAMES)


def test_the_tendency_is_that_of_the_births() -> None:
    counted = {n.hangul: n.sex for n in NAMES if births(n.hangul) >= 20}
    assert len(counted) > 120
    assert counted == {hangul: tendency(hangul) for hangul in counted}


def births(hangul: str) -> int:
    return sum(p.total for sex in SEXES if (p := popularity(hangul, sex)))


def tendency(hangul: str) -> str:
    boys = p.share if (p := popularity(hangul, "M")) else 0.0
    return "남자" if boys >= 0.7 else "여자" if boys <= 0.3 else "중성적"


SEXES: tuple[Sex, ...] = ("M", "F")


@pytest.mark.parametrize(
    ("hangul", "origin", "part"),
    [
        ("가람", "옛말", "강"),
        ("미르", "옛말", "용"),
        ("다솜", "옛말", "사랑"),
        ("라온", "옛말", "즐거운"),
        ("혜윰", "옛말", "생각"),
        ("윤슬", "토박이말", "잔물결"),
        ("보늬", "토박이말", "밤의 속껍질"),
        ("하늬", "토박이말", "서쪽"),
        ("다온", "새로 지은 말", "오다"),
        ("새론", "새로 지은 말", "새로운"),
        ("보라", "토박이말", "몽골말"),
    ],
)
def test_origins(hangul: str, origin: str, part: str) -> None:
    name = native(hangul)
    assert name is not None
    assert name.origin == origin
    assert part in name.parts


@pytest.mark.parametrize(
    "invented", ["온유", "해밀", "하랑", "그린나래", "온새미로", "아라", "민준"]
)
def test_what_is_hanja_or_has_no_attested_word_is_left_out(invented: str) -> None:
    assert native(invented) is None


def test_meaning() -> None:
    name = native("가람")
    assert name is not None
    assert native_meaning(name) == (
        "가람(강의 옛말)은 굽이마다 들을 적시며 흘러가는 사람으로 "
        "살아가기를 바라는 우리말 이름이에요.",
        "가람, a word of older Korean, wishes for someone who waters the fields at every bend, "
        "as a river does.",
    )  # fmt: skip


def test_weights_leave_out_what_needs_characters() -> None:
    factors = weights_without_characters()
    assert set(factors) > NEEDS_CHARACTERS
    assert {rule for rule, factor in factors.items() if not factor} == NEEDS_CHARACTERS


@pytest.mark.parametrize("surname", ["김", "이", "남궁", "金", None])
@pytest.mark.parametrize("gender", ["남자", "여자"])
def test_recommended(surname: str | None, gender: str) -> None:
    names = recommend_native(surname, gender, 10)
    allowed = {n.hangul for n in native_names(gender)}
    assert len({n.hangul for n in names}) == 10
    assert [n.score for n in names] == sorted((n.score for n in names), reverse=True)
    for name in names:
        assert name.hangul in allowed
        assert (name.hanja, name.characters, name.grids, name.serves) == ("", (), None, None)
        assert all(name.gates.values())
        # Each weight is rounded to a hundredth.
        rounding = 0.005 * len(name.verdicts) + 1e-9
        assert sum(v.most for v in name.verdicts) == pytest.approx(100, abs=rounding)
        assert not {v.rule for v in name.verdicts} & NEEDS_CHARACTERS
        assert not surname or not set(surname) & set(name.hangul)
        assert name.to_dict()["hanja"] == ""


def test_the_list_is_diverse() -> None:
    def firsts(names: list[Name]) -> int:
        return len({n.hangul[0] for n in names})

    names = recommend_native("김", "여자", 50)
    assert firsts(names[:10]) >= 7
    assert firsts(recommend_native("김", "여자", 12)) >= 9


def test_a_need_of_sounds_counts() -> None:
    chart = cast(Birth("1990-05-05", gender="여자", time="12:00"))
    need = need_of(chart)
    assert need.helping != ()
    plain = {n.hangul: n for n in recommend_native("최", "여자", 50)}
    served = {n.hangul: n for n in recommend_native("최", "여자", 50, sound_need=need)}
    changed = {h for h in plain.keys() & served.keys() if plain[h].score != served[h].score}
    assert changed
    assert all(plain[h].parts["쓰임"] == served[h].parts["쓰임"] for h in changed)


def test_the_year_of_birth_counts() -> None:
    (old, *_), (new, *_) = (recommend_native("김", "여자", 1, born=y) for y in (1975, 2024))
    assert old.parts["시대"] != new.parts["시대"]


def test_refusals() -> None:
    with pytest.raises(OutOfRange):
        recommend_native("김", "여자", 0)
    with pytest.raises(InvalidInput):
        recommend_native("김", "아무나", 3)
