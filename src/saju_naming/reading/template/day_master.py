"""The day master, the month it was born into, and the branch beneath it."""

from __future__ import annotations

from saju_naming.korean.text import Text
from saju_naming.reading.facts.fact import Facts
from saju_naming.reading.template.seasons import PICTURES
from saju_naming.reading.words import MONTH_NAMES, Facts, Told, letter, say, word

_OPENING = Text(
    "태어난 날의 윗글자를 일간이라 해서 사주의 '나'로 보는데, 이 사주에서는 {month}, {branch}의 "
    "달에 태어난 {stem}{이에요}.",
    "The upper letter of the day of birth, the day master, stands for the self: here {stem}, born "
    "in {month}, the month of {branch}.",
)
_PICTURE = Text(
    "그림으로 옮기면 {picture}",
    "Its picture is {picture}",
)


#: What the day master stands on.
_GROUNDS: dict[str, Text] = {
    "子": Text(
        "일간이 딛고 선 {b}{은} 한밤의 맑은 샘이라, 혼자 생각을 고르는 시간이 쉼터가 된다고 봐요.",
        "It stands on {b}, a clear spring at midnight: time alone to sort its thoughts is its "
        "resting place.",
    ),
    "丑": Text(
        "일간이 딛고 선 {b}{은} 겨울 끝의 언 논이라, 느려 보여도 참을성 있게 다져 가는 바탕으로 "
        "봐요.",
        "It stands on {b}, a rice field frozen at winter's end: a patient footing that firms up "
        "while it seems slow.",
    ),
    "寅": Text(
        "일간이 딛고 선 {b}{은} 새벽의 숲이라, 먼저 일어나 아침을 여는 힘이 발밑에 있다고 읽어요.",
        "It stands on {b}, a forest at daybreak: under its feet is the force that rises first and "
        "opens the morning.",
    ),
    "卯": Text(
        "일간이 딛고 선 {b}{은} 새순이 돋는 풀밭이라, 가볍고 산뜻하게 둘레와 어울리는 바탕으로 "
        "봐요.",
        "It stands on {b}, a meadow in new leaf: a light, fresh footing that gets on with what is "
        "around it.",
    ),
    "辰": Text(
        "일간이 딛고 선 {b}{은} 물을 가득 댄 봄 논이라, 이것저것 담아 두었다가 때맞춰 꺼내는 "
        "곳간으로 읽어요.",
        "It stands on {b}, a spring paddy full of water: a storehouse that takes in much and "
        "brings it out on time.",
    ),
    "巳": Text(
        "일간이 딛고 선 {b}{은} 아궁이에 갓 지핀 불이라, 겉보다 속이 먼저 뜨거워지는 바탕으로 "
        "봐요.",
        "It stands on {b}, a hearth just lit: the inside grows warm before the outside shows it.",
    ),
    "午": Text(
        "일간이 딛고 선 {b}{은} 정오의 볕이라, 마음이 환히 드러나고 반응이 빠른 자리로 읽어요.",
        "It stands on {b}, the light of noon: a place where the heart is plain to see and the "
        "answer comes fast.",
    ),
    "未": Text(
        "일간이 딛고 선 {b}{은} 풀이 무성한 여름 뜰이라, 따뜻하게 보살피고 한번 맡은 것은 쉬이 "
        "놓지 않는 바탕으로 봐요.",
        "It stands on {b}, a summer garden thick with grass: a warm footing that tends things and "
        "is slow to let them go.",
    ),
    "申": Text(
        "일간이 딛고 선 {b}{은} 바위틈에서 물이 솟는 골짜기라, 재빨리 궁리하고 길을 바꿀 줄 아는 "
        "자리로 읽어요.",
        "It stands on {b}, a gorge where water springs from rock: quick invention, and the knack "
        "of changing course.",
    ),
    "酉": Text(
        "일간이 딛고 선 {b}{은} 잘 닦인 놋그릇이라, 깔끔하게 가려 담고 제 모양을 지키는 바탕으로 "
        "봐요.",
        "It stands on {b}, a polished brass bowl: it chooses cleanly what to hold and keeps its "
        "own shape.",
    ),
    "戌": Text(
        "일간이 딛고 선 {b}{은} 가을걷이를 마친 마른 언덕이라, 지킬 것을 끝까지 지키는 마음이 "
        "발밑에 있다고 읽어요.",
        "It stands on {b}, a dry hill after harvest: under its feet is the will to guard to the "
        "end what is worth guarding.",
    ),
    "亥": Text(
        "일간이 딛고 선 {b}{은} 먼바다로 나가는 물목이라, 상상이 멀리 가고 마음이 너그러운 "
        "바탕으로 봐요.",
        "It stands on {b}, a channel leading out to sea: imagination that travels far, and an "
        "easy, open heart.",
    ),
}


_RESTS_ON = ("day_master", "day_pillar", "season")
#: When a 절 fell on the day of an unknown hour, the month told is noon's.
_BY_NOON = Text(
    "이날 절기가 바뀌어, 달의 글자는 정오로 본 것이에요.",
    "The season turned that very day, so the month told here is noon's.",
)


def day_master(facts: Facts) -> Told:
    """Who the day master is, in which month, on what ground."""
    stem, season = word(facts["day_master"], "stem"), facts["season"]
    month, ground = word(season, "branch"), word(facts["day_pillar"], "branch")
    opening = say(
        _OPENING,
        month=MONTH_NAMES[month],
        branch=letter(month),
        stem=letter(stem),
    )
    picture = say(_PICTURE, picture=PICTURES[stem, word(season, "season")])
    told = [opening, picture, say(_GROUNDS[ground], b=letter(ground))]
    if "ambiguous:month" in facts:
        return Told((*_RESTS_ON, "ambiguous:month"), [*told, _BY_NOON])
    return Told(_RESTS_ON, told)
