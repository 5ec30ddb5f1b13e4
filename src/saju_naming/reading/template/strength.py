"""How strong the day master stands, on what grounds, and which ten gods lead."""

from __future__ import annotations

from saju_naming.korean.text import Text
from saju_naming.reading.facts.fact import Fact, Facts
from saju_naming.reading.words import (
    GROUPS,
    Told,
    listing,
    number,
    numeral,
    plain,
    say,
    word,
    words,
)

_VERDICTS: dict[str, Text] = {
    "신강": Text(
        "일간을 돕는 힘을 재면 100점에 {score}점, 힘이 넉넉한 신강이에요.",
        "measured by what supports it, the day master stands at {score} of 100, strong (singang).",
    ),
    "중화": Text(
        "일간을 돕는 힘을 재면 100점에 {score}점, 세지도 여리지도 않은 중화예요.",
        "measured by what supports it, the day master stands at {score} of 100, balanced "
        "(junghwa).",
    ),
    "신약": Text(
        "일간을 돕는 힘을 재면 100점에 {score}점, 힘이 여린 신약이에요.",
        "measured by what supports it, the day master stands at {score} of 100, delicate (sinyak).",
    ),
}

#: How the month treats the day master, and whether the branch beneath it supports.
_GROUNDS: dict[tuple[str, bool], Text] = {
    ("왕", True): Text(
        "태어난 달이 일간과 같은 기운인 데다 발밑의 글자까지 받쳐 주어, 제철 제자리에 섰어요.",
        "The month is of its own kind and the branch beneath holds it up as well; it stands in "
        "its season and in its place.",
    ),
    ("왕", False): Text(
        "태어난 달은 일간과 같은 기운이라 제철을 만났고, 발밑의 글자는 그 힘을 나누어 써요.",
        "The month is of its own kind, so it is in season, while the branch beneath draws on that "
        "strength.",
    ),
    ("상", True): Text(
        "태어난 달이 일간을 낳아 주고 발밑의 글자도 받쳐 주어, 앞뒤로 도움을 받아요.",
        "The month feeds it and the branch beneath holds it up, help from two sides.",
    ),
    ("상", False): Text(
        "태어난 달이 일간을 낳아 주어 계절의 도움을 받고, 발밑의 글자는 그 힘을 나누어 써요.",
        "The month feeds it, so the season helps, while the branch beneath draws on that strength.",
    ),
    ("휴", True): Text(
        "태어난 달은 일간이 힘을 내주는 철이지만, 발밑의 글자가 든든히 받쳐 줘요.",
        "The month is one it gives its strength to, but the branch beneath holds it firmly up.",
    ),
    ("휴", False): Text(
        "태어난 달은 일간이 힘을 내주는 철이고 발밑의 글자도 그 힘을 쓰는 쪽이라, 베푸는 일이 "
        "앞서요.",
        "The month is one it gives its strength to and the branch beneath draws on it too, so "
        "giving comes first.",
    ),
    ("수", True): Text(
        "태어난 달은 일간이 다스려야 하는 기운이라 품이 들지만, 발밑의 글자가 제 편이에요.",
        "The month is one it has to manage, which takes effort, but the branch beneath is on its "
        "side.",
    ),
    ("수", False): Text(
        "태어난 달도 발밑의 글자도 일간의 힘을 쓰는 쪽이라, 돌볼 것이 많은 자리에 섰어요.",
        "The month is one it has to manage and the branch beneath draws on it too; it stands "
        "where much wants tending.",
    ),
    ("사", True): Text(
        "태어난 달은 일간을 다스리는 기운이라 몸을 낮추는 철이지만, 발밑의 글자가 받쳐 줘요.",
        "The month is one that governs it, a season for keeping low, but the branch beneath holds "
        "it up.",
    ),
    ("사", False): Text(
        "태어난 달은 일간을 다스리는 기운이고 발밑의 글자도 힘을 쓰는 쪽이라, 몸을 낮추고 때를 "
        "살펴요.",
        "The month is one that governs it and the branch beneath draws on it too; it keeps low "
        "and watches for its time.",
    ),
}

#: Whether the other letters support, and the number of roots.
_COMPANY: dict[tuple[bool, int], Text] = {
    (True, 0): Text(
        "같은 기운을 품은 뿌리는 없지만, 둘레의 글자들은 절반 이상이 일간 편이에요.",
        "No branch holds a root of its own kind, yet half or more of the letters around it take "
        "its side.",
    ),
    (True, 1): Text(
        "둘레의 글자들은 절반 이상이 일간 편이고, 같은 기운을 품은 뿌리는 하나예요.",
        "Half or more of the letters around it take its side, and one branch gives it a root of "
        "its own kind.",
    ),
    (True, 2): Text(
        "둘레의 글자들은 절반 이상이 일간 편이고, 같은 기운을 품은 뿌리도 둘이에요.",
        "Half or more of the letters around it take its side, and two branches give it roots of "
        "its own kind.",
    ),
    (True, 3): Text(
        "둘레의 글자들은 절반 이상이 일간 편이고, 같은 기운을 품은 뿌리가 셋이나 돼요.",
        "Half or more of the letters around it take its side, with roots of its own kind in three "
        "branches.",
    ),
    (True, 4): Text(
        "둘레의 글자들은 절반 이상이 일간 편이고, 같은 기운을 품은 뿌리가 넷이나 돼요.",
        "Half or more of the letters around it take its side, with roots of its own kind in all "
        "four branches.",
    ),
    (False, 0): Text(
        "둘레의 글자들은 힘을 쓰는 쪽이 더 많고, 같은 기운을 품은 뿌리는 없어요.",
        "More of the letters around it draw on its strength, and no branch holds a root of its "
        "own kind.",
    ),
    (False, 1): Text(
        "둘레의 글자들은 힘을 쓰는 쪽이 더 많지만, 같은 기운을 품은 뿌리가 하나 있어요.",
        "More of the letters around it draw on its strength, but one branch gives it a root of "
        "its own kind.",
    ),
    (False, 2): Text(
        "둘레의 글자들은 힘을 쓰는 쪽이 더 많아도, 같은 기운을 품은 뿌리가 둘이에요.",
        "More of the letters around it draw on its strength, though two branches give it roots of "
        "its own kind.",
    ),
    (False, 3): Text(
        "둘레의 글자들은 힘을 쓰는 쪽이 더 많아도, 같은 기운을 품은 뿌리가 셋이나 돼요.",
        "More of the letters around it draw on its strength, though as many as three branches "
        "give it roots.",
    ),
    (False, 4): Text(
        "둘레의 글자들은 힘을 쓰는 쪽이 더 많아도, 같은 기운을 품은 뿌리가 넷이나 돼요.",
        "More of the letters around it draw on its strength, though all four branches give it "
        "roots.",
    ),
}

#: What a group of ten gods is to the day master.
_MEANINGS: dict[str, Text] = {
    "비겁": Text("일간과 같은 기운", "of its own kind"),
    "식상": Text("일간이 낳아 펼치는 기운", "what it brings forth"),
    "재성": Text("일간이 다루고 가꾸는 기운", "what it handles and tends"),
    "관성": Text("일간을 다듬는 규칙의 기운", "the rule that shapes it"),
    "인성": Text("일간을 길러 주는 기운", "what feeds it"),
}

_LEADING = Text(
    "일간과 맺는 관계, 십성으로는 {group}({meaning}){이} {count}{으로} 가장 많아요.",
    "Of the ten gods, the relations to the day master, {group}, {meaning}, leads with {count}.",
)
_LEADING_SHARED = Text(
    "일간과 맺는 관계, 십성으로는 {groups}{이} {count}씩 나란히 가장 많아요.",
    "Of the ten gods, the relations to the day master, {groups} lead side by side with {count} "
    "each.",
)

_LEADING_ALL = Text(
    "일간과 맺는 관계, 십성으로는 다섯 무리가 {count}씩 고르게 갖추어져 있어요.",
    "Of the ten gods, the relations to the day master, all five groups are there in equal number, "
    "{count} each.",
)

#: (verdict, leading group).
_TRAITS: dict[tuple[str, str], Text] = {
    ("신강", "비겁"): Text(
        "어깨를 견줄 동무가 많은 모양이라, 스스로 정한 일에 끈기가 붙고 힘을 나눌 자리에서 고르게 "
        "쓰인다고 봐요.",
        "Many of a height stand shoulder to shoulder: it holds on to what it has chosen for "
        "itself, and its force evens out where it can be shared.",
    ),
    ("신강", "식상"): Text(
        "넉넉한 힘이 나갈 문을 이미 찾은 모양이라, 말과 손끝으로 풀어내며 가벼워지는 기질로 "
        "읽어요.",
        "Ample strength has already found its door: it grows lighter by letting things out in "
        "words and handiwork.",
    ),
    ("신강", "재성"): Text(
        "힘이 있고 돌볼 밭도 넓은 모양이라, 벌여 놓은 것을 제 손으로 챙기며 현실을 또렷이 보는 "
        "눈으로 읽어요.",
        "There is strength, and a wide field to use it on: an eye that sees what is really there "
        "and a hand that looks after it.",
    ),
    ("신강", "관성"): Text(
        "센 물살 옆에 둑이 함께 선 모양이라, 스스로 세운 약속 안에서 힘이 방향을 얻는다고 봐요.",
        "A strong current with a dyke beside it: the force finds direction within promises it has "
        "made itself.",
    ),
    ("신강", "인성"): Text(
        "받은 것이 넘치게 고인 샘 같아, 생각이 깊고 첫걸음은 천천히 떼며 꺼내 쓸수록 맑아진다고 "
        "읽어요.",
        "A spring brimming with what it has received: deep in thought, slow to take the first "
        "step, and clearer the more is drawn from it.",
    ),
    ("중화", "비겁"): Text(
        "곁에 같은 편이 있되 넘치지 않아, 함께하는 일과 혼자 하는 일을 두루 오가는 기질로 봐요.",
        "It has companions but not a crowd of them, and moves freely between what is done "
        "together and what is done alone.",
    ),
    ("중화", "식상"): Text(
        "속에 든 것과 밖으로 내는 것이 엇비슷해, 느낀 만큼 표현하고 표현한 만큼 다시 채우는 "
        "흐름으로 읽어요.",
        "What is inside and what goes out nearly match: it says as much as it feels, and fills up "
        "again by as much.",
    ),
    ("중화", "재성"): Text(
        "쓸 힘과 돌볼 거리가 엇비슷해, 할 수 있는 만큼 벌이고 벌인 만큼 챙기는 기질로 봐요.",
        "Strength and things to tend nearly match: it takes on what it can, and looks after what "
        "it has taken on.",
    ),
    ("중화", "관성"): Text(
        "지켜야 할 선과 제 뜻이 팽팽하게 마주 서, 자리를 살펴 움직임을 고르는 균형 감각으로 "
        "읽어요.",
        "Its own wish and the line to keep pull evenly: a sense of balance that looks at the "
        "place before it moves.",
    ),
    ("중화", "인성"): Text(
        "받아들이는 힘이 넉넉하되 고이지 않아, 들은 것을 새겨 제 말로 바꾸는 기질로 봐요.",
        "It takes in much and lets nothing stagnate: what it hears it turns over until the words "
        "are its own.",
    ),
    ("신약", "비겁"): Text(
        "혼자서는 여려도 같은 편이 곁에 선 모양이라, 함께할 때 힘이 곱절로 나는 기질로 읽어요.",
        "Slight alone, with its own kind standing by: its strength comes out in company.",
    ),
    ("신약", "식상"): Text(
        "제 힘보다 내보내는 것이 많아 마음을 아낌없이 쏟는 모양이라, 쏟은 뒤 채우는 시간이 있으면 "
        "표현이 오래 맑다고 봐요.",
        "More goes out than it holds, and freely; with time to fill up afterwards, what it "
        "expresses stays clear.",
    ),
    ("신약", "재성"): Text(
        "돌볼 들은 넓고 일손은 적은 모양이라, 다 쥐기보다 고르고 나누는 지혜가 어울린다고 읽어요.",
        "A wide field and few hands: choosing and sharing suit it better than holding everything.",
    ),
    ("신약", "관성"): Text(
        "둘레의 요구를 섬세하게 듣는 모양이라, 맡은 것을 무겁게 여기고 편이 되어 주는 한 사람 "
        "앞에서 마음이 풀린다고 봐요.",
        "It hears finely what is asked of it, takes a charge seriously, and loosens beside one "
        "person who is on its side.",
    ),
    ("신약", "인성"): Text(
        "여린 뿌리를 길러 주는 손이 가까이 있는 모양이라, 기다려 주는 곳에서 배움이 깊어진다고 "
        "읽어요.",
        "A tender root with a caring hand close by: learning goes deep where it is given time.",
    ),
}

#: Three groups or more share the lead: by verdict.
_EVEN: dict[str, Text] = {
    "신강": Text(
        "한쪽으로 쏠리지 않은 채 힘만 넉넉해, 맡는 일마다 손을 바꾸어 쓸 수 있는 모양으로 읽어요.",
        "Strong, and leaning no one way, it can change hands from task to task.",
    ),
    "중화": Text(
        "힘도 관계도 고르게 나뉘어, 둘레의 결을 따라 모습을 바꾸는 물그릇 같은 모양으로 봐요.",
        "Strength and relations are evenly shared out, like water that takes the shape of its "
        "bowl.",
    ),
    "신약": Text(
        "여러 기운이 조금씩 손을 내미는 모양이라, 하나씩 차례를 정해 주면 편안해진다고 읽어요.",
        "Several things hold out a hand at once; put in order, one after another, they come to "
        "rest.",
    ),
}

#: The second of two groups that share the lead.
_BESIDE: dict[str, Text] = {
    "비겁": Text("나란한 {g}{이} 곁을 함께 지켜 줘요.", "Beside it, {g} keeps company."),
    "식상": Text(
        "나란한 {g}{이} 그것을 밖으로 펼칠 길을 내 줘요.",
        "Beside it, {g} opens a way out.",
    ),
    "재성": Text(
        "나란한 {g}{이} 손댈 거리를 눈앞에 놓아 줘요.",
        "Beside it, {g} sets something to work on in front of it.",
    ),
    "관성": Text("나란한 {g}{이} 지킬 선을 그어 줘요.", "Beside it, {g} draws a line to keep to."),
    "인성": Text("나란한 {g}{이} 뒤에서 밑천을 대 줘요.", "Beside it, {g} stocks it from behind."),
}


def strength(facts: Facts) -> Told:
    """Verdict, reasons, and what the leading ten gods make of it."""
    power, gods = facts["strength"], facts["ten_gods"]
    verdict = word(power, "verdict")
    sentences = [
        say(_VERDICTS[verdict], score=plain(number(power, "score"))),
        _GROUNDS[word(facts["season"], "state"), bool(power["in_seat"])],
        _COMPANY[bool(power["in_company"]), number(power, "roots")],
        *_gods(verdict, gods),
    ]
    return Told(("strength", "season", "ten_gods"), sentences)


def _gods(verdict: str, gods: Fact) -> list[Text]:
    leading, count = words(gods, "leading"), numeral(number(gods, "count"))
    groups = listing(GROUPS[g] for g in leading)
    if len(leading) == 1:
        opening = say(_LEADING, group=groups, meaning=_MEANINGS[leading[0]], count=count)
    else:
        frame = _LEADING_ALL if len(leading) == len(GROUPS) else _LEADING_SHARED
        opening = say(frame, groups=groups, count=count)
    if len(leading) > 2:
        return [opening, _EVEN[verdict]]
    second = [say(_BESIDE[g], g=GROUPS[g]) for g in leading[1:]]
    return [opening, _TRAITS[verdict, leading[0]], *second]
