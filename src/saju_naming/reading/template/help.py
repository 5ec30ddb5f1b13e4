"""What the favourable element does for the day master, in pictures."""

from __future__ import annotations

from saju_naming.korean.text import Text

#: (the day master's element, the favourable one).
HELP: dict[tuple[str, str], Text] = {
    ("木", "木"): Text(
        "홀로 선 나무 둘레로 숲이 자라는 그림이라, 바람을 나누어 맞으며 버틸 힘이 생긴다고 봐요.",
        "A forest grows up around a tree that stood alone, and the wind is shared out among many.",
    ),
    ("木", "火"): Text(
        "나무가 볕을 얻어 꽃을 피우는 그림이라, 안에 차오른 것이 빛깔로 드러난다고 읽어요.",
        "The tree gets its sun and flowers: what has risen inside comes out as colour.",
    ),
    ("木", "土"): Text(
        "나무가 깊은 흙을 얻는 그림이라, 뻗기만 하던 가지에 중심이 잡혀 열매가 맺힌다고 봐요.",
        "The tree gets deep soil: branches that only reached find their balance and bear.",
    ),
    ("木", "金"): Text(
        "웃자란 가지를 가위가 다듬어 주는 그림이라, 모양이 잡히고 쓰일 곳이 분명해진다고 읽어요.",
        "Shears trim what has shot up too far: the tree gains shape, and a use.",
    ),
    ("木", "水"): Text(
        "마른 뿌리에 물이 스며드는 그림이라, 서두르지 않아도 속부터 차올라 새잎을 낸다고 봐요.",
        "Water seeps to a dry root: without any hurry it fills from within and leafs again.",
    ),
    ("火", "木"): Text(
        "잦아드는 불에 마른 장작이 놓이는 그림이라, 불꽃을 키우기보다 오래가게 하는 힘으로 읽어요.",
        "Dry logs are laid on a sinking fire: it does not burn higher, it burns on.",
    ),
    ("火", "火"): Text(
        "작은 불씨 둘레에 등불이 더 켜지는 그림이라, 혼자 밝히던 자리를 여럿이 비춘다고 봐요.",
        "More lamps are lit around a small flame: a place it lit alone is lit by several.",
    ),
    ("火", "土"): Text(
        "타오르던 불이 아랫목에 옮겨 앉는 그림이라, 번쩍이던 열기가 오래 머무는 온기로 바뀐다고 "
        "읽어요.",
        "The blaze settles into a warm floor: what flashed turns into heat that stays.",
    ),
    ("火", "金"): Text(
        "뜨거운 불 앞에 빚을 쇠가 놓이는 그림이라, 넘치는 열이 할 일을 만나 그릇으로 맺힌다고 "
        "봐요.",
        "Metal is set before a hot fire: the surplus heat has work to do, and becomes a vessel.",
    ),
    ("火", "水"): Text(
        "한낮의 열기에 물기 머금은 바람이 부는 그림이라, 뜨거움이 알맞게 식어 빛이 고와진다고 "
        "읽어요.",
        "A moist wind blows into the heat of noon: the glare cools and the light turns gentle.",
    ),
    ("土", "木"): Text(
        "굳게 다져진 땅에 나무가 뿌리를 내리는 그림이라, 흙이 숨을 쉬고 들이 푸르러진다고 봐요.",
        "Trees root in hard-packed ground: the soil breathes and the land turns green.",
    ),
    ("土", "火"): Text(
        "차고 무른 땅에 볕이 드는 그림이라, 흙이 데워져 씨앗이 마음을 놓는다고 읽어요.",
        "Sun falls on cold, soft ground: the soil warms and seed can trust it.",
    ),
    ("土", "土"): Text(
        "얇은 둑에 흙을 한 삽씩 더하는 그림이라, 바탕이 두터워져 담은 것을 지킨다고 봐요.",
        "Earth is added to a thin dyke, spade by spade: it thickens and keeps what it holds.",
    ),
    ("土", "金"): Text(
        "두텁기만 하던 산에서 반짝이는 광물을 캐내는 그림이라, 묵혀 둔 것이 또렷한 쓸모로 "
        "나온다고 읽어요.",
        "Bright ore is dug from a mountain that was only thick: what lay stored comes out with a "
        "use.",
    ),
    ("土", "水"): Text(
        "마른 들에 물길이 나는 그림이라, 흙이 촉촉해져 가꿀 거리가 생긴다고 봐요.",
        "A channel is cut across a dry plain: the soil moistens and there is something to grow.",
    ),
    ("金", "木"): Text(
        "벼려 둔 연장이 깎을 나무를 만나는 그림이라, 쥐고만 있던 힘이 손끝의 솜씨로 옮겨 간다고 "
        "읽어요.",
        "A sharpened tool meets timber: a strength that was only held turns into skill.",
    ),
    ("金", "火"): Text(
        "거친 쇠가 화로의 불을 만나는 그림이라, 달구고 식히는 사이에 제 모양과 빛을 얻는다고 봐요.",
        "Rough iron meets the forge: between heat and cooling it gets its form and its shine.",
    ),
    ("金", "土"): Text(
        "드러난 쇠를 흙이 포근히 감싸는 그림이라, 바위 속 광맥처럼 근원이 깊어진다고 읽어요.",
        "Soil closes warmly over bare metal: like a vein in rock, its source goes deep.",
    ),
    ("金", "金"): Text(
        "홀로 선 쇠기둥 옆에 기둥이 더 서는 그림이라, 무게를 나누어 지며 흔들림이 줄어든다고 봐요.",
        "More pillars rise beside one that stood alone: the weight is shared and it sways less.",
    ),
    ("金", "水"): Text(
        "단단한 쇠를 맑은 물이 씻어 내리는 그림이라, 굳어 있던 힘이 풀려 흐르며 윤이 난다고 "
        "읽어요.",
        "Clear water runs over hard metal: strength that was locked begins to flow, and gleams.",
    ),
    ("水", "木"): Text(
        "고인 물이 나무를 길러 올리는 그림이라, 깊기만 하던 생각이 가지와 잎으로 모습을 "
        "드러낸다고 봐요.",
        "Standing water rises into a tree: thought that was only deep shows itself as branch and "
        "leaf.",
    ),
    ("水", "火"): Text(
        "찬 물결 위로 해가 떠오르는 그림이라, 물안개가 걷히고 갈 곳이 환히 보인다고 읽어요.",
        "The sun comes up over cold water: mist lifts and the way can be seen.",
    ),
    ("水", "土"): Text(
        "넘치는 물가에 둑이 서는 그림이라, 흩어지던 물이 호수로 모여 쓰임을 얻는다고 봐요.",
        "A dyke is raised along brimming water: what was scattering gathers into a lake.",
    ),
    ("水", "金"): Text(
        "얕아진 물에 바위샘이 솟는 그림이라, 흘려보내도 마르지 않는 근원이 생긴다고 읽어요.",
        "A rock spring opens into shallow water: however much it gives away, it has a source.",
    ),
    ("水", "水"): Text(
        "가느다란 시내에 다른 물줄기가 합쳐지는 그림이라, 함께 흐르며 먼 길을 갈 힘을 얻는다고 "
        "봐요.",
        "Another stream joins a thin brook: running together, they can go far.",
    ),
}

#: A following chart: what the day master is to its current, by group.
FOLLOWING: dict[str, Text] = {
    "비겁": Text(
        "한 빛깔로 물든 숲처럼 제 결을 그대로 살릴 때 가장 자연스러운 그림으로 봐요.",
        "Like a wood of a single kind of tree, it is most itself when left in its own grain.",
    ),
    "인성": Text(
        "큰 샘에서 갈라지지 않고 내려오는 물처럼, 길러 주는 흐름에 몸을 맡길 때 편안한 그림으로 "
        "읽어요.",
        "Like water coming down undivided from one great spring, it is at ease when it lets "
        "itself be fed.",
    ),
    "식상": Text(
        "노래가 저절로 흘러나오는 피리처럼, 펼쳐 내는 흐름에 올라탈 때 가장 자연스러운 그림으로 "
        "봐요.",
        "Like a pipe through which the tune simply runs, it is most itself when it rides what it "
        "brings forth.",
    ),
    "재성": Text(
        "들의 물매를 따라 흐르는 봇물처럼, 눈앞의 것을 따라 움직일 때 편안한 그림으로 읽어요.",
        "Like water let into a field and following its slope, it is at ease when it moves with "
        "what lies before it.",
    ),
    "관성": Text(
        "돛을 바람에 맞춘 배처럼, 큰 질서의 방향을 타고 갈 때 가장 자연스러운 그림으로 봐요.",
        "Like a boat that has set its sail to the wind, it is most itself when it goes with the "
        "larger order.",
    ),
}

#: A bridge (통관): the element between two that stand opposed.
BRIDGES: dict[str, Text] = {
    "木": Text(
        "물과 불이 맞선 사이에 나무가 서는 그림이라, 물을 길어 올려 불에 건네며 둘을 잇는다고 "
        "봐요.",
        "A tree stands between water and fire: it drinks the one, feeds the other, and joins them.",
    ),
    "火": Text(
        "나무와 흙이 맞선 사이에 볕이 드는 그림이라, 잎이 익어 흙으로 돌아가며 둘이 이어진다고 "
        "읽어요.",
        "Sun falls between tree and soil: leaves ripen and go back to the ground, and the two are "
        "joined.",
    ),
    "土": Text(
        "불과 쇠가 맞선 사이에 흙 거푸집이 놓이는 그림이라, 쇳물이 다치지 않고 모양을 얻는다고 "
        "봐요.",
        "A clay mould is set between fire and metal: what would only melt takes a shape.",
    ),
    "金": Text(
        "흙과 물이 맞선 사이에 바위샘이 열리는 그림이라, 땅이 품은 물이 길을 얻어 나온다고 읽어요.",
        "A rock spring opens between earth and water: what the ground held back finds its way out.",
    ),
    "水": Text(
        "쇠와 나무가 맞선 사이에 물이 흐르는 그림이라, 쇠로 만든 두레박이 나무를 적셔 키운다고 "
        "봐요.",
        "Water runs between metal and tree: the iron bucket draws it, and the tree is watered.",
    ),
}

#: A remedy (병약): the element that lightens one which holds half of the chart.
REMEDIES: dict[str, Text] = {
    "木": Text(
        "두껍게 쌓인 흙에 나무가 뿌리를 내리는 그림이라, 막혔던 땅에 숨길이 난다고 봐요.",
        "A tree roots in soil heaped too deep: the closed ground gets air.",
    ),
    "火": Text(
        "가득 쌓인 쇠를 화로가 녹이는 그림이라, 무겁기만 하던 것이 쓸모 있는 그릇이 된다고 읽어요.",
        "A forge melts down the heaped metal: what was only heavy becomes a vessel.",
    ),
    "土": Text(
        "불어난 물가에 둑을 쌓는 그림이라, 넘치던 물이 제 길을 찾아 흐른다고 봐요.",
        "A bank is raised along swollen water: what overflowed runs in its bed.",
    ),
    "金": Text(
        "우거진 숲을 솎아 주는 그림이라, 빽빽하던 나무 사이로 볕이 드는 길이 난다고 읽어요.",
        "The dense wood is thinned: a path opens, and light comes in.",
    ),
    "水": Text(
        "달아오른 들에 비가 내리는 그림이라, 들뜬 열기가 가라앉고 먼 데가 맑게 보인다고 봐요.",
        "Rain comes down on a heated plain: the shimmer settles and the distance is clear.",
    ),
}
