"""A wish in words («밝고 단단한 느낌», "calm and bright") matched to the characters' phrases.

The method is plain and can be recomputed: each theme below has keys, stems of words. A wish touches
a theme when one of its keys stands in the wish; a character does when one stands in its phrase or
gloss (Korean keys anywhere, English ones at the head of a word). A character's share is the part
of the wished themes that it touches.
"""

from __future__ import annotations

import re
from functools import cache

from saju_naming.errors import InvalidInput
from saju_naming.hanja.characters import character, phrase

#: Theme → keys in Korean and in English, parted by a bar.
THEMES = {
    "light": "밝 빛 환하 환한 햇 볕 해처럼 등불 눈부 반짝 | bright light shin sun lamp glow",
    "firm": "단단 굳 야물 바위 든든 꿋꿋 튼튼 강한 강인 쇠 | firm strong steady sturdy solid rock",
    "clear": "맑 투명 깨끗 샘 이슬 정갈 말쑥 티 없 | clear pure clean fresh dew",
    "warm": "따뜻 따스 온기 아랫목 포근 다정 살가 사랑 정답 | warm kind love tender gentle",
    "wise": "지혜 슬기 헤아 이치 깨치 총명 똑똑 영리 궁리 | wise wisdom insight think sense reason",
    "upright": "곧 바르 바른 반듯 정직 올곧 떳떳 | upright honest straight true fair",
    "broad": "넓 너르 너른 품 바다 아우 도량 그릇 | broad wide open vast generous sea",
    "high": "높 하늘 우러 산처럼 봉우리 드높 | high sky lofty mountain tall",
    "calm": "고요 조용 차분 느긋 잔잔 평안 편안 평화 | calm quiet peace still easy serene",
    "brave": "씩씩 힘차 용감 당차 의젓 용기 굳세 | brave bold courage dare vigor",
    "free": "자유 바람 새처럼 날개 훨훨 거침 | free wind bird fly",
    "flower": "꽃 향기 피 봄 | flower bloom blossom fragran scent spring",
    "forest": "숲 나무 푸르 푸른 풀 싹 가지 잎 | tree forest green grass leaf sprout",
    "water": "물 강물 봄비 단비 흐르 적시 바다 못 | water river rain stream flow",
    "music": "노래 소리 음악 가락 울리 | song music sound voice melody",
    "learning": "글 책 배움 배우 읽 공부 익히 | learn book read study letter",
    "craft": "손길 솜씨 빚 지어 짓 만들 다듬 엮 짜 | craft make hand build weave shape",
    "trust": "믿음 믿 약속 미더 성실 한결 | trust faith faithful promise loyal reliable",
    "beginning": "처음 시작 새로 새벽 아침 싹 움트 | begin start new dawn morning",
    "stars": "별 달빛 달처럼 밤하늘 은하 | star moon night",
    "beauty": "곱 고운 아름 어여쁘 예쁘 | beaut lovely grace pretty",
    "joy": "기쁨 기쁘 즐거 즐기 웃 흥 | joy glad happy laugh delight cheer",
    "together": "함께 더불 이웃 벗 어울 | together share friend neighbor others",
    "giving": "베풀 돕 보살 은혜 나누 아끼 | help give care generous",
    "unique": "남다른 빼어 돋보 귀하 보배 옥 | rare gem jade stand out precious",
}  # fmt: skip


_TABLE = {
    theme: tuple(tuple(row.split()) for row in rows.split("|")) for theme, rows in THEMES.items()
}


def themes_of(wish: str) -> frozenset[str]:
    """The themes that a wish touches.

    Raises:
        InvalidInput: it touches none.
    """
    found = _touched(wish)
    if not found:
        raise InvalidInput(
            f"'{wish}'에서 바라는 느낌을 찾지 못했어요. 밝은, 단단한, 맑은처럼 적어 주세요.",
            f"found no wish in '{wish}'; use words like bright, firm, clear, warm.",
        )
    return found


def _touched(text: str) -> frozenset[str]:
    words = tuple(re.findall("[a-z]+", text.lower()))
    return frozenset(
        theme
        for theme, (korean, english) in _TABLE.items()
        if any(key in text for key in korean) or any(w.startswith(english) for w in words)
    )


@cache
def themes_of_character(hanja: str) -> frozenset[str]:
    """The themes that a character's phrase or gloss touches."""
    known = phrase(hanja)
    texts = [character(hanja).hun, *((known.ko, known.en) if known else ())]
    return _touched(" | ".join(texts))


def share(hanja: str, wished: frozenset[str]) -> float:
    """The part (0–1) of the wished themes that a character touches."""
    return len(themes_of_character(hanja) & wished) / len(wished)
