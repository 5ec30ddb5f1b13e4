"""Names that sound like foreign ones: spellings read as hangul, sounds compared."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from saju_naming.errors import InvalidInput, OutOfRange
from saju_naming.korean.hangul import is_hangul
from saju_naming.korean.romanisation import romanise
from saju_naming.names.alike import GIVEN_FROM, likeness, sounds_like, surnames_like
from saju_naming.names.candidate import SEX_OF
from saju_naming.names.gates import is_embarrassing
from saju_naming.names.heard import MOST_READINGS, heard
from saju_naming.names.popularity import names_of, popularity

#: Foreign names and the spelling that Korean usually has for them (or one of two).
READINGS = [
    ("Emma", "엠마"), ("Emily", "에밀리"), ("Daniel", "다니엘"), ("Liam", "리암"),
    ("Sophia", "소피아"), ("Noah", "노아"), ("Olivia", "올리비아"), ("Leo", "레오"),
    ("Ian", "이안"), ("Theo", "테오"), ("Anna", "안나"), ("Roy", "로이"), ("Kate", "케이트"),
    ("James", "제임스"), ("Grace", "그레이스"), ("Smith", "스미스"), ("Elizabeth", "엘리자베스"),
    ("Philip", "필립"), ("Lucas", "루카스"), ("Isabella", "이사벨라"), ("Giulia", "줄리아"),
    ("Matteo", "마테오"), ("José", "조세"), ("Hiroshi", "히로시"), ("Yuki", "유키"),
    ("Aisha", "아이샤"), ("Ivan", "이반"), ("Olga", "올가"), ("Hannah", "한나"),
    ("Alexander", "알렉산더"), ("Oliver", "올리버"), ("Quinn", "퀸"), ("Ryan", "라이안"),
    ("Eden", "이든"), ("Jayden", "제이든"), ("Chloe", "클로이"), ("Zoe", "조이"),
    ("Wendy", "웬디"), ("Maya", "마야"), ("Joy", "조이"), ("Björn", "뵨"), ("Johan", "요한"),
    ("Xavier", "자비에"), ("Ella", "엘라"), ("Lily", "릴리"), ("Kai", "카이"), ("Joshua", "조슈아"),
    ("Aaron", "아론"), ("David", "데이비드"), ("Benjamin", "벤자민"),
]  # fmt: skip

#: Foreign name, gender, a Korean name that sounds the same (borne by 50 and more in 2021–2025).
IDENTICAL = [
    ("Yuna", "여자", "유나"), ("Mina", "여자", "미나"), ("Jia", "여자", "지아"),
    ("Hana", "여자", "하나"), ("Leo", "남자", "레오"), ("Noah", "남자", "노아"),
    ("Ian", "남자", "이안"), ("Lia", "여자", "리아"), ("Theo", "남자", "테오"),
    ("Sean", "남자", "시언"), ("Anna", "여자", "안나"), ("Arin", "여자", "아린"),
    ("Roy", "남자", "로이"), ("Liam", "남자", "리암"), ("Daniel", "남자", "다니엘"),
    ("Luna", "여자", "루나"), ("Sara", "여자", "사라"), ("Sarah", "여자", "사라"),
    ("Hannah", "여자", "한나"), ("Chloe", "여자", "클로이"), ("Zoe", "여자", "조이"),
    ("Joan", "여자", "조안"), ("Yena", "여자", "예나"), ("Sora", "여자", "소라"),
    ("Bora", "여자", "보라"), ("Rina", "여자", "리나"), ("Lina", "여자", "리나"),
    ("Yura", "여자", "유라"), ("Ella", "여자", "엘라"), ("Jenny", "여자", "제니"),
    ("Kai", "남자", "카이"), ("Aaron", "남자", "아론"), ("Johan", "남자", "요한"),
    ("Joon", "남자", "준"), ("Rohan", "남자", "로한"), ("Dohan", "남자", "도한"),
    ("Eden", "남자", "이든"), ("Jayden", "남자", "제이든"), ("Juno", "남자", "준오"),
    ("Suri", "여자", "솔이"),
]  # fmt: skip

#: Names of which a part is a Korean name.
PARTS = [
    ("Olivia", "여자", "리아"), ("Sophia", "여자", "소하"), ("Emily", "여자", "엘리"),
    ("Giulia", "여자", "리아"), ("Amelia", "여자", "리아"), ("Matteo", "남자", "테오"),
    ("William", "남자", "리암"), ("Louis", "남자", "루이"), ("Lucas", "남자", "루카"),
    ("Elena", "여자", "레나"), ("Isabella", "여자", "사라"), ("Ryan", "남자", "리안"),
]  # fmt: skip


@pytest.mark.parametrize(("foreign", "hangul"), READINGS)
def test_heard(foreign: str, hangul: str) -> None:
    assert hangul in heard(foreign)
    assert len(heard(foreign)) <= MOST_READINGS


@pytest.mark.parametrize(
    ("spellings", "first"),
    [
        (("Emma", "EMMA", " emma "), "엠마"),
        (("Chloe", "Chloé"), "클로에"),
        (("Müller", "Muller"), "물러"),
        (("Anna", "Ánna", "An-na"), "안나"),
    ],
)
def test_case_and_accents_do_not_matter(spellings: tuple[str, ...], first: str) -> None:
    assert {heard(spelling)[0] for spelling in spellings} == {first}


@pytest.mark.parametrize("bad", ["", "A", "엠마", "123", "x" * 21, "hh"])
def test_what_cannot_be_read(bad: str) -> None:
    with pytest.raises(InvalidInput):
        heard(bad)


@given(st.text("abcdefghijklmnopqrstuvwxyzéüøß", min_size=2, max_size=10))
def test_whatever_is_heard_is_hangul(foreign: str) -> None:
    try:
        readings = heard(foreign)
    except InvalidInput:
        assert set(foreign) <= set("gh")  # silent
        return
    assert 1 <= len(readings) == len(set(readings)) <= MOST_READINGS
    assert all(map(is_hangul, readings))


@pytest.mark.parametrize(("foreign", "gender", "hangul"), IDENTICAL)
def test_the_same_sound_comes_first(foreign: str, gender: str, hangul: str) -> None:
    found = sounds_like(foreign, gender, 3)
    assert hangul in [alike.hangul for alike in found]
    assert next(a.score for a in found if a.hangul == hangul) >= 0.88


@pytest.mark.parametrize(("foreign", "gender", "hangul"), PARTS)
def test_a_part_that_is_a_name_is_found(foreign: str, gender: str, hangul: str) -> None:
    found = {alike.hangul: alike for alike in sounds_like(foreign, gender, 5)}
    assert hangul in found
    assert found[hangul].score < 0.9


def test_every_name_of_open_syllables_is_found_by_its_own_spelling() -> None:
    """The Revised Romanisation of a name, read as a foreign name, gives that name."""
    plain = set("가나다라마바사아자하리미니시이지노도로모보소오조호루무부수우주유")
    names = [
        p.hangul
        for p in names_of("F")
        if p.births >= GIVEN_FROM
        and p.share >= 0.7
        and len(p.hangul) == 2
        and set(p.hangul) <= plain
        and not is_embarrassing("", p.hangul)
    ]
    assert len(names) > 20
    lost = [n for n in names if sounds_like(romanise(n), "여자", 1)[0].score < 0.97]
    assert lost == []
    missed = [n for n in names if n not in {a.hangul for a in sounds_like(romanise(n), "여자", 3)}]
    assert missed == []


@pytest.mark.parametrize("gender", ["남자", "여자"])
def test_what_is_offered_is_borne_and_ranked(gender: str) -> None:
    found = sounds_like("Alexandra", gender, 50)
    assert len({a.hangul for a in found}) == 50
    assert [a.score for a in found] == sorted((a.score for a in found), reverse=True)
    for alike in found:
        p = popularity(alike.hangul, SEX_OF[gender])
        assert p is not None
        assert p.births == alike.births >= GIVEN_FROM
        assert p.share >= 0.3
        assert 0 <= alike.score <= 1


@pytest.mark.parametrize(
    ("near", "far"),
    [
        (("소아", "수아"), ("소아", "비아")),
        (("레오", "래오"), ("레오", "레이")),
        (("파울", "바울"), ("파울", "가울")),
        (("리안", "리암"), ("리안", "리악")),
        (("유나", "율아"), ("유나", "만수")),
    ],
)
def test_likeness_knows_near_sounds(near: tuple[str, str], far: tuple[str, str]) -> None:
    assert likeness(*near) > likeness(*far)
    assert likeness(*near) == pytest.approx(likeness(*reversed(near)))


def test_likeness_of_the_same_sound_is_whole() -> None:
    assert likeness("안나", "아나") == likeness("예나", "예나") == 1.0


@pytest.mark.parametrize(
    ("foreign", "expected"),
    [
        ("Kim", "김"), ("Lee", "이"), ("Park", "박"), ("Choi", "최"), ("Yoon", "윤"),
        ("Moon", "문"), ("Chang", "창"), ("Wang", "왕"), ("Cho", "조"), ("han", "한"),
    ],
)  # fmt: skip
def test_a_usual_spelling_is_the_surname(foreign: str, expected: str) -> None:
    first = surnames_like(foreign)[0]
    assert (first.surname.hangul, first.score, first.by) == (expected, 1.0, "철자")


@pytest.mark.parametrize(
    ("foreign", "expected"),
    [
        ("Smith", {"심", "신"}), ("Johnson", {"조", "전"}), ("Hansen", {"한"}),
        ("Miller", {"민"}), ("Schmidt", {"심"}), ("Martin", {"마"}), ("Suzuki", {"수"}),
        ("Garcia", {"가"}), ("Brown", {"변"}),
    ],
)  # fmt: skip
def test_surnames_by_sound(foreign: str, expected: set[str]) -> None:
    found = surnames_like(foreign)
    assert expected <= {alike.surname.hangul for alike in found}
    assert {alike.by for alike in found} == {"소리"}
    assert found[0].to_dict()["hanja"] == found[0].surname.hanja


def test_of_surnames_spelled_alike_the_commoner_comes_first() -> None:
    """李 is spelled Lee whether it is said 이 or 리; 이 has nearly all of its bearers."""
    found = surnames_like("Lee", 2)
    assert [(a.surname.hangul, a.score) for a in found] == [("이", 1.0), ("리", 1.0)]


def test_refusals() -> None:
    with pytest.raises(OutOfRange):
        sounds_like("Emma", "여자", 0)
    with pytest.raises(OutOfRange):
        surnames_like("Smith", 51)
    with pytest.raises(InvalidInput):
        sounds_like("Emma", "아무나")
