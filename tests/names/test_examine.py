"""The rules on names that exist."""

from __future__ import annotations

import pytest

import saju_naming as sn
from saju_naming.errors import InvalidInput, UnknownCharacter, UnknownSurname
from saju_naming.names.examine import review, split_name
from saju_naming.names.rules import WEIGHTS

CHART = sn.cast(sn.Birth("1980-01-02", gender="남자"))
GATES = {"registered", "meaning", "natural", "embarrassment", "family"}


def test_a_common_name() -> None:
    check = sn.examine("김", "민준", hanja="旼俊", chart=CHART)
    assert (check.hangul, check.hanja, check.full) == ("민준", "旼俊", "김민준")
    assert set(check.gates) == GATES
    assert all(check.gates.values())
    assert check.grids is not None
    # 金 8, 旼 8, 俊 9.
    assert check.grids.to_dict() == {"won": 17, "hyeong": 16, "i": 17, "jeong": 25}
    assert 0 < check.score < 100
    assert check.serves in (True, False)
    assert check.births is not None
    assert check.births > 1000
    assert check.label == "남자"


def test_the_surname_in_hangul_or_hanja_is_the_same_check() -> None:
    by_hangul = sn.examine("김", "민준", hanja="旼俊", chart=CHART).to_dict()
    assert sn.examine("金", "민준", hanja="旼俊", chart=CHART).to_dict() == by_hangul


def test_another_surname_of_the_sound_is_another_check() -> None:
    assumed = sn.examine("유", "민준", hanja="旼俊", chart=CHART)
    given = sn.examine("兪", "민준", hanja="旼俊", chart=CHART)
    assert assumed.surname is not None
    assert given.surname is not None
    assert (assumed.surname.hanja, assumed.surname.assumed) == ("柳", True)
    assert (given.surname.hanja, given.surname.assumed) == ("兪", False)
    # 柳 and 兪 both have nine strokes, 劉 has fifteen.
    other = sn.examine("劉", "민준", hanja="旼俊", chart=CHART)
    assert assumed.grids == given.grids != other.grids


@pytest.mark.parametrize(
    ("surname", "hangul", "hanja", "gate"),
    [
        ("김", "민준", "旼瑞", "registered"),
        ("김", "사준", "死俊", "meaning"),
        ("김", "서연", "瑞姸", "natural"),
        ("임", "신중", "信重", "embarrassment"),
    ],
)
def test_a_gate_that_does_not_open(surname: str, hangul: str, hanja: str, gate: str) -> None:
    assert not sn.examine(surname, hangul, hanja=hanja, chart=CHART).gates[gate]


def test_the_bearers_gender_may_be_said_and_is_else_the_charts() -> None:
    assert sn.examine("김", "서연", hanja="瑞姸", chart=CHART, gender="여자").gates["natural"]
    assert sn.examine("김", "서연", hanja="瑞姸").gates["natural"]


def test_without_a_chart_no_element_serves() -> None:
    check = sn.examine("김", "민준", hanja="旼俊")
    assert check.serves is None
    assert check.parts["자원오행"] == WEIGHTS["자원오행"] / 2


def test_without_a_surname_one_grid_is_judged() -> None:
    check = sn.examine(None, "민준", hanja="旼俊", chart=CHART)
    assert (check.surname, check.grids, check.full) == (None, None, "민준")
    assert check.to_dict()["grids"] is None


@pytest.mark.parametrize(
    ("hangul", "hanja"), [("준", "俊"), ("다니엘", "多尼熀"), ("나리", "娜莉"), ("뽀라", "寶羅")]
)
def test_any_length_and_any_sound_is_judged(hangul: str, hanja: str) -> None:
    check = sn.examine("김", hangul, hanja=hanja, chart=CHART)
    assert len(check.to_dict()["syllables"]) == len(hangul)  # type: ignore[arg-type]  # a list
    assert check.meaning.ko.startswith(hangul)


@pytest.mark.parametrize("form", ["\u1106\u1175\u11ab\u110c\u116e\u11ab", " 민준 "])
def test_the_same_name_in_other_code_points(form: str) -> None:
    assert sn.examine("김", form, hanja="旼俊").hangul == "민준"


def test_a_compatibility_ideograph_is_its_character() -> None:
    assert sn.examine("이", "이준", hanja="\uf9e1俊").hanja == "李俊"


@pytest.mark.parametrize(
    ("surname", "hangul", "hanja", "error"),
    [
        ("김", "민준", "旼", InvalidInput),
        ("김", "민준", "", InvalidInput),
        ("김", "민", "旼俊", InvalidInput),
        ("김", "", "", InvalidInput),
        ("김", "Min", "旼俊珍", InvalidInput),
        ("김", "旼俊", "旼俊", InvalidInput),
        ("김", "민준", "旼x", UnknownCharacter),
        ("김", "민준", "旼们", UnknownCharacter),
        ("Kim", "민준", "旼俊", UnknownSurname),
        ("뷁", "민준", "旼俊", UnknownSurname),
    ],
)
def test_what_is_no_name_is_explained(
    surname: str, hangul: str, hanja: str, error: type[sn.SajuNamingError]
) -> None:
    with pytest.raises(error) as caught:
        sn.examine(surname, hangul, hanja=hanja)
    assert issubclass(error, sn.SajuNamingError)
    for message in (caught.value.ko, caught.value.en):
        assert message.endswith(".")
        assert "\n" not in message


def test_the_recommended_are_judged_alike() -> None:
    for name in sn.recommend(CHART, "김", 3):
        again = sn.examine("김", name.hangul, hanja=name.hanja, chart=CHART)
        assert again.origin == "given"
        assert again.to_dict() == name.to_dict() | {"origin": "given"}


@pytest.mark.parametrize(
    ("full", "parted"),
    [("김민준", ("김", "민준")), ("남궁율", ("남궁", "율")), ("제갈도윤", ("제갈", "도윤")),
     ("김준", ("김", "준")), ("김 민준", ("김", "민준")),
     (" 이하나래 ", ("이", "하나래")), ("황보", ("황", "보"))],
)  # fmt: skip
def test_a_full_name_is_parted(full: str, parted: tuple[str, str]) -> None:
    assert split_name(full) == parted


@pytest.mark.parametrize("full", ["", "김", "남", "Kim", "뷁준", "金旼俊"])
def test_what_cannot_be_parted(full: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        split_name(full)
    assert "\n" not in caught.value.ko + caught.value.en


def test_a_review_judges_the_name_and_offers_better_hanja() -> None:
    found = review("김민준", "旼俊", CHART)
    assert found.name == sn.examine("김", "민준", hanja="旼俊", chart=CHART)
    assert {n.hangul for n in found.better} == {"민준"}
    assert "旼俊" not in {n.hanja for n in found.better}
    assert found.better == tuple(sn.recommend(CHART, "김", 3, hangul="민준"))
    assert found.persons == ()


def test_a_review_takes_the_hanja_of_the_whole_name() -> None:
    found = review("유민준", "劉旼俊", CHART)
    assert found.name
    assert found.name.surname
    assert (found.name.surname.hanja, found.name.hanja) == ("劉", "旼俊")
    assert found.name.surname.assumed is False


def test_a_review_of_hangul_alone() -> None:
    found = review("이서연")
    assert found.name is None
    assert len(found.better) == 3
    # Nobody said the gender: the one that bears the name.
    girls = sn.recommend(None, "이", 3, hangul="서연", gender="여자")
    assert found.better == tuple(girls)
    boys = review("이서연", gender="남자").better
    assert boys[0].label == "여자"
    assert boys[0].parts["쓰임"] < girls[0].parts["쓰임"]


def test_the_best_hanja_is_not_offered_again() -> None:
    best = sn.recommend(CHART, "김", 1, hangul="민준")[0]
    found = review("김민준", best.hanja, CHART)
    assert found.name
    assert found.name.to_dict() == best.to_dict() | {"origin": "given"}
    assert len(found.better) == 2


def test_a_review_names_those_who_bore_the_name() -> None:
    assert [p.name for p in review("이완용").persons] == ["이완용"]


def test_a_review_of_a_sound_without_characters_offers_none() -> None:
    assert review("김봄").better == ()


def test_a_review_with_kin_and_another_school() -> None:
    found = review("김민준", "旼俊", CHART, kin=["민준"], sound_school="해례")
    assert found.name
    assert not any(n.gates["family"] for n in (found.name, *found.better))
    told = {v.rule: v.reason.ko for n in (found.name, *found.better) for v in n.verdicts}
    assert told["발음오행"].startswith("해례본")
