"""The rules on names that exist."""

from __future__ import annotations

import pytest

import saju_naming as sn
from saju_naming.errors import InvalidInput, UnknownCharacter, UnknownSurname

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
    assert check.parts["자원오행"] == 15.0


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
        assert again.to_dict() == name.to_dict()
