from __future__ import annotations

import dataclasses
from collections.abc import Iterator

import pytest

from saju_naming.errors import UnknownCharacter
from saju_naming.hanja import Character, character, characters, is_registered, phrase, with_reading

ELEMENTS = "木火土金水"
REASONS = {
    "bad_omen", "beast", "body", "crime", "death", "filth", "grief", "harm", "illness", "insult",
    "kin", "poverty", "servility", "vice", "weapon",
}  # fmt: skip

# 원획 as the naming literature prints them (수 of 洙 10, 花 10, 淸 12, 道 16 …; numerals by value).
STROKES = {
    "洙": 10, "珉": 10, "源": 14, "花": 10, "淸": 12, "英": 11, "道": 16, "鄭": 19, "祐": 10,
    "潤": 16, "勳": 16, "準": 14, "湖": 13, "朴": 6, "槿": 15, "惠": 12, "泰": 9, "熙": 14,
    "一": 1, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10, "百": 6, "千": 3,
}  # fmt: skip

# Counted in two ways: ours, the other.
DISPUTED = {
    "成": (7, 6), "誠": (14, 13), "盛": (12, 11), "城": (10, 9), "露": (20, 21), "萬": (15, 13),
    "琉": (12, 11), "瓊": (20, 19), "朗": (11, 10), "慈": (14, 13), "王": (5, 4), "熙": (14, 13),
    "流": (10, 11), "求": (6, 7), "泰": (9, 10),
}  # fmt: skip

# Elements that naming offices print for these characters.
ORIGINS = {
    "木": "朴柱秀穎竹米純花英衣授宇安床帆門睦",
    "火": "晙焌俊悅性行見車雅羽馬聰明",
    "土": "峻埈鄭坤娟島道郁陽田羊牛里老黃",
    "金": "錫贊珉銀誠訓財利政戰砇酉音鉉",
    "水": "浚永水浩國子雨魚冬穴食尹周",
    "stem_branch 木": "甲乙寅卯",
    "stem_branch 火": "丙丁巳午",
    "stem_branch 土": "戊己辰戌丑未",
    "stem_branch 金": "庚辛申酉",
    "stem_branch 水": "壬癸亥子",
}


@pytest.fixture(scope="module")
def everyone() -> list[Character]:
    return [character(hanja) for hanja in characters._rows()]


def test_the_table_is_the_register_and_its_aliases(everyone: list[Character]) -> None:
    assert len(everyone) == 9123
    assert sum(c.alias for c in everyone) == 33
    # The register gives 𥡴, a form of 稽, no reading; Unihan gives six aliases none.
    assert "".join(c.hanja for c in everyone if not c.readings) == "勹虏虘閙黙黹𥡴"


def test_rows_are_sorted_and_unique(everyone: list[Character]) -> None:
    order = [c.hanja for c in everyone]
    assert order == sorted(set(order))


def test_every_field_is_in_its_range(everyone: list[Character]) -> None:
    for c in everyone:
        assert len(c.hanja) == 1
        assert 1 <= c.radical <= 214
        assert 1 <= c.strokes <= 50
        assert 1 <= c.pen_strokes <= 50
        assert c.strokes not in c.strokes_other
        assert c.strokes_other == tuple(sorted(set(c.strokes_other)))
        assert c.element in ELEMENTS
        assert c.element_basis in {"radical", "meaning", "numeral", "stem_branch"}
        assert c.common in {0, 1, 2}
        assert c.unfit in {"", *REASONS}
        assert len(set(c.readings)) == len(c.readings)


def test_hun_is_short_modern_hangul(everyone: list[Character]) -> None:
    for c in everyone:
        assert all("가" <= s <= "힣" for s in c.hun.replace(" ", ""))
        assert c.hun == c.hun.strip()
    known = [c for c in everyone if c.common]
    assert all(c.hun for c in known if c.common == 2)
    assert sum(len(c.hun) <= 8 for c in known) >= 0.98 * len(known)


def test_common_characters_are_those_taught_and_coded(everyone: list[Character]) -> None:
    # Of the 1,800 that are taught Unihan lists one, 衰, under a rare form that the register lacks.
    assert sum(c.common == 2 for c in everyone) == 1799
    assert {c.common for c in map(character, "瑞旼㒚")} == {1, 0}


@pytest.mark.parametrize(("hanja", "strokes"), STROKES.items())
def test_original_strokes(hanja: str, strokes: int) -> None:
    assert character(hanja).strokes == strokes


@pytest.mark.parametrize(("hanja", "counts"), DISPUTED.items())
def test_disputed_strokes_name_the_other_count(hanja: str, counts: tuple[int, int]) -> None:
    chosen, other = counts
    assert character(hanja).strokes == chosen
    assert other in character(hanja).strokes_other


@pytest.mark.parametrize(
    ("hanja", "original", "pen"),
    [("潤", 16, 15), ("花", 10, 7), ("珉", 10, 9), ("羅", 20, 19), ("五", 5, 4)],
)
def test_pen_strokes_are_those_of_the_written_form(hanja: str, original: int, pen: int) -> None:
    assert (character(hanja).strokes, character(hanja).pen_strokes) == (original, pen)


@pytest.mark.parametrize(
    ("hanja", "element"),
    [(h, key[-1]) for key, line in ORIGINS.items() for h in line],
)
def test_element_by_origin(hanja: str, element: str) -> None:
    assert character(hanja).element == element


@pytest.mark.parametrize(
    ("hanja", "hun", "reading"),
    [
        ("瑞", "상서", "서"), ("賢", "어질", "현"), ("淑", "맑을", "숙"), ("智", "슬기", "지"),
        ("潤", "윤택할", "윤"), ("俊", "준걸", "준"), ("度", "법도", "도"), ("景", "볕", "경"),
        ("女", "여자", "여"), ("麟", "기린", "린"), ("律", "법", "율"), ("金", "쇠", "금"),
        ("姬", "아가씨", "희"), ("申", "납", "신"), ("竝", "아우를", "병"),
    ],
)  # fmt: skip
def test_hun_and_first_reading(hanja: str, hun: str, reading: str) -> None:
    c = character(hanja)
    if hanja == "女":
        assert set(c.readings) == {"녀", "여"}
    else:
        assert c.readings[0] == reading
    assert c.hun == hun


@pytest.mark.parametrize(
    ("hanja", "syllable"),
    [("怒", "노"), ("努", "노"), ("訥", "눌"), ("能", "능"), ("膿", "농"),
     ("李", "리"), ("李", "이"), ("龍", "룡"), ("龍", "용"), ("烈", "렬"), ("烈", "열")],
)  # fmt: skip
def test_characters_and_sounds_that_older_lists_lack(hanja: str, syllable: str) -> None:
    assert is_registered(hanja, syllable)


@pytest.mark.parametrize(
    ("hanja", "syllable"), [("怒", "고"), ("瑞", "석"), ("東", "방"), ("们", "문"), ("", "서")]
)
def test_what_is_not_in_the_list_is_not_confirmed(hanja: str, syllable: str) -> None:
    assert not is_registered(hanja, syllable)


# Characters that thousands of Koreans bear, some with a second, darker gloss in dictionaries.
@pytest.mark.parametrize("hanja", "智俊民旼瑞賢殷幽庸恤玩尤彗劉虎熊鳳龍春秋冬夏石大天炳炫末秀鈗昔")
def test_names_that_people_bear_are_fit(hanja: str) -> None:
    assert character(hanja).unfit == ""


@pytest.mark.parametrize(
    ("hanja", "reason"),
    [("死", "death"), ("葬", "death"), ("病", "illness"), ("癌", "illness"), ("盜", "crime"),
     ("獄", "crime"), ("奴", "servility"), ("愚", "insult"), ("害", "harm"), ("鬼", "bad_omen"),
     ("糞", "filth"), ("貪", "vice"), ("悲", "grief"), ("貧", "poverty"), ("肛", "body"),
     ("槍", "weapon"), ("蛆", "beast"), ("妾", "servility"), ("姑", "kin")],
)  # fmt: skip
def test_what_a_parent_would_refuse(hanja: str, reason: str) -> None:
    assert character(hanja).unfit == reason


def test_unknown_characters_are_an_error_a_person_can_read() -> None:
    with pytest.raises(UnknownCharacter, match="们"):
        character("们")


def test_with_reading_lists_every_character_of_the_syllable(everyone: list[Character]) -> None:
    assert {c.hanja for c in with_reading("서")} == {
        c.hanja for c in everyone if "서" in c.readings
    }
    assert character("瑞") in with_reading("서")
    assert with_reading("") == with_reading("뷁") == ()


def test_characters_cannot_be_changed() -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        character("瑞").strokes = 1  # type: ignore[misc]  # the very fault


@pytest.fixture
def two_phrases(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    rows = ["潤\t윤\t3\tF\t둘레를 적시는\t둘레를 적시고\trefreshes everyone around"]
    monkeypatch.setattr(characters, "_lines", lambda name: rows)
    caches = (characters.phrases, characters.phrase)
    for cache in caches:
        cache.cache_clear()
    yield
    for cache in caches:
        cache.cache_clear()


@pytest.mark.usefixtures("two_phrases")
def test_phrases_are_read_when_asked_for() -> None:
    told = phrase("潤")
    assert told is not None
    assert (told.ko, told.ko_link) == ("둘레를 적시는", "둘레를 적시고")
    assert told.en == "refreshes everyone around"
    assert (told.readings, told.use, told.sex) == (("윤",), 3, "F")
    assert phrase("瑞") is None


def test_every_character_with_a_phrase_is_fit_and_has_a_hun() -> None:
    told = [character(hanja) for hanja in characters.phrases()]
    assert len(told) >= 1500
    assert [c.hanja for c in told if c.unfit or not c.hun or c.alias] == []


def test_the_readings_of_a_phrase_are_registered() -> None:
    assert [
        (hanja, reading)
        for hanja, told in characters.phrases().items()
        for reading in told.readings
        if not is_registered(hanja, reading)
    ] == []
