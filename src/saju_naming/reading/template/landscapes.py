"""The elements of a chart as a landscape: what there is most of, and what is not there."""

from __future__ import annotations

from saju_naming.korean.text import Text

#: (the most, a missing one): the scene.
LANDSCAPES: dict[tuple[str, str], Text] = {
    ("木", "火"): Text(
        "숲은 우거졌는데 볕이 아직 들지 않은 풍경이에요.",
        "A thick forest that the sun has not reached yet.",
    ),
    ("木", "土"): Text(
        "나무는 많은데 뿌리내릴 너른 흙이 보이지 않는 풍경이에요.",
        "Many trees and no broad soil in sight to root in.",
    ),
    ("木", "金"): Text(
        "가지가 마음껏 자란 채 아직 가위가 닿지 않은 정원이에요.",
        "A garden grown as it pleases, no shears in it yet.",
    ),
    ("木", "水"): Text(
        "나무는 빽빽한데 물길이 보이지 않는 숲이에요.",
        "A dense wood with no stream in view.",
    ),
    ("火", "木"): Text(
        "불빛은 환한데 장작을 쌓아 둔 곳이 보이지 않아요.",
        "A bright fire and no woodpile beside it.",
    ),
    ("火", "土"): Text(
        "불꽃은 높은데 그 열을 담아 둘 아궁이가 없는 그림이에요.",
        "High flames with no hearth to hold the heat.",
    ),
    ("火", "金"): Text(
        "화로는 뜨거운데 빚을 쇠가 아직 놓이지 않았어요.",
        "A hot forge with nothing on the anvil yet.",
    ),
    ("火", "水"): Text(
        "한낮의 볕이 가득한데 물 한 그릇이 보이지 않는 풍경이에요.",
        "Full noon and not a bowl of water about.",
    ),
    ("土", "木"): Text(
        "너른 들이 펼쳐졌는데 아직 나무 한 그루 서지 않은 풍경이에요.",
        "A wide plain with not a tree on it yet.",
    ),
    ("土", "火"): Text(
        "흙은 두터운데 데워 줄 볕이 보이지 않는 들이에요.",
        "Deep soil and no sun on it.",
    ),
    ("土", "金"): Text(
        "산은 깊은데 캐낸 광물이 보이지 않는 풍경이에요.",
        "A deep mountain, and no ore brought out of it.",
    ),
    ("土", "水"): Text(
        "땅은 넓은데 물길이 나지 않은 들이에요.",
        "Broad land that no channel crosses.",
    ),
    ("金", "木"): Text(
        "연장은 벼려 두었는데 깎을 나무가 보이지 않는 공방이에요.",
        "A workshop with its tools ground and no timber on the bench.",
    ),
    ("金", "火"): Text(
        "쇠는 가득한데 화로에 불이 없는 대장간이에요.",
        "A smithy full of iron and the forge unlit.",
    ),
    ("金", "土"): Text(
        "보석은 쌓였는데 담아 둘 흙 곳간이 보이지 않아요.",
        "Jewels in a heap and no earthen store to keep them in.",
    ),
    ("金", "水"): Text(
        "쇠는 단단한데 씻어 줄 물이 보이지 않는 풍경이에요.",
        "Hard metal and no water to rinse it.",
    ),
    ("水", "木"): Text(
        "물은 넉넉한데 물가에 선 나무가 보이지 않는 풍경이에요.",
        "Ample water and no tree on the bank.",
    ),
    ("水", "火"): Text(
        "물은 깊고 찬데 볕이 아직 닿지 않았어요.",
        "Deep cold water that the sun has not touched.",
    ),
    ("水", "土"): Text(
        "물은 많은데 둑이 보이지 않는 강이에요.",
        "A full river and no bank to be seen.",
    ),
    ("水", "金"): Text(
        "물은 흐르는데 샘이 솟는 바위가 보이지 않아요.",
        "Water running with no rock in sight for it to spring from.",
    ),
}

#: The same: how it is read, where the missing one would be welcome.
SENSES: dict[tuple[str, str], Text] = {
    ("木", "火"): Text(
        "자라려는 힘이 앞서고, 환하게 드러내는 힘은 밖에서 빌려 쓰는 모양으로 봐요.",
        "growth comes first, and what brings it into the light is borrowed from outside.",
    ),
    ("木", "土"): Text(
        "뻗는 힘이 먼저 나가니, 머물러 다지는 시간이 어울린다고 읽어요.",
        "reaching out comes first, and time to stay and settle suits it well.",
    ),
    ("木", "金"): Text(
        "벌이는 힘이 넉넉하고, 골라서 맺는 힘은 손님처럼 찾아오는 그림으로 봐요.",
        "plenty of beginning, while choosing and closing come as a guest.",
    ),
    ("木", "水"): Text(
        "내어 쓰는 힘이 크니, 고요히 채우는 시간이 뿌리를 적신다고 읽어요.",
        "much is given out, and quiet spells of filling up are what wet the roots.",
    ),
    ("火", "木"): Text(
        "밝히는 힘이 앞서고, 오래 타게 할 밑감은 천천히 모아 가는 모양으로 봐요.",
        "shining comes first, and what keeps it burning is gathered bit by bit.",
    ),
    ("火", "土"): Text(
        "뜻이 먼저 타오르니, 한자리에 머물게 하는 힘이 반가운 모양으로 읽어요.",
        "the wish flares up first, and anything that lets it stay in one place is welcome.",
    ),
    ("火", "金"): Text(
        "열의가 넉넉하고, 그것을 하나의 모양으로 맺을 거리를 기다리는 그림으로 봐요.",
        "ardour in plenty, waiting for the piece it is to become.",
    ),
    ("火", "水"): Text(
        "나서는 힘이 크니, 식히고 되짚는 힘이 곁에 오면 고르다고 읽어요.",
        "stepping forward comes easily, and cooling down to think again evens it out.",
    ),
    ("土", "木"): Text(
        "받아 주는 힘이 넉넉하고, 위로 뻗어 새로 여는 힘은 심어 가는 모양으로 봐요.",
        "taking in comes naturally, and the upward push is something to be planted.",
    ),
    ("土", "火"): Text(
        "지키는 힘이 앞서니, 마음을 밝혀 드러내는 온기가 반가운 그림으로 읽어요.",
        "keeping comes first, and the warmth that lets the heart show is welcome.",
    ),
    ("土", "金"): Text(
        "품고 모으는 힘이 크고, 골라내어 매듭짓는 힘은 밖에서 빌려 쓰는 모양으로 봐요.",
        "gathering and holding are strong, sorting and finishing are borrowed.",
    ),
    ("土", "水"): Text(
        "버티는 힘이 든든하니, 흐르고 섞이게 하는 힘이 닿으면 부드러워진다고 읽어요.",
        "it stands firm, and softens where something comes that flows and mixes.",
    ),
    ("金", "木"): Text(
        "가르고 정하는 힘이 앞서고, 새로 틔워 키우는 힘은 심어 가는 그림으로 봐요.",
        "deciding comes first, and raising something new is to be planted.",
    ),
    ("金", "火"): Text(
        "단단함이 넉넉하니, 녹이고 데우는 온기가 모양을 잡아 준다고 읽어요.",
        "there is hardness enough, and it is warmth that would give it form.",
    ),
    ("金", "土"): Text(
        "맺고 끊는 힘이 빠르고, 느긋이 품어 주는 힘은 곁에서 빌려 오는 모양으로 봐요.",
        "quick to conclude, with unhurried holding lent by those nearby.",
    ),
    ("金", "水"): Text(
        "지키는 기준이 또렷하니, 풀어 흘려보내는 힘이 오면 맑아진다고 읽어요.",
        "the standard is plain, and letting things run off makes it shine.",
    ),
    ("水", "木"): Text(
        "생각이 깊게 고이고, 그것을 싹으로 틔워 낼 길은 이제 내어 가는 그림으로 봐요.",
        "thought pools deep, and the way for it to sprout is still being made.",
    ),
    ("水", "火"): Text(
        "헤아리는 힘이 앞서니, 데우고 드러내는 온기가 반가운 그림으로 읽어요.",
        "weighing things comes first, and warmth that brings them out is welcome.",
    ),
    ("水", "土"): Text(
        "자유롭게 흐르는 힘이 넉넉하고, 한곳에 머물게 할 둑은 밖에서 쌓아 가는 모양으로 봐요.",
        "it runs freely, and the dyke that would keep it in one place is built from outside.",
    ),
    ("水", "金"): Text(
        "받아들이고 섞이는 힘이 크니, 또렷이 가르는 힘이 근원이 되어 준다고 읽어요.",
        "it takes in and blends, and clear distinctions would be its source.",
    ),
}

#: Nothing missing: the most, one or two; 고름 where more share the lead.
COMPLETE: dict[str, Text] = {
    "木": Text(
        "빠진 기운 없이 갖춘 뜰에서 새순이 가장 무성한 그림이에요. 시작하고 키우는 쪽으로 먼저 "
        "손이 가고, 다른 기운이 뒤를 받친다고 봐요.",
        "A garden with everything in it, and young shoots thickest of all: the hand goes first to "
        "starting and raising, and the rest stand behind it.",
    ),
    "火": Text(
        "빠진 기운 없이 갖춘 집에서 창이 가장 환한 그림이에요. 드러내고 나누는 쪽으로 먼저 마음이 "
        "가고, 다른 기운이 그 빛을 고루 쓰게 한다고 읽어요.",
        "A house with everything in it, and the windows brightest of all: the heart goes first to "
        "showing and sharing, and the rest spread that light about.",
    ),
    "土": Text(
        "빠진 기운 없이 갖춘 마을에서 마당이 가장 넓은 그림이에요. 모으고 받아 주는 쪽이 먼저 "
        "서고, 다른 기운이 그 마당에 드나든다고 봐요.",
        "A village with everything in it, and the common ground widest of all: gathering comes "
        "first, and the rest come and go across it.",
    ),
    "金": Text(
        "빠진 기운 없이 갖춘 공방에서 연장이 가장 반듯한 그림이에요. 가리고 끝맺는 쪽이 먼저 "
        "서고, 다른 기운이 만들 거리를 대 준다고 읽어요.",
        "A workshop with everything in it, and the tools in the best order of all: sorting and "
        "finishing come first, and the rest supply something to make.",
    ),
    "水": Text(
        "빠진 기운 없이 갖춘 고을에서 물길이 가장 긴 그림이에요. 생각하고 흐르는 쪽이 먼저 서고, "
        "다른 기운이 물가에 자리를 잡는다고 봐요.",
        "A countryside with everything in it, and the waterways longest of all: thought and "
        "movement come first, and the rest settle along the banks.",
    ),
    "木火": Text(
        "새순과 햇볕이 함께 넉넉한 뜰이라, 자라나는 것이 금세 빛깔로 드러나는 그림으로 봐요.",
        "A garden with shoots and sunshine alike in plenty: whatever grows soon shows its colour.",
    ),
    "木土": Text(
        "나무와 밭이 함께 넉넉한 들이라, 뻗으려는 마음과 머물려는 마음이 번갈아 자리를 내주는 "
        "그림으로 읽어요.",
        "A country of trees and fields alike: the wish to reach and the wish to stay give way to "
        "each other by turns.",
    ),
    "木金": Text(
        "재목과 연장이 나란히 놓인 공방이라, 키우는 손과 다듬는 손이 번갈아 움직이는 그림으로 "
        "봐요.",
        "A workshop with timber and tools side by side: the hand that raises and the hand that "
        "trims take turns.",
    ),
    "木水": Text(
        "물가에 숲이 우거진 풍경이라, 생각이 고이는 대로 잎이 되는 그림으로 읽어요.",
        "Woods thick along the water: thoughts no sooner gather than they turn to leaf.",
    ),
    "火土": Text(
        "볕이 들고 마당이 너른 집이라, 찾아오는 것을 따뜻하게 맞아들이는 그림으로 봐요.",
        "A sunny house with a broad yard: whatever comes is warmly taken in.",
    ),
    "火金": Text(
        "화로와 쇠가 나란한 대장간이라, 뜨거움과 단단함이 서로를 빚는 그림으로 읽어요.",
        "A smithy with fire and iron well matched: heat and hardness shape each other.",
    ),
    "火水": Text(
        "해와 물이 마주한 바닷가라, 드러내려는 마음과 헤아리는 마음이 밀물과 썰물처럼 오가는 "
        "그림으로 봐요.",
        "A shore where sun and sea face each other: the wish to show and the wish to weigh come "
        "and go like tides.",
    ),
    "土金": Text(
        "산에 광맥이 또렷한 풍경이라, 품은 것을 골라 꺼내는 솜씨가 도드라지는 그림으로 읽어요.",
        "A mountain with its veins of ore in view: what stands out is skill in choosing from what "
        "it holds.",
    ),
    "土水": Text(
        "호수를 안은 들이라, 머무는 것과 흐르는 것이 서로의 모양을 정해 주는 그림으로 봐요.",
        "A plain around a lake: what stays and what flows give each other their shape.",
    ),
    "金水": Text(
        "바위에서 맑은 물이 솟는 골짜기라, 또렷한 생각이 막힘없이 흐르는 그림으로 읽어요.",
        "A gorge where clear water springs from rock: distinct thoughts, running freely.",
    ),
    "고름": Text(
        "어느 기운도 홀로 앞서지 않고 두루 갖춘 마을이라, 무엇을 먼저 쓸지 그때그때 고를 수 있는 "
        "그림으로 봐요.",
        "A village that has everything and puts nothing first: it can choose, each time, what to "
        "use.",
    ),
}

LEVEL = Text(
    "있는 기운들이 키를 맞추어 서로 앞서지 않는 모양으로 봐요.",
    "What is there stands at one height, none ahead of the others.",
)

#: Several elements share the lead: a missing one that would be welcome.
EVEN: dict[str, Text] = {
    "木": Text(
        "있는 기운들이 키를 맞추어 서로 앞서지 않는 모양이라, 새로 여는 계기 하나에 모두가 함께 "
        "움직인다고 봐요.",
        "What is there stands at one height, none ahead of the others; a single new beginning "
        "sets them all moving.",
    ),
    "火": Text(
        "있는 기운들이 키를 맞추어 차분히 갖추어진 모양이라, 불 하나 켜면 온 방이 드러난다고 "
        "읽어요.",
        "What is there stands level and calm, like a well-ordered room waiting for a lamp.",
    ),
    "土": Text(
        "있는 기운들이 서로 앞서지 않고 오가는 모양이라, 만나서 쉬어 갈 마당이 반갑다고 봐요.",
        "What is there comes and goes with none ahead; a yard to meet and rest in would be "
        "welcome.",
    ),
    "金": Text(
        "있는 기운들이 고르게 섞여 느슨한 모양이라, 선을 그어 주는 또렷함이 매듭이 된다고 읽어요.",
        "What is there is evenly mixed and loosely tied; one clear line would be its knot.",
    ),
    "水": Text(
        "있는 기운들이 고르게 서 있으나 조금 마른 모양이라, 사이를 적셔 주는 여유가 어울린다고 "
        "봐요.",
        "What is there stands even and a little dry; some ease to moisten the spaces between "
        "suits it.",
    ),
}
