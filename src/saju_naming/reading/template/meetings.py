"""Pictures of what meets in a chart: unions, clashes, stars. All in neutral words."""

from __future__ import annotations

from saju_naming.korean.text import Text

_UNIONS: dict[str, Text] = {
    "甲己": Text(
        "곧은 나무가 부드러운 밭에 뿌리를 내리는",
        "a straight tree rooting in soft garden soil",
    ),
    "乙庚": Text("여린 덩굴이 단단한 쇠기둥을 감아 오르는", "a soft vine climbing an iron post"),
    "丙辛": Text("햇살이 보석에 닿아 빛이 번지는", "sunlight striking a jewel and scattering"),
    "丁壬": Text("등불이 밤 물결에 비쳐 일렁이는", "a lamp mirrored in night water"),
    "戊癸": Text(
        "산허리에 가랑비가 내려 무지개가 서는",
        "fine rain on a mountainside and a rainbow over it",
    ),
    "子丑": Text("언 땅이 샘물을 품어 주는", "frozen ground sheltering a spring"),
    "寅亥": Text("숲이 강물을 길어 올리는", "a forest drawing up river water"),
    "卯戌": Text("마른 언덕에 새 풀이 덮이는", "new grass covering a dry hill"),
    "辰酉": Text("촉촉한 흙이 보석을 감싸는", "moist soil folding around a jewel"),
    "巳申": Text("아궁이 불이 쇠를 달래어 길들이는", "a hearth coaxing metal into shape"),
    "午未": Text("한낮의 볕이 뜰에 오래 머무는", "noon light lingering in a garden"),
    "申子辰": Text(
        "골짜기의 샘이 강을 지나 호수로 모이는",
        "a mountain spring that runs by the river to the lake",
    ),
    "亥卯未": Text("물가의 싹이 자라 숲을 이루는", "a waterside shoot that grows into a wood"),
    "寅午戌": Text(
        "새벽빛이 한낮을 지나 노을까지 이어지는",
        "daybreak that runs through noon to the evening glow",
    ),
    "巳酉丑": Text(
        "달군 쇠가 그릇이 되어 곳간에 드는",
        "heated metal that becomes a vessel and is laid in store",
    ),
    "寅卯辰": Text("봄의 세 달이 한자리에 모인", "the three months of spring in one place"),
    "巳午未": Text("여름의 세 달이 한자리에 모인", "the three months of summer in one place"),
    "申酉戌": Text("가을의 세 달이 한자리에 모인", "the three months of autumn in one place"),
    "亥子丑": Text("겨울의 세 달이 한자리에 모인", "the three months of winter in one place"),
}

_CLASHES: dict[str, Text] = {
    "甲庚": Text(
        "큰 나무와 무쇠가 마주 서서 서로를 벼리는",
        "a tall tree and raw iron, each making the other sharper",
    ),
    "乙辛": Text(
        "풀잎과 세공 칼이 마주하여 모양을 다듬는",
        "a leaf and a cutter's blade, trimming toward a shape",
    ),
    "丙壬": Text(
        "해와 큰물이 마주 보며 눈부시게 반짝이는",
        "the sun and wide water, dazzling each other",
    ),
    "丁癸": Text("등불과 가랑비가 만나 안개를 피우는", "a lamp and fine rain, raising mist"),
    "子午": Text("한밤과 한낮이 마주 보는", "midnight and noon face to face"),
    "丑未": Text("언 논과 여름 뜰이 마주 보는", "a frozen field and a summer garden face to face"),
    "寅申": Text("숲과 바위 골짜기가 메아리를 주고받는", "forest and gorge, echoing each other"),
    "卯酉": Text(
        "새순과 잘 닦인 그릇이 맞닿아 소리를 내는",
        "new shoots and polished brass, touching and sounding",
    ),
    "辰戌": Text("물 댄 논과 마른 언덕이 마주 보는", "a flooded paddy and a dry hill face to face"),
    "巳亥": Text("아궁이 불과 먼바다가 마주 보는", "a hearth fire and the open sea face to face"),
}


def _by_letters(table: dict[str, Text]) -> dict[str, Text]:
    """The table under its letters in code-point order, whichever stood first in the chart."""
    return {"".join(sorted(letters)): text for letters, text in table.items()}


UNIONS, CLASHES = _by_letters(_UNIONS), _by_letters(_CLASHES)

#: What a clash sets moving, by where its letters stand.
MOVES: dict[str, Text] = {
    "year·month": Text(
        "자리를 새로 잡으며 넓어지는 움직임",
        "a movement that widens by settling anew",
    ),
    "year·day": Text(
        "처음 정한 것과 지금의 마음이 부딪혀 깨어나는 움직임",
        "the first plan and the present wish waking each other",
    ),
    "year·hour": Text(
        "멀리서 온 바람이 이따금 방향을 바꾸어 주는 움직임",
        "a wind from far off that turns the bow now and then",
    ),
    "month·day": Text(
        "둘레의 흐름과 제 걸음이 부딪혀 깨어나는 움직임",
        "its own step and the current around it waking each other",
    ),
    "month·hour": Text(
        "벌인 일의 앞뒤를 다시 맞추게 하는 움직임",
        "a movement that sets first things and last in a new order",
    ),
    "day·hour": Text(
        "마음먹은 것을 끝에서 한 번 더 고쳐 보게 하는 움직임",
        "a last look that amends what was decided",
    ),
}

#: What each star is pictured as.
STARS: dict[str, Text] = {
    "천을귀인": Text(
        "어두운 길에 등을 들고 마중 나오는 이의",
        "someone coming along a dark path with a lamp to meet one",
    ),
    "문창귀인": Text(
        "글과 말이 물 흐르듯 맑은",
        "words that run clear on the page and in the mouth",
    ),
    "학당귀인": Text(
        "책상 앞에 앉으면 마음이 가라앉는 서당의",
        "a village schoolroom where the mind comes to rest",
    ),
    "천덕귀인": Text("궂은 날에도 하늘이 일찍 개는", "a sky that clears early on a rough day"),
    "월덕귀인": Text("달빛이 모난 돌도 둥글게 비추는", "moonlight that rounds the edges of stones"),
    "역마": Text("문 앞에 늘 말 한 필이 매여 있는", "a horse always tied at the gate"),
    "화개": Text(
        "꽃 덮개 아래 조용히 앉아 마음을 닦는",
        "sitting quietly under a canopy of flowers",
    ),
}
