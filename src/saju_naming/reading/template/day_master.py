"""The day master, the month it was born into, and the branch beneath it."""

from __future__ import annotations

from saju_naming.korean.text import Text
from saju_naming.reading.template.seasons import PICTURES
from saju_naming.reading.template.words import Facts, Told, letter, say, word

_TERM = Text(
    "태어난 날의 윗글자를 일간이라 하고, 명리에서는 이 글자를 사주의 '나'로 봐요.",
    "The upper letter of the day of birth is called the day master, and stands for the self.",
)
_OPENING = Text(
    "이 사주의 일간은 {month} {branch}의 달에 태어난 {stem}, {image}{이에요}.",
    "Here it is {stem}, {image}, born in the month of {branch}, {month}.",
)

#: What each stem is likened to.
_IMAGES: dict[str, Text] = {
    "甲": Text("곧게 자라는 큰 나무", "a tall tree that grows straight"),
    "乙": Text("휘어지며 뻗는 풀과 덩굴", "the grass and vine that bend and climb"),
    "丙": Text("온 하늘을 비추는 해", "the sun that lights the whole sky"),
    "丁": Text("밤을 밝히는 등불", "the lamp that lights the night"),
    "戊": Text("묵직하게 선 산", "a mountain, broad and still"),
    "己": Text("씨를 품는 밭흙", "the garden soil that holds seed"),
    "庚": Text("아직 다듬지 않은 무쇠", "iron as it comes from the rock"),
    "辛": Text("곱게 다듬은 보석", "a finely cut jewel"),
    "壬": Text("넓은 강과 바다", "the wide river and the sea"),
    "癸": Text("이슬과 가랑비", "dew and fine rain"),
}

#: The month of each branch in the year.
_MONTHS: dict[str, Text] = {
    "寅": Text("이른 봄인", "the first of spring"),
    "卯": Text("봄이 한창인", "the height of spring"),
    "辰": Text("늦봄인", "late spring"),
    "巳": Text("초여름인", "early summer"),
    "午": Text("한여름인", "high summer"),
    "未": Text("늦여름인", "late summer"),
    "申": Text("초가을인", "early autumn"),
    "酉": Text("가을이 한창인", "the height of autumn"),
    "戌": Text("늦가을인", "late autumn"),
    "亥": Text("초겨울인", "early winter"),
    "子": Text("한겨울인", "the depth of winter"),
    "丑": Text("늦겨울인", "late winter"),
}

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


def day_master(facts: Facts) -> Told:
    """Who the day master is, in which month, on what ground."""
    stem, season = word(facts["day_master"], "stem"), facts["season"]
    month, ground = word(season, "branch"), word(facts["day_pillar"], "branch")
    opening = say(
        _OPENING,
        month=_MONTHS[month],
        branch=letter(month),
        stem=letter(stem),
        image=_IMAGES[stem],
    )
    picture = PICTURES[stem, word(season, "season")]
    return Told(
        ("day_master", "day_pillar", "season"),
        [_TERM, opening, picture, say(_GROUNDS[ground], b=letter(ground))],
    )
