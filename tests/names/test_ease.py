"""How a name is said, written and spelled: 부르기, 쓰기, 로마자."""

from __future__ import annotations

from types import ModuleType

import pytest

from saju_naming.hanja.characters import character
from saju_naming.names.need import ANYBODY
from saju_naming.names.popularity import names_of
from saju_naming.names.rules import romanisation, saying, writing
from tests.names.samples import candidate

PEOPLE = [
    ("김", "민준", "旼俊"),
    ("정", "린아", "璘娥"),
    ("남궁", "도윤", "度潤"),
    ("이", "준", "俊"),
    (None, "지우", "智宇"),
    ("심", "동", "東"),
    ("박", "건우", "建宇"),
    ("유", "나라", "娜羅"),
]


def points_of(rule: ModuleType, person: tuple[str | None, str, str]) -> float:
    surname, hangul, hanja = person
    points = {
        saying: lambda: saying.points(surname or "", hangul),
        writing: lambda: writing.points(hangul, tuple(map(character, hanja))),
        romanisation: lambda: romanisation.points(hangul),
    }
    return points[rule]()


@pytest.mark.parametrize(
    "rule", [saying, writing, romanisation], ids=lambda rule: rule.__name__.rpartition(".")[2]
)
@pytest.mark.parametrize("person", PEOPLE, ids=lambda person: person[1])
def test_the_judge_and_the_search_count_alike(
    rule: ModuleType, person: tuple[str | None, str, str]
) -> None:
    said = rule.judge(candidate(*person), ANYBODY)
    assert said.points == pytest.approx(points_of(rule, person), abs=0.0051)
    assert 0 <= said.points <= said.most == rule.MOST
    assert (said.rule, said.source) == (rule.NAME, rule.SOURCE)
    assert said.reason.ko.endswith(".")
    assert said.reason.en.endswith(".")


# 부르기.
@pytest.mark.parametrize(
    ("word", "traits"),
    [
        ("김도윤", []),
        ("박도윤", ["hardened"]),  # [박또윤]
        ("한은우", ["linked", "linked"]),  # [하느누]
        ("박민준", ["changed", "closed"]),  # [방민준]
        ("정린아", ["changed", "linked"]),  # [정니나]
        ("신라희", ["changed"]),  # [실라히]; ㅢ is the vowel's affair
        ("곽하은", ["changed"]),  # [과카은]
        ("홍빛나", ["changed"]),  # [홍빈나]
        ("김건규", ["initials"]),
        ("강가간", ["initials", "vowels"]),
        ("강나라", ["vowels"]),
        ("곽석", ["hardened", "stops"]),
        ("김닭", ["cluster"]),
        ("하하", ["repeated"]),
    ],
)
def test_what_is_hard_to_say(word: str, traits: list[str]) -> None:
    assert saying.traits(word) == traits


def test_each_trait_costs() -> None:
    assert saying.points("김", "도윤") == 5.0
    assert saying.points("한", "은우") == pytest.approx(5 - 2 * 0.3)
    assert saying.points("박", "민준") == pytest.approx(5 - 1.2 - 0.5)
    assert saying.points("닭", "닭닭") == 0.0


def test_the_sound_is_told() -> None:
    said = saying.judge(candidate("박", "민준", "旼俊"), ANYBODY).reason
    assert said.ko.startswith("박민준은 이어서 부르면 [방민준]으로 소리 나요.")
    assert said.en.startswith("in one breath 박민준 sounds as [방민준];")
    plain = saying.judge(candidate("김", "도윤", "度潤"), ANYBODY)
    assert plain.reason.ko == "김도윤은 글자 그대로 소리 나요."
    assert plain.verdict == "좋음"


@pytest.mark.parametrize(
    ("syllable", "expected"),
    [
        ("린", "인"),
        ("률", "율"),
        ("라", "나"),
        ("로", "노"),
        ("녀", "여"),
        ("나", "나"),
        ("윤", "윤"),
    ],
)
def test_the_initial_sound_rule(syllable: str, expected: str) -> None:
    assert saying.softened(syllable) == expected


def test_an_original_sound_is_noted_and_costs_nothing() -> None:
    kept, soft = candidate("김", "린아", "璘娥"), candidate("김", "인아", "璘娥")
    assert "본음 ‘린’도 쓸 수 있어요" in saying.judge(kept, ANYBODY).reason.ko
    assert "본음" not in saying.judge(soft, ANYBODY).reason.ko
    assert "본음" not in saying.judge(candidate("김", "아린", "娥璘"), ANYBODY).reason.ko


# 쓰기.
@pytest.mark.parametrize(
    ("hangul", "twins"),
    [
        ("세연", ("새연",)), ("도희", ("도히",)), ("혜린", ("헤린",)), ("재이", ("제이",)),
        ("예준", ("얘준",)), ("채세", ("채새", "체세", "체새")), ("도윤", ()), ("민기", ()),
    ],
)  # fmt: skip
def test_spellings_that_sound_alike(hangul: str, twins: tuple[str, ...]) -> None:
    assert sorted(writing.twins(hangul)) == sorted(twins)


def test_a_twin_that_people_bear_costs_more() -> None:
    assert writing.of_hangul("도윤") == 2.0
    assert writing.of_hangul("세연") == 1.5
    assert writing.of_hangul("재이") == 0.0
    assert "제이" in writing.judge(candidate("김", "재이", "宰怡"), ANYBODY).reason.ko


def test_pen_strokes_count_by_halves() -> None:
    one, two = character("一"), character("俊")
    assert (one.pen_strokes, two.pen_strokes) == (1, 9)
    assert writing.of_character(one, 2) == writing.of_character(two, 2) == 1.5
    assert writing.of_character(character("麗"), 1) == pytest.approx(3 * (22 - 19) / 11, abs=1e-3)
    assert writing.of_character(character("讚"), 2) == 0.0  # 26
    assert writing.points("도윤", ()) == 5.0


def test_strokes_are_told() -> None:
    said = writing.judge(candidate("김", "민준", "旼俊"), ANYBODY).reason
    assert said.ko.startswith("한자를 쓰는 데 17획이 들어요(旼 8 + 俊 9).")
    assert said.en == "17 pen strokes (旼 8 + 俊 9); spelled as it is heard."


# 로마자.
def test_a_plain_name_is_spelled() -> None:
    said = romanisation.judge(candidate("김", "도윤", "度潤"), ANYBODY)
    assert said.points == 5.0
    assert said.reason == (
        "로마자로는 Kim Doyun, 여권에는 Doyoon 같은 표기도 써요.",
        "spelled Kim Doyun, in passports also Doyoon.",
    )


def test_a_word_that_can_be_avoided_is_told_with_the_way_out() -> None:
    said = romanisation.judge(candidate("박", "건우", "建宇"), ANYBODY)
    assert said.points == romanisation.AVOIDABLE
    assert "gun(총)처럼 읽히지 않게 하려면 Geonwoo가 나아요." in said.reason.ko
    assert said.reason.en.endswith("Geonwoo keeps it from being read as gun.")


def test_a_word_that_cannot_be_avoided_costs_more() -> None:
    said = romanisation.judge(candidate("심", "동", "東"), ANYBODY)
    assert said.points == romanisation.UNAVOIDABLE
    assert said.reason.ko.startswith("로마자로는 Shim Dong이에요. 영어로는")
    assert romanisation.points("페니스") == romanisation.REFUSED


def test_most_names_lose_little() -> None:
    births = total = 0
    for name in [*names_of("M")[:500], *names_of("F")[:500]]:
        total += name.total
        births += name.total * (
            saying.points("김", name.hangul) >= 4 and romanisation.points(name.hangul) == 5
        )
    assert 0.85 < births / total < 1
