"""The ten day masters in the four seasons: forty pictures, and how the tradition reads them.

Each begins as a noun, for it is told as 「그림으로 옮기면 …」, 「Its picture is …」. They follow
窮通寶鑑, which treats each stem month by month; the words are ours.
"""

from __future__ import annotations

from saju_naming.korean.text import Text

PICTURES: dict[tuple[str, str], Text] = {
    ("甲", "봄"): Text(
        "언 땅을 밀고 올라와 하루가 다르게 키를 키우는 봄 나무예요. 명리에서는 시작하는 힘이 "
        "세고, 한번 방향을 잡으면 돌아가기보다 곧장 나아가는 기질로 봐요.",
        "a tree that has pushed up through thawing ground and gains height by the day. The "
        "tradition reads a strong beginner here: once a direction is chosen, straight ahead "
        "rather than around.",
    ),
    ("甲", "여름"): Text(
        "잎이 무성해 그늘이 넓은 여름 나무예요. 속의 물기를 내주며 그늘을 만드는 모습이라, 베푸는 "
        "데 빠르고 제 쉴 때를 챙기면 오래 푸르다고 읽어요.",
        "a summer tree in full leaf, throwing wide shade. It spends its own moisture to keep "
        "others cool, so it is read as quick to give, and green the longer for knowing when to "
        "rest.",
    ),
    ("甲", "가을"): Text(
        "열매를 단 채 잎을 하나씩 내려놓는 가을 나무예요. 톱과 끌을 만나 집의 기둥이 되는 "
        "그림이어서, 다듬어질수록 쓰임이 또렷해지는 기질로 봐요.",
        "a tree letting its leaves go while the fruit still hangs. In the old image it meets saw "
        "and chisel and becomes the pillar of a house: a nature that gains purpose as it is "
        "shaped.",
    ),
    ("甲", "겨울"): Text(
        "잎을 다 내려놓고 뿌리로 힘을 모으는 겨울나무예요. 겉은 고요해도 속에서는 봄을 준비하고 "
        "있어, 때를 재다가 볕 드는 쪽으로 힘껏 뻗는 기질로 읽어요.",
        "a bare winter tree that has drawn its strength down into the roots. Quiet outside and "
        "getting ready within, it is read as one that waits for its moment and then reaches hard "
        "toward the light.",
    ),
    ("乙", "봄"): Text(
        "봄볕에 새순을 내며 담장을 넘는 덩굴이에요. 부드럽지만 빈틈만 있으면 길을 찾아내니, "
        "사람과 형편에 맞춰 자라는 유연함을 큰 힘으로 봐요.",
        "a vine putting out new shoots in spring sun and slipping over the wall. Soft, yet it "
        "finds a way through any gap; the tradition counts that suppleness as its great strength.",
    ),
    ("乙", "여름"): Text(
        "뜨거운 볕 아래 꽃을 가득 피운 화초예요. 마음이 얼굴에 금세 드러나는 밝은 그림이며, "
        "한낮에 물 한 바가지가 반가운 꽃처럼 차분히 적셔 줄 때 오래 핀다고 읽어요.",
        "a plant in full flower under a hot sun. Feeling shows at once in the face; like a flower "
        "glad of a can of water at noon, it blooms longest when something cool reaches the root.",
    ),
    ("乙", "가을"): Text(
        "찬 이슬을 맞고도 빛깔을 지키는 들국화예요. 거센 바람에는 몸을 낮추고 지나간 뒤 다시 "
        "고개를 드니, 꺾이지 않고 견디는 섬세한 기질로 봐요.",
        "a wild chrysanthemum that keeps its colour under cold dew. It bows while the wind is "
        "hard and lifts its head when it has passed: a fine-grained nature that endures without "
        "breaking.",
    ),
    ("乙", "겨울"): Text(
        "눈 밑에서 초록을 지키는 보리 싹이에요. 낮은 데서 따뜻해지기를 기다리는 모습이어서, 작은 "
        "온기에도 크게 답하는 여린 듯 질긴 기질로 읽어요.",
        "a barley shoot keeping its green under the snow. It waits low down for warmth and is "
        "read as slight to look at and tough in fact, answering generously to even a little "
        "kindness.",
    ),
    ("丙", "봄"): Text(
        "언 땅을 녹이며 떠오르는 봄날의 해예요. 무엇이든 깨워 자라게 하는 빛이라, 먼저 말을 걸고 "
        "시작하는 분위기를 만드는 밝은 기질로 봐요.",
        "the spring sun coming up and loosening frozen ground. It wakes whatever it touches, so "
        "it is read as the bright nature that speaks first and sets a beginning in motion.",
    ),
    ("丙", "여름"): Text(
        "머리 위에서 숨김없이 쏟아지는 여름 해예요. 열의가 넉넉하고 겉과 속이 한결같은 그림이며, "
        "그늘과 물을 곁에 두면 그 빛을 오래 쓴다고 읽어요.",
        "the summer sun overhead, holding nothing back. Warmth in plenty, the same inside and "
        "out; with shade and water near, the old books say, such light lasts a long while.",
    ),
    ("丙", "가을"): Text(
        "열매를 마지막까지 익히고 낮게 기우는 가을 해예요. 눈부시게 몰아치기보다 고르게 비추니, "
        "벌인 일을 거두고 마무리까지 살피는 따뜻함으로 봐요.",
        "the low autumn sun that ripens the last of the fruit. It shines evenly rather than "
        "fiercely: a warmth that looks after things until they are gathered in.",
    ),
    ("丙", "겨울"): Text(
        "짧은 낮이라 더 반가운 겨울 해예요. 오래 비추지 못해도 모두가 그 자리로 모여드는 "
        "빛이어서, 추운 곳에서 오히려 귀해지는 다정함으로 읽어요.",
        "the winter sun, the more welcome for its short day. It cannot shine long, yet everyone "
        "moves to where it falls: a kindness that counts most in cold places.",
    ),
    ("丁", "봄"): Text(
        "갓 꺾은 나뭇가지에 조심스레 옮겨붙는 불씨예요. 처음엔 연기가 나도 불씨를 살피는 손길이 "
        "섬세해서, 마음을 천천히 주고 오래 지키는 기질로 봐요.",
        "a small flame catching on fresh-cut twigs. There is smoke at first, but the tending is "
        "careful: a nature that warms slowly and keeps its warmth.",
    ),
    ("丁", "여름"): Text(
        "여름밤 마당에 켜 둔 등불이에요. 둘레가 온통 밝은 때라 혼자 빛나려 하기보다, 해가 진 뒤 "
        "사람들 곁에 가까이 놓일 때 제 빛을 낸다고 읽어요.",
        "a lamp lit in the yard on a summer night. With so much brightness about, it does not "
        "compete; it comes into its own after sunset, set down close among people.",
    ),
    ("丁", "가을"): Text(
        "가을밤 책상 위에 켠 등불이에요. 쇠를 녹여 그릇을 빚는 화로의 불이기도 해서, 한곳을 오래 "
        "비추며 거친 것을 쓸모 있게 바꾸는 집중력으로 봐요.",
        "a lamp on the desk on an autumn night, and also the fire in the forge that turns metal "
        "into vessels: attention that stays in one place and makes rough things useful.",
    ),
    ("丁", "겨울"): Text(
        "바람 부는 겨울밤 창가에 놓인 등불이에요. 두 손으로 감싸 쥐게 될 만큼 작지만 멀리서도 "
        "보이니, 가까운 이를 데우는 속 깊은 온기로 읽어요.",
        "a lamp in the window on a windy winter night. One cups a hand around it, yet it is seen "
        "from far off: a deep-set warmth for those who come close.",
    ),
    ("戊", "봄"): Text(
        "얼음이 풀리며 나무를 키우기 시작하는 봄 산이에요. 갓 풀린 흙이라 조금 무르지만 무엇이든 "
        "자리 잡게 해 주니, 품을 내주며 함께 자라는 기질로 봐요.",
        "a spring mountain where the ice is loosening and trees begin to root. The soil is still "
        "soft, but it gives everything a place: a nature that makes room and grows along with "
        "what it holds.",
    ),
    ("戊", "여름"): Text(
        "햇볕에 바위까지 달구어진 여름 산이에요. 쉽게 식지 않으니 뜻을 굳게 지키는 힘으로 읽고, "
        "비가 한차례 지나가면 온 숲이 살아난다고 봐요.",
        "a summer mountain baked by the sun, warm down to the rock and slow to cool. It is read "
        "as firmness of purpose; one good rain, the image adds, and the whole forest comes alive.",
    ),
    ("戊", "가을"): Text(
        "곡식과 단풍을 품에 안은 가을 산이에요. 속의 것을 아낌없이 내어 주고 스스로는 담백해지니, "
        "기댈 수 있는 든든함과 절제를 함께 봐요.",
        "an autumn mountain with grain and red leaves in its lap. It gives up what it has stored "
        "and grows plain itself: steadiness one can lean on, with restraint beside it.",
    ),
    ("戊", "겨울"): Text(
        "눈에 덮여 말없이 서 있는 겨울 산이에요. 속에 씨앗과 샘을 감추고 있어, 쉽게 들뜨지 않고 "
        "볕을 만나면 천천히 마음을 여는 기질로 읽어요.",
        "a winter mountain standing silent under snow, with seeds and springs hidden inside. It "
        "is read as hard to ruffle, and opening slowly once the sun reaches it.",
    ),
    ("己", "봄"): Text(
        "갓 갈아엎어 씨를 기다리는 봄 밭이에요. 심는 대로 받아 틔우는 흙이라, 남의 말을 "
        "귀담아듣고 배운 것을 제 것으로 기르는 기질로 봐요.",
        "a spring field just turned and waiting for seed. It takes what is sown and brings it up: "
        "a nature that listens well and makes what it learns its own.",
    ),
    ("己", "여름"): Text(
        "볕에 마르기 쉽지만 비 한 줄기면 온갖 것을 키워 내는 여름 밭이에요. 남의 밭까지 살피느라 "
        "마음 쓰는 일이 많으니, 제 밭에 물 줄 틈을 두면 어울린다고 읽어요.",
        "a summer field that dries quickly in the sun, yet with one rain grows everything at "
        "once. So much goes into tending others' rows that, in this reading, it does well to keep "
        "some time for watering its own.",
    ),
    ("己", "가을"): Text(
        "거둔 것을 고르고 씨앗을 갈무리하는 가을 밭이에요. 요란하지 않아도 챙길 것을 놓치지 "
        "않으니, 꼼꼼히 나누어 제자리를 찾아 주는 살뜰함으로 봐요.",
        "an autumn field where the harvest is sorted and next year's seed put by. Nothing loud, "
        "nothing overlooked: a careful hand that shares things out and finds each its place.",
    ),
    ("己", "겨울"): Text(
        "서리 밑에서 쉬며 힘을 채우는 겨울 밭이에요. 겉은 굳어도 속은 살아 있는 흙이라, 낯선 "
        "것에는 조심스럽고 따뜻한 곁에서는 너그러워지는 기질로 읽어요.",
        "a winter field resting under frost and filling up again. Hard on the surface, alive "
        "beneath: careful with what is new, and in warm company generous without stint.",
    ),
    ("庚", "봄"): Text(
        "나무가 한창 자라는 숲에서 쓰임을 찾는 연장이에요. 아직 날을 세우기 전이라 베기보다 재고 "
        "살피니, 강단을 안에 두고 부드럽게 익혀 가는 기질로 봐요.",
        "a tool looking for its use in a wood full of growth. The edge is not yet set; it "
        "measures before it cuts, and is read as resolve kept inside while patience is learned.",
    ),
    ("庚", "여름"): Text(
        "뜨거운 불 속에서 모양이 잡혀 가는 쇠예요. 달구고 두드릴수록 단단해지는 그림이라, 어려운 "
        "주문 앞에서 물러서기보다 바뀌어 가며 강해지는 기질로 읽어요.",
        "iron taking shape in a hot fire. The more it is heated and struck the harder it becomes: "
        "a nature that does not back away from a demand but changes under it and grows stronger.",
    ),
    ("庚", "가을"): Text(
        "제철을 만나 단단하게 여문 무쇠예요. 옳고 그름을 분명히 가르고 맺고 끊음이 빠른 그림이며, "
        "그 힘을 여럿과 함께 쓸 자리에서 더 빛난다고 봐요.",
        "iron in its own season, dense and ready. Quick to tell yes from no and to finish what it "
        "starts; it shines most, in this reading, where that force is used together with others.",
    ),
    ("庚", "겨울"): Text(
        "찬물 속에서 맑게 식어 가는 쇠예요. 말수가 적고 생각이 깊어 겉은 서늘해도 판단이 "
        "또렷하며, 온기를 만나면 제 울림을 내는 종으로 읽어요.",
        "metal cooling clear in cold water. Few words and deepening thought: cool to the touch, "
        "distinct in judgment, and like a bell, sounding full once it is warmed.",
    ),
    ("辛", "봄"): Text(
        "새순 사이에서 이슬처럼 반짝이는 작은 보석이에요. 둘레가 분주히 자라도 제 빛깔을 흐리지 "
        "않으니, 고운 것을 알아보고 가려내는 섬세한 눈으로 봐요.",
        "a small jewel glinting like dew among new shoots. Everything around it hurries to grow "
        "and it keeps its own colour: a fine eye that knows what is well made.",
    ),
    ("辛", "여름"): Text(
        "강한 볕을 눈부시게 되비추는 보석이에요. 열기에는 쉽게 지치지만 맑은 물에 씻기면 금세 "
        "빛을 되찾으니, 기준이 높고 서늘한 거리를 아끼는 기질로 읽어요.",
        "a jewel throwing back a strong sun. Heat tires it and clear water brings the light back "
        "at once; it is read as holding high standards and prizing a cool distance.",
    ),
    ("辛", "가을"): Text(
        "맑은 하늘 아래 가장 또렷하게 빛나는 보석이에요. 작은 흠도 다듬으려는 마음이 커서, "
        "정갈하고 분명하며 한번 정한 기준을 끝까지 지키는 기질로 봐요.",
        "a jewel at its clearest under an autumn sky. The wish to polish away each flaw is "
        "strong: neat, distinct, and faithful to a standard once it is set.",
    ),
    ("辛", "겨울"): Text(
        "눈밭 위에서 차갑게 반짝이는 은빛 보석이에요. 맑고 총명하되 속내를 쉽게 내보이지 않아, "
        "따뜻한 빛 한 줄기에 비로소 무지개를 펼친다고 읽어요.",
        "a silver jewel gleaming cold on snow. Clear and bright, slow to show what is inside; one "
        "warm ray, the image says, and it scatters a rainbow.",
    ),
    ("壬", "봄"): Text(
        "얼음이 풀려 들판으로 흘러드는 봄 강이에요. 닿는 곳마다 싹을 틔우는 물이라, 아는 것을 "
        "나누고 생각을 이어 새것을 키우는 기질로 봐요.",
        "a spring river, free of ice, running out over the fields. It starts a shoot wherever it "
        "touches: a nature that shares what it knows and joins thoughts until something new grows.",
    ),
    ("壬", "여름"): Text(
        "볕에 반짝이며 얕아지는 여름 강이에요. 땅을 식히고 목마른 곳을 먼저 찾아가니, 나눔이 "
        "빠르고 깊은 샘을 곁에 둘 때 흐름이 길어진다고 읽어요.",
        "a summer river, bright and running shallow. It cools the land and goes first to the "
        "thirsty places: quick to give, and longer in its course with a deep spring behind it.",
    ),
    ("壬", "가을"): Text(
        "가을비에 불어 맑고 깊어진 강이에요. 바닥까지 비치면서도 힘차게 흐르니, 생각이 넓고 "
        "이치를 따라 판단하는 그릇으로 봐요.",
        "a river swelled by autumn rain, clear and deep. One sees the bottom and still it runs "
        "strong: a wide mind that judges by reasons.",
    ),
    ("壬", "겨울"): Text(
        "끝이 보이지 않는 겨울 바다예요. 겉은 잔잔해도 속의 물살이 커서 쉽게 흔들리지 않으며, "
        "둑과 볕을 만나면 그 힘이 방향을 얻는다고 읽어요.",
        "a winter sea with no far shore in sight. Calm on top, great currents below: hard to "
        "shake, and given direction, as the image has it, by a dyke and some sun.",
    ),
    ("癸", "봄"): Text(
        "새싹을 살며시 적시는 봄비예요. 소리 없이 스며 자라게 하는 물이라, 눈에 띄지 않는 "
        "자리에서 남의 필요를 먼저 알아채는 기질로 봐요.",
        "spring rain falling softly on new shoots. It sinks in without a sound and things grow: a "
        "nature that notices, from an unnoticed place, what others need.",
    ),
    ("癸", "여름"): Text(
        "더위를 식히며 지나가는 여름 소나기예요. 잠깐이어도 모두가 숨을 돌리게 하니, 재치가 "
        "빠르고 막힌 분위기를 시원하게 바꾸는 기질로 읽어요.",
        "a summer shower that passes and cools the day. Brief, and everyone breathes again: quick "
        "wit, and a gift for changing the air in a close room.",
    ),
    ("癸", "가을"): Text(
        "풀잎 끝에 맑게 맺힌 가을 이슬이에요. 작은 방울 안에 하늘이 다 비치는 그림이라, 관찰이 "
        "세밀하고 본 것을 오래 간직하는 기질로 봐요.",
        "autumn dew, clear on the tip of a blade of grass. The whole sky stands in one drop: "
        "close observation, and a long memory for what was seen.",
    ),
    ("癸", "겨울"): Text(
        "소리 없이 내려 쌓이는 겨울 눈이에요. 차갑지만 땅을 덮어 씨앗을 지켜 주는 물이라, 조용히 "
        "쌓아 두었다가 녹을 때 넉넉히 내어 주는 기질로 읽어요.",
        "winter snow coming down without a sound. Cold, and yet the blanket that keeps seeds "
        "alive: one that stores quietly and, at the thaw, gives in plenty.",
    ),
}
