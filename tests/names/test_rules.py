"""Every rule by hand-worked names, and what holds for all rules at once."""

from __future__ import annotations

from dataclasses import replace
from itertools import product
from types import ModuleType

import pytest

from saju_naming.errors import InvalidInput
from saju_naming.hanja.characters import character, phrase
from saju_naming.korean.hangul import FINALS, INITIALS, syllable
from saju_naming.names.candidate import SoundSchool
from saju_naming.names.judge import judged
from saju_naming.names.name import GRADES
from saju_naming.names.naturalness import naturalness
from saju_naming.names.need import ANYBODY, Need, need_of
from saju_naming.names.popularity import Popularity, popularity
from saju_naming.names.rules import (
    WEIGHTS,
    WISH_WEIGHT,
    element,
    grids,
    sound,
    three_elements,
    weights_of,
    wish,
    yin_yang,
)
from saju_naming.names.rules import character as character_rule
from saju_naming.names.rules import popularity as popularity_rule
from saju_naming.names.rules.verdict import verdict
from saju_naming.names.wish import themes_of
from saju_naming.symbols.elements import Element
from tests.names.samples import candidate, charts, points_of

WOOD, FIRE, EARTH, METAL, WATER = Element
#: 木 is 용신, 火 희신, 土 한신, 金 구신, 水 기신.
NEED = Need((1.0, 0.85, 0.45, 0.0, 0.0), (WOOD, FIRE), (WATER, METAL), (EARTH,))
BRIGHT = themes_of("밝고 단단한 느낌")

PEOPLE = [
    ("김", "민준", "旼俊", "남자"),
    ("鄭", "서연", "瑞姸", "여자"),
    ("남궁", "도윤", "度潤", "남자"),
    ("이", "준", "俊", "남자"),
    (None, "지우", "智宇", "여자"),
    (None, "율", "律", None),
    ("박", "하은", "河恩", None),
    ("선우", "동수", "東洙", "남자"),
    ("최", "서윤", "死潤", "여자"),
    ("유", "나라", "娜羅", "여자"),
    ("심", "뷁슭", "旼俊", "남자"),
    ("백", "건우", "建宇", None),
]


RULES = tuple(points_of(candidate(None, "율", "律"), ANYBODY))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__.rpartition(".")[2])
@pytest.mark.parametrize("person", PEOPLE, ids=lambda person: person[1])
def test_the_judge_and_the_search_count_alike(
    rule: ModuleType, person: tuple[str | None, str, str, str | None]
) -> None:
    schools: tuple[SoundSchool, ...] = ("운해", "해례")
    for school, born in product(schools, (None, 1962, 2024)):
        name = replace(candidate(*person, school), born=born, wished=BRIGHT)
        for need in (NEED, ANYBODY):
            said = rule.judge(name, need)
            assert said.points == pytest.approx(points_of(name, need)[rule], abs=1e-3)
            assert 0 <= said.points <= said.most == rule.MOST
            assert (said.rule, said.source) == (rule.NAME, rule.SOURCE)
            assert said.reason.ko.endswith(".")
            assert said.reason.en.endswith(".")


# What the rules weigh.


def test_the_weights_give_a_hundred() -> None:
    assert sum(WEIGHTS.values()) == 100
    assert list(WEIGHTS) == [rule.NAME for rule in RULES]
    assert WEIGHTS[wish.NAME] == 0
    assert len({rule.ENGLISH for rule in RULES}) == len(RULES)


@pytest.mark.parametrize("wished", [False, True])
@pytest.mark.parametrize(
    "given", [None, {}, {"수리": 0}, {"수리": 0, "쓰임": 30.5}, {"시대": 100, "바람": 7},
              dict.fromkeys(WEIGHTS, 0) | {"음양": 1}], ids=str
)  # fmt: skip
def test_a_factor_scales_each_rule_and_all_give_a_hundred(
    given: dict[str, float] | None, wished: bool
) -> None:
    factors = weights_of(given, wished=wished)
    most = {rule.NAME: factors[rule.NAME] * rule.MOST for rule in RULES}
    assert list(factors) == list(WEIGHTS)
    assert sum(most.values()) == pytest.approx(100)
    asked = {**WEIGHTS, wish.NAME: WISH_WEIGHT * wished, **(given or {})}
    whole = sum(asked.values())
    assert most == pytest.approx({name: 100 * value / whole for name, value in asked.items()})


@pytest.mark.parametrize(
    "given", [{"수": 3}, {"수리": -1}, {"수리": 101}, {"수리": float("nan")},
              {"수리": float("inf")}, dict.fromkeys(WEIGHTS, 0)], ids=str
)  # fmt: skip
def test_what_cannot_be_weighed(given: dict[str, float]) -> None:
    with pytest.raises(InvalidInput) as caught:
        weights_of(given)
    for message in (caught.value.ko, caught.value.en):
        assert message.endswith(".")
        assert "수리" in message


@pytest.mark.parametrize("person", PEOPLE, ids=lambda person: person[1])
@pytest.mark.parametrize(
    ("given", "wished"),
    [(None, frozenset()), (None, BRIGHT), ({"수리": 0, "음양": 0, "쓰임": 31}, frozenset())],
    ids=["usual", "wish", "weights"],
)
def test_the_parts_are_the_score(
    person: tuple[str | None, str, str, str | None],
    given: dict[str, float] | None,
    wished: frozenset[str],
) -> None:
    factors = weights_of(given, wished=bool(wished))
    for need in [NEED, ANYBODY, *map(need_of, charts(3, seed=3))]:
        one = replace(candidate(*person), wished=wished)
        name = judged(one, need, factors)
        assert sum(name.parts.values()) == pytest.approx(name.score, abs=1e-9)
        # Each part is rounded to a hundredth.
        counted = {r.NAME: p * factors[r.NAME] for r, p in points_of(one, need).items()}
        assert name.parts == pytest.approx(
            {rule: points for rule, points in counted.items() if factors[rule]}, abs=0.0061
        )
        assert sum(v.most for v in name.verdicts) == pytest.approx(100, abs=0.0501)
        assert name.grade == next(word for least, word in GRADES if name.score >= least)
        if given is None:
            assert judged(one, need) == name


def test_scores_differ_among_names() -> None:
    scores = {judged(candidate(*person), NEED).score for person in PEOPLE}
    assert len(scores) >= len(PEOPLE) - 1
    assert max(scores) - min(scores) > 20


@pytest.mark.parametrize(
    ("points", "word"), [(20, "좋음"), (15, "좋음"), (14.99, "무난"), (9, "무난"), (8.9, "아쉬움"),
                         (0, "아쉬움")]
)  # fmt: skip
def test_the_word_is_by_the_share_of_the_points(points: float, word: str) -> None:
    text = sound.judge(candidate("김", "준", "俊"), ANYBODY).reason
    assert verdict("수리", points, 20, text, "").verdict == word


# 수리. Strokes of 朴槿惠, of a published 8 10 21, of 李明博 and 鄭東泳; the verdicts of the sums by
# the majority table (27 20 19 28 36 are 흉).
@pytest.mark.parametrize(
    ("surname", "strokes", "good"),
    [
        (6, (15, 12), 3),  # 27 흉, 21 18 33 길
        (8, (10, 21), 4),  # 31 18 29 39 길
        (7, (8, 12), 1),  # 20 19 27 흉, 15 길
        (19, (8, 9), 1),  # 17 길, 27 28 36 흉
    ],
)
def test_each_grid_that_is_read_well_gives_a_quarter(
    surname: int, strokes: tuple[int, ...], good: int
) -> None:
    assert grids.points(surname, strokes) == 3.75 * good


def test_a_half_good_number_gives_most_of_it() -> None:
    assert grids.points(None, (24, 25)) == 10.5  # 49
    assert grids.points(8, (24, 25)) == 3.75 * (0.7 + 1 + 1 + 1)  # 49, 32 33 57 길


def test_one_syllable_is_set_against_the_best_that_the_surname_allows() -> None:
    assert grids.points(8, (3,)) == 15.0  # 3 11 8 11: all good
    assert grids.points(8, (10,)) == 11.25  # 10 흉, 18 8 18
    # For 9 (姜 …) 이격 is 9, 흉, whatever the name; 6 15 9 15 is the best there is.
    assert grids.points(9, (6,)) == 15.0


def test_without_a_surname_the_given_name_alone_is_read() -> None:
    assert grids.points(None, (15, 12)) == 0.0  # 27
    assert grids.points(None, (10, 21)) == 15.0  # 31
    said = grids.judge(candidate(None, "민준", "旼俊"), ANYBODY).reason
    assert "성을 알려" in said.ko
    assert "surname" in said.en


def test_the_grids_are_told_with_their_verdicts() -> None:
    said = grids.judge(candidate("朴", "근혜", "槿惠"), ANYBODY).reason
    assert said.ko == "원격 27(흉) · 형격 21(길) · 이격 18(길) · 정격 33(길)."
    assert said.en == "won 27 (not good), hyeong 21 (good), i 18 (good), jeong 33 (good)."
    disputed = grids.judge(candidate(None, "민준", "旼澯"), ANYBODY).reason
    assert "견해" not in disputed.ko


# 발음오행. The table of 훈민정음운해 (신경준, 1750) and of 훈민정음 해례 (1446).
SCHOOLS: dict[SoundSchool, dict[str, Element]] = {
    "운해": {"ㄱㄲㅋ": WOOD, "ㄴㄷㄸㄹㅌ": FIRE, "ㅇㅎ": EARTH, "ㅅㅆㅈㅉㅊ": METAL,
            "ㅁㅂㅃㅍ": WATER},
    "해례": {"ㄱㄲㅋ": WOOD, "ㄴㄷㄸㄹㅌ": FIRE, "ㅇㅎ": WATER, "ㅅㅆㅈㅉㅊ": METAL,
            "ㅁㅂㅃㅍ": EARTH},
}  # fmt: skip


@pytest.mark.parametrize("school", SCHOOLS)
def test_every_syllable_that_can_be_written_has_a_sound(school: SoundSchool) -> None:
    for letters, of in SCHOOLS[school].items():
        for initial in letters:
            assert sound.initials(syllable(initial, "ㅏ"), school) == (of,)
    assert set("".join(SCHOOLS[school])) == set(INITIALS)
    for final in FINALS:
        assert len(sound.chain(syllable("ㄷ", "ㅗ", final) + "수", school)) == 1


@pytest.mark.parametrize(
    ("word", "school", "expected"),
    [
        # 木火 flows; 火 against 金 is bridged by the ㅇ of 동, 土 in 운해, and not by 水 in 해례.
        ("김동수", "운해", ("상생", "통관")),
        ("김동수", "해례", ("상생", "상극")),
        # 木水金; in 해례 木 against 土, and the ㅁ of 김 is 土 itself.
        ("김민준", "운해", ("상생", "상생")),
        ("김민준", "해례", ("상극", "상생")),
        # No final consonant, no bridge: 水 against 火.
        ("이도윤", "운해", ("상생", "상생")),
        ("이도윤", "해례", ("상극", "상극")),
        ("강건", "운해", ("비화",)),
        # 木 against 土, and the ㅇ between is 土.
        ("경희", "운해", ("상극",)),
        # 金 against 火: 삶 is spoken with ㅁ, which is 土 in 해례 and 水 in 운해.
        ("삶도", "해례", ("통관",)),
        ("삶도", "운해", ("상극",)),
        ("준", "운해", ()),
    ],
)
def test_chain(word: str, school: SoundSchool, expected: tuple[str, ...]) -> None:
    assert sound.chain(word, school) == expected


def test_flow_and_service_add_up() -> None:
    # (1 + 0.6) / 2 of 7, and half of 5 as every element is worth 0.5 to anybody.
    assert sound.points("김", "동수", ANYBODY, "운해") == pytest.approx(5.6 + 2.5)
    # (1 + 0.2) / 2 of 7, and 火 (ㄷ) is worth 0.85.
    assert sound.points("김", "동수", NEED, "해례") == pytest.approx(4.2 + 4.25)
    # Nothing beside it: as if it met its like.
    assert sound.points("", "준", ANYBODY, "운해") == pytest.approx(4.9 + 2.5)


def test_both_schools_are_told_the_chosen_one_first() -> None:
    said = sound.judge(candidate("김", "동수", "東洙"), ANYBODY).reason
    assert said.ko == "운해본 목-화-금(상생·통관), 해례본 목-화-금(상생·상극)."
    assert said.en.startswith("Unhae school: wood-fire-metal (flows, bridged); Haerye school")
    other = sound.judge(candidate("김", "동수", "東洙", None, "해례"), ANYBODY).reason
    assert other.ko.startswith("해례본 목-화-금(상생·상극), 운해본")


# 음양.
@pytest.mark.parametrize(
    ("surname", "strokes", "points"),
    [
        (8, (10, 21), 4.0),  # 음음양, as a naming site prints
        (19, (8, 9), 4.0),
        (8, (10, 12), 0.8),
        (7, (9, 11), 0.8),
        (8, (7,), 4.0),
        (8, (10,), 0.8),
        (None, (8, 9), 4.0),
        (None, (9, 7), 0.8),
        (None, (9,), 2.4),
    ],
)
def test_yang_and_yin_should_both_be_there(
    surname: int | None, strokes: tuple[int, ...], points: float
) -> None:
    assert yin_yang.points(surname, strokes) == points


def test_yang_and_yin_are_told() -> None:
    said = yin_yang.judge(candidate("朴", "근혜", "槿惠"), ANYBODY).reason
    assert (said.ko, said.en) == ("6획 음-15획 양-12획 음.", "6 (yin), 15 (yang), 12 (yin).")


# 자원오행. 柱 木, 炫 火, 垠 土, 鉉 金, 洙 水 by their radicals.
@pytest.mark.parametrize(
    ("hanja", "role", "points"),
    [("柱", "용신", 13.5), ("炫", "희신", 11.475), ("垠", "한신", 6.075), ("鉉", "구신", 0.0),
     ("洙", "기신", 0.0)],
)  # fmt: skip
def test_a_character_counts_by_the_role_of_its_element(
    hanja: str, role: str, points: float
) -> None:
    assert element.points(character(hanja), NEED, 2) == points, role
    assert element.points(character(hanja), NEED, 1) == 2 * points


@pytest.mark.parametrize(
    ("hanja", "ko", "en"),
    [
        (
            "柱",
            "주(柱)는 이 사주를 돕는 목(木)의 글자.",
            "柱 is of wood (木), which serves the chart.",
        ),
        (
            "垠",
            "은(垠)은 이 사주에 없던 토(土)의 글자.",
            "垠 is of earth (土), which the chart lacks.",
        ),
        (
            "洙",
            "수(洙)는 이 사주에 이미 버거운 수(水)의 글자.",
            "洙 is of water (水), which the chart has more than enough of.",
        ),
    ],
)
def test_the_role_is_told(hanja: str, ko: str, en: str) -> None:
    hangul = ko[0]
    assert element.judge(candidate(None, hangul, hanja), NEED).reason == (ko, en)


def test_an_indifferent_element_is_told_as_such() -> None:
    need = replace(NEED, missing=())
    said = element.judge(candidate(None, "은", "垠"), need).reason
    assert "무난한 토(土)" in said.ko
    assert "neither helps nor burdens" in said.en


def test_without_a_chart_every_element_is_as_good() -> None:
    points = {element.points(character(hanja), ANYBODY, 2) for hanja in "柱炫垠鉉洙"}
    assert points == {6.75}
    assert "사주를 알려" in element.judge(candidate("김", "주", "柱"), ANYBODY).reason.ko


# 뜻과 글자.
def test_a_character_counts_by_its_use() -> None:
    for hanja in "度潤瑞俊":
        known = phrase(hanja)
        assert known is not None
        share = character_rule.BY_USE[known.use]
        assert character_rule.points(character(hanja), 2) == pytest.approx(7.5 * share, abs=1e-3)
    assert tuple(sorted(character_rule.BY_USE)) == character_rule.BY_USE


def test_a_character_without_a_phrase_or_unfit_counts_nothing() -> None:
    assert phrase("㒚") is None
    assert character_rule.points(character("㒚"), 1) == 0.0
    assert character_rule.points(character("死"), 1) == 0.0
    said = character_rule.judge(candidate("김", "사온", "死㒚"), ANYBODY)
    assert (said.points, said.verdict) == (0.0, "아쉬움")
    assert "쓰지 않는 뜻" in said.reason.ko
    assert "뜻풀이가 없는" in said.reason.ko


# 쓰임. 70 births lie halfway between 5 and 1,000 by the logarithm: 5 · √200 = 70.7.
@pytest.mark.parametrize(
    ("births", "share", "points"),
    [
        (5000, 1.0, 14.0),
        (1000, 0.7, 14.0),
        (1000, 0.69, 11.9),
        (1000, 0.3, 11.9),
        (1000, 0.29, 0.0),
        (71, 1.0, 7.01),
        (5, 1.0, 4.9),
        (0, 1.0, 4.9),
    ],
)
def test_use_counts_by_births_and_share(births: int, share: float, points: float) -> None:
    known = popularity("민준", "M")
    assert isinstance(known, Popularity)
    found = popularity_rule.points(replace(known, births=births, share=share), 1.0)
    assert found == pytest.approx(points, abs=0.01)


def test_a_name_that_nobody_counted_is_neither_barred_nor_praised() -> None:
    # 4.2 is three tenths of 14, and counts by how natural the name is.
    natural = naturalness("슬찬", "남자")
    assert popularity("슬찬", "M") is None
    assert 0.3 < natural < 1
    said = popularity_rule.judge(candidate("김", "슬찬", "瑟燦", "남자"), ANYBODY)
    assert said.points == pytest.approx(4.2 * natural, abs=1e-3)
    assert said.verdict == "아쉬움"
    assert said.reason.ko == f"통계에 나오지 않는 이름이에요. 이름다움 {natural:.2f}."
    known = popularity("민준", "M")
    assert known is not None
    rare = replace(known, births=0, share=1.0)
    assert popularity_rule.points(None, 1.0) == 4.2 < popularity_rule.points(rare, 1.0)
    assert popularity_rule.judge(candidate("김", "뷁슭", "旼俊", "남자"), ANYBODY).points == 0


# 삼원오행. By the last digit 1·2 木, 3·4 火, 5·6 土, 7·8 金, 9·0 水.
@pytest.mark.parametrize(
    ("surname", "strokes", "elements", "points"),
    [
        # 8 金, 8 + 13 = 21 木, 13 + 11 = 24 火: control, then flow.
        (8, (13, 11), (METAL, WOOD, FIRE), 1.2),
        (8, (12, 9), (METAL, WATER, WOOD), 2.0),
        (8, (9, 8), (METAL, METAL, METAL), 1.2),
        (7, (9,), (METAL, EARTH), 2.0),
    ],
)
def test_three_elements_follow_one_another(
    surname: int, strokes: tuple[int, ...], elements: tuple[Element, ...], points: float
) -> None:
    assert three_elements.elements(surname, strokes) == elements
    assert three_elements.points(surname, strokes) == pytest.approx(points)
    assert three_elements.points(None, strokes) == pytest.approx(1.2)


def test_the_three_elements_are_told() -> None:
    said = three_elements.judge(candidate("金", "도윤", "度潤"), ANYBODY).reason
    # 金 8, 度 9, 潤 16: 金, 17 金, 25 土.
    assert (said.ko, said.en) == ("금-금-토.", "metal-metal-earth.")
    alone = three_elements.judge(candidate(None, "도윤", "度潤"), ANYBODY).reason
    assert "성을 알려" in alone.ko


# 바람.
def test_a_wish_counts_where_a_character_says_it() -> None:
    wished = themes_of("밝은")
    one = replace(candidate("김", "현도", "炫度"), wished=wished)
    said = wish.judge(one, ANYBODY)
    assert said.points == pytest.approx(7.5)
    assert said.reason.ko == "바라신 느낌을 담은 글자: 炫."
    two = replace(one, wished=wished | themes_of("물"))
    assert wish.judge(two, ANYBODY).points == pytest.approx(3.75)
    none = replace(candidate("김", "도", "度"), wished=wished)
    assert wish.judge(none, ANYBODY).points == 0
    assert wish.points(character("炫"), frozenset(), 2) == 0
