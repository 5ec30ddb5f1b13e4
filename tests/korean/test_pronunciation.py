"""The pronunciations that the standard itself gives (표준 발음법), article by article.

Length is not written here, and where the standard gives two, the first is meant.
"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from saju_naming.korean.hangul import INITIALS, is_hangul, letters, syllable
from saju_naming.korean.pronunciation import pronounce

#: Article: word and pronunciation, pair by pair.
EXAMPLES = """
5: 희망 히망, 유희 유히, 무늬 무니, 지혜 지혜, 주의 주의
9: 닦다 닥따, 키읔 키윽, 옷 옫, 있다 읻따, 젖 젇, 쫓다 쫃따, 솥 솓, 뱉다 밷따, 앞 압
9: 덮다 덥따
10: 넋 넉, 넋과 넉꽈, 여덟 여덜, 외곬 외골, 값 갑, 없다 업따
11: 닭 닥, 흙과 흑꽈, 맑다 막따, 늙지 늑찌, 삶 삼, 읊고 읍꼬, 읊다 읍따
12: 놓고 노코, 좋던 조턴, 쌓지 싸치, 많고 만코, 않던 안턴, 닳지 달치, 각하 가카
12: 먹히다 머키다, 밝히다 발키다, 맏형 마텽, 좁히다 조피다, 넓히다 널피다, 꽂히다 꼬치다
12: 앉히다 안치다, 닿소 다쏘, 많소 만쏘, 싫소 실쏘, 놓는 논는, 쌓네 싼네, 않네 안네
12: 뚫네 뚤레, 낳은 나은, 놓아 노아, 많아 마나, 않은 아는, 닳아 다라, 싫어도 시러도
13: 깎아 까까, 옷이 오시, 있어 이써, 낮이 나지, 꽂아 꼬자, 꽃을 꼬츨, 쫓아 쪼차
13: 밭에 바테, 앞으로 아프로, 덮이다 더피다
14: 넋이 넉씨, 앉아 안자, 닭을 달글, 젊어 절머, 곬이 골씨, 핥아 할타, 읊어 을퍼
14: 값을 갑쓸, 없어 업써
17: 굳이 구지, 미닫이 미다지, 밭이 바치, 벼훑이 벼훌치, 굳히다 구치다, 닫히다 다치다
17: 묻히다 무치다
18: 먹는 멍는, 국물 궁물, 깎는 깡는, 키읔만 키응만, 몫몫이 몽목씨, 긁는 긍는, 흙만 흥만
18: 닫는 단는, 짓는 진는, 옷맵시 온맵씨, 있는 인는, 맞는 만는, 젖멍울 전멍울, 쫓는 쫀는
18: 꽃망울 꼰망울, 붙는 분는, 잡는 잠는, 밥물 밤물, 앞마당 암마당, 읊는 음는, 없는 엄는
19: 담력 담녁, 침략 침냑, 강릉 강능, 항로 항노, 대통령 대통녕, 막론 망논, 석류 성뉴
19: 협력 혐녁, 법리 범니
20: 난로 날로, 신라 실라, 천리 철리, 광한루 광할루, 대관령 대괄령, 칼날 칼랄
20: 물난리 물랄리, 닳는 달른, 뚫는 뚤른, 핥네 할레
23: 국밥 국빱, 깎다 깍따, 넋받이 넉빠지, 삯돈 삭똔, 닭장 닥짱, 칡범 칙뻠, 뻗대다 뻗때다
23: 옷고름 옫꼬름, 꽂고 꼳꼬, 꽃다발 꼳따발, 밭갈이 받까리, 솥전 솓쩐, 곱돌 곱똘
23: 덮개 덥깨, 옆집 엽찝, 값지다 갑찌다
26: 갈등 갈뜽, 발동 발똥, 절도 절또, 말살 말쌀, 불소 불쏘, 일시 일씨, 갈증 갈쯩
26: 물질 물찔, 발전 발쩐
"""
PAIRS = [
    pytest.param(*pair.split(), id=f"{article}-{pair.split()[0]}")
    for article, pairs in (line.split(": ") for line in EXAMPLES.strip().splitlines())
    for pair in pairs.split(", ")
]


@pytest.mark.parametrize(("word", "expected"), PAIRS)
def test_the_standards_own_examples(word: str, expected: str) -> None:
    assert pronounce(word) == expected


# 국립국어원 gives [기며나], [실립] and [길똥]; the rest follow by 제13, 18, 19 and 23항.
@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("김연아", "기며나"), ("신립", "실립"), ("홍길동", "홍길똥"), ("심리나", "심니나"),
        ("정린", "정닌"), ("박민준", "방민준"), ("박서준", "박써준"), ("김도윤", "김도윤"),
        ("곽하은", "과카은"), ("한은희", "하는히"), ("이", "이"), ("남궁율", "남궁율"),
    ],
)  # fmt: skip
def test_names(name: str, expected: str) -> None:
    assert pronounce(name) == expected


@given(st.text(st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3), min_size=1, max_size=5))
def test_every_word_has_one_and_keeps_its_syllables(word: str) -> None:
    spoken = pronounce(word)
    assert is_hangul(spoken)
    assert len(spoken) == len(word)
    assert {letters(s).final for s in spoken} <= set(" ㄱㄴㄷㄹㅁㅂㅇ") | {""}
    assert letters(spoken[0]).initial == letters(word[0]).initial


@given(st.lists(st.tuples(st.sampled_from(INITIALS), st.sampled_from("ㅏㅗㅣㅐ")), min_size=1))
def test_open_syllables_sound_as_written(parts: list[tuple[str, str]]) -> None:
    word = "".join(syllable(initial, medial) for initial, medial in parts)
    assert pronounce(word) == word
