"""Every word that the page itself says, in Korean and in English."""

from __future__ import annotations

from saju_naming.errors import SajuNamingError
from saju_naming.korean.text import Lang, Text

COPY: dict[str, Text] = {
    # The frame of every page
    "site": Text("사주 작명", "Saju Naming"),
    "tagline": Text(
        "사주를 풀고, 어울리는 이름을 지어요", "A birth chart, and a name that completes it"
    ),
    "skip": Text("본문으로 건너뛰기", "Skip to the content"),
    "theme": Text("화면 밝기", "Appearance"),
    "theme_auto": Text("기기에 맞춤", "As the device"),
    "theme_light": Text("밝게", "Light"),
    "theme_dark": Text("어둡게", "Dark"),
    "nav": Text("주요 화면", "Pages"),
    "nav_home": Text("이름 짓기", "Name a child"),
    "nav_abroad": Text("외국 이름에서", "Your Korean name"),
    "nav_saved": Text("담아 둔 이름", "Saved"),
    "privacy": Text(
        "적어 주신 내용은 어디에도 남기지 않아요. 담아 둔 이름은 이 브라우저에만 있어요.",
        "Nothing you write is kept anywhere. Saved names stay in this browser alone.",
    ),
    "tradition": Text(
        "사주와 작명은 오래 이어 온 전통이며, 삶에 작용한다고 증명된 것은 아니에요.",
        "Saju and naming are traditions and not proven to act on a life.",
    ),
    # The form
    "hero": Text(
        "태어난 때를 읽고,\n평생 부를 이름을\n고르는 일", "A name\nto be called by\nfor a lifetime"
    ),
    "hero_text": Text(
        "생년월일과 시각으로 사주를 정확히 세우고, 왜 그렇게 풀이하는지 하나하나 보여 드려요. "
        "그 사주에 어울리면서 요즘 아이들 사이에서도 자연스러운 이름을 골라 드려요.",
        "Give a date and a time of birth. The Four Pillars are cast exactly, explained step by "
        "step, and matched with Korean names that are natural today.",
    ),
    "form_title": Text("누구의 이름을 지을까요?", "Who is the name for?"),
    "date": Text("태어난 날", "Date of birth"),
    "date_hint": Text(
        "예: 2025-03-14 (예정일도 괜찮아요)", "Like 2025-03-14; an expected date is fine"
    ),
    "pick": Text("달력에서 고르기", "Pick from a calendar"),
    "calendar": Text("어느 달력인가요?", "Which calendar?"),
    "solar": Text("양력", "Solar"),
    "lunar": Text("음력", "Lunar"),
    "leap": Text("윤달", "Leap month"),
    "time": Text("태어난 시각", "Time of birth"),
    "unknown": Text("모름", "Unknown"),
    "place": Text("태어난 곳", "Place of birth"),
    "place_hint": Text("비워 두면 서울로 볼게요", "Seoul is assumed if empty"),
    "gender": Text("성별", "Gender"),
    "boy": Text("남자", "Male"),
    "girl": Text("여자", "Female"),
    "surname": Text("성", "Surname"),
    "surname_hint": Text("김처럼 한글로, 또는 한자로", "In hangul, like 김, or in hanja"),
    "surname_hanja": Text("어느 한자를 쓰나요?", "Which hanja is it?"),
    "more": Text("더 정하기", "More choices"),
    "more_hint": Text(
        "글자 수 · 돌림자 · 바라는 느낌 · 학파", "syllables · shared syllable · wish · schools"
    ),
    "syllables": Text("이름 글자 수", "Syllables"),
    "two": Text("두 글자", "Two"),
    "one": Text("한 글자", "One"),
    "generation": Text("돌림자", "Generation syllable"),
    "generation_hint": Text("준처럼 한글로, 또는 한자로", "In hangul, like 준, or in hanja"),
    "rarity": Text("얼마나 흔한 이름으로 할까요?", "How common a name?"),
    "any": Text("상관없어요", "No preference"),
    "wish": Text("바라는 느낌", "A wish"),
    "wish_hint": Text("예: 밝고 단단한 느낌", "Like: calm and bright"),
    "count": Text("몇 개를 볼까요?", "How many names?"),
    "neutral": Text("남녀가 함께 쓰는 이름만", "Only names borne by both"),
    "schools": Text("학파와 시각 기준", "Schools and clocks"),
    "solar_time": Text("시각의 기준", "Clock"),
    "solar_mean": Text("지역 평균태양시 (기본)", "Local mean solar time (default)"),
    "solar_clock": Text("시계 시각 그대로", "Clock time as told"),
    "solar_apparent": Text("진태양시 (균시차 포함)", "Apparent solar time"),
    "day_boundary": Text("하루의 경계", "Where days turn"),
    "day_split": Text("야자시를 따로 봄 (기본)", "Midnight, late rat hour kept (default)"),
    "day_unified": Text("23시에 날이 바뀜", "At 23:00"),
    "day_midnight": Text("자정에 날과 시가 바뀜", "Day and hour at midnight"),
    "sound_school": Text("발음오행", "Sound elements"),
    "sound_unhae": Text("운해본 (기본)", "Unhae (default)"),
    "sound_haerye": Text("해례본", "Haerye"),
    "fold": Text("시계를 늦춘 날, 두 번 있던 시각", "A clock time that occurred twice"),
    "fold_none": Text("해당 없음", "Does not apply"),
    "fold_first": Text("먼저", "The first"),
    "fold_second": Text("나중", "The second"),
    "longitude": Text("경도 (동경, 도)", "Longitude (degrees east)"),
    "timezone": Text("시간대", "Time zone"),
    "timezone_hint": Text("예: America/New_York", "Like: America/New_York"),
    "submit": Text("풀이와 이름 보기", "Show the chart and names"),
    "again": Text("입력한 내용 고치기", "Change what you entered"),
    "working": Text("사주를 세우고 있어요…", "Casting the chart…"),
    "working_names": Text("어울리는 이름을 고르고 있어요…", "Choosing names…"),
    "done": Text("다 됐어요.", "Done."),
    "failed": Text(
        "연결이 끊겼어요. 다시 한번 눌러 주세요.", "The connection was lost; please try again."
    ),
    "error_title": Text("확인이 필요해요", "Please check"),
    # The chart
    "contents": Text("이 화면에서", "On this page"),
    "given": Text("이렇게 이해하고 세웠어요", "What the chart rests on"),
    "pillars": Text("원국", "Four Pillars"),
    "pillars_caption": Text(
        "네 기둥: 시, 일, 월, 연의 순서", "The four pillars: hour, day, month, year"
    ),
    "self": Text("나", "me"),
    "void": Text("공망", "void"),
    "open": Text("열어 둔 것", "What stays open"),
    "elements": Text("오행", "Five elements"),
    "elements_hint": Text("한 칸이 한 글자예요.", "Each mark is one letter."),
    "letters_of": Text("{count}자", "{count}"),
    "none": Text("없음", "none"),
    "strength": Text("일간의 힘과 용신", "Strength and favourable element"),
    "letters": Text("격국과 글자 사이", "Structure and relations"),
    "luck": Text("대운", "Decades of luck"),
    "age": Text("세", ""),
    "age_from": Text("", "age"),
    "now": Text("지금", "now"),
    "steps": Text("기둥이 나온 과정", "How the pillars came about"),
    "save_chart": Text("원국을 그림으로 저장 (SVG)", "Save the chart as a picture (SVG)"),
    # Names
    "names": Text("추천 이름", "Names"),
    "names_hint": Text(
        "이름을 고르면 뜻을 자세히 보고 작명증서를 만들 수 있어요. "
        "여러 개를 골라 나란히 견줄 수도 있어요.",
        "Open a name for its meaning and a certificate, or tick some to compare them.",
    ),
    "assumed": Text(
        "성은 {hanja}로 보았어요. 다른 한자라면 골라 주세요.",
        "The surname was taken as {hanja}. If it is another, choose it.",
    ),
    "score_of": Text("100점 가운데", "of 100"),
    "compare_this": Text("견주기", "Compare"),
    "compare": Text("고른 이름 나란히 보기", "Compare the ticked names"),
    "open_name": Text("자세히 보기", "Open"),
    "save": Text("담기", "Save"),
    "parts": Text("점수는 이렇게 나왔어요", "How the score is made"),
    "born_rank": Text("출생신고 순위 2008–2025", "Rank among births, 2008–2025"),
    "no_rank": Text("통계에 순위가 없어요", "No rank in the statistics"),
    "boys": Text("남", "boys"),
    "girls": Text("여", "girls"),
    "adds": Text("이름을 더하면", "With the name"),
    "spelling": Text("여권 표기", "Passport spellings"),
    "strokes": Text("획", "strokes"),
    "not_served": Text(
        "조건 안에서는 이 사주를 돕는 글자만으로 채울 수 없었어요.",
        "Within the conditions, no characters that all serve the chart could be had.",
    ),
    # Explanation
    "explanation": Text("풀이", "The explanation"),
    "evidence": Text("근거", "Rests on"),
    "writer": Text("글쓴이", "Written by"),
    "writer_template": Text("문장 틀", "sentence patterns"),
    # A name
    "characters": Text("글자", "Characters"),
    "hanja": Text("한자", "Hanja"),
    "hun": Text("뜻", "Gloss"),
    "strokes_original": Text("원획", "Original strokes"),
    "strokes_pen": Text("필획", "Pen strokes"),
    "element": Text("자원오행", "Element"),
    "grids": Text("수리 4격", "Four grids"),
    "disputed": Text("책마다 달라요", "books disagree"),
    "rules": Text("규칙마다 본 결과", "Rule by rule"),
    "gates": Text("기본 확인", "Checks"),
    "not_met": Text("확인되지 않았어요", "not confirmed"),
    "use": Text("쓰임", "Use"),
    "natural": Text("이름다움", "Naturalness"),
    "back": Text("결과로 돌아가기", "Back to the result"),
    "compare_title": Text("나란히 보기", "Side by side"),
    "compare_none": Text("견줄 이름을 둘 이상 골라 주세요.", "Tick two names or more to compare."),
    "statistics": Text("통계", "Statistics"),
    "score": Text("점수", "Score"),
    "meaning": Text("뜻", "Meaning"),
    # The certificate
    "certificate": Text("작명증서", "Certificate of naming"),
    "make_certificate": Text("작명증서 만들기", "Make a certificate"),
    "certificate_hint": Text(
        "한 장에 담아 인쇄하거나 PDF로 간직하세요.", "One page to print or to keep as PDF."
    ),
    "show_birth": Text("사주를 함께 적기", "Show the birth chart on it"),
    "giver": Text("이름을 지어 준 사람", "Given by"),
    "print": Text("인쇄하기", "Print"),
    "print_hint": Text(
        "브라우저의 인쇄 메뉴에서 A4 한 장으로 나와요.",
        "Print it from the browser's menu, one A4 page.",
    ),
    "pdf": Text("PDF로 받기", "Download PDF"),
    "share_svg": Text("나눌 그림 (SVG)", "Picture to share (SVG)"),
    "share_png": Text("나눌 그림 (PNG)", "Picture to share (PNG)"),
    "certified": Text(
        "이 이름에 담은 뜻을 오래 간직하기를 바라며 적습니다.",
        "Written in the hope that its meaning is long cherished.",
    ),
    # From abroad
    "abroad_title": Text("당신의 이름과 닮은 한국 이름", "Pick a Korean name"),
    "abroad_text": Text(
        "외국 이름을 적으면 소리가 닮은 한국 이름을 골라, 얼마나 자연스러운지와 한자의 뜻까지 "
        "알려 드려요. 생일은 묻지 않아요.",
        "Type your first name. You get Korean names that sound like it, how natural each is to "
        "Korean ears, how to say it, and what its characters mean. No birthday needed.",
    ),
    "foreign": Text("외국 이름", "Your first name"),
    "foreign_hint": Text("로마자로: Emma, Noah", "In Latin letters: Emma, Noah"),
    "family_name": Text("외국 성", "Your family name"),
    "family_hint": Text("가까운 한국 성을 찾아 드려요", "To find a Korean surname near it"),
    "optional": Text("선택", "optional"),
    "find": Text("닮은 이름 찾기", "Find names"),
    "near_surnames": Text("가까운 성", "Surnames near yours"),
    "near_hint": Text(
        "성을 고르면 함께 불러 볼 수 있어요.", "Choose one to see it with each name."
    ),
    "alike": Text("소리 닮음", "Sounds alike"),
    "heard": Text("이렇게 들려요", "Heard as"),
    "natural_of": Text("한국 사람 귀에", "To Korean ears"),
    "say": Text("읽는 법", "How to say it"),
    "borne_by": Text(
        "2021–2025년에 태어난 {births}명이 받은 이름", "given to {births} babies in 2021–2025"
    ),
    # Saved names
    "saved_title": Text("담아 둔 이름", "Saved names"),
    "saved_none": Text(
        "아직 담아 둔 이름이 없어요. 이름 카드의 ☆를 누르면 이곳에 모여요.",
        "Nothing saved yet. Tap ☆ on a name card to keep it here.",
    ),
    "saved_script": Text(
        "이름 담기는 자바스크립트를 켜야 쓸 수 있어요.", "Saving names needs JavaScript."
    ),
    "remove": Text("빼기", "Remove"),
    "other_lang": Text("English", "한국어"),
}

#: How a message for the command line reads on a page: what it calls a flag is a field here.
_FLAGS = (
    ("--calendar lunar를 더해", "‘음력’을 골라"),
    ("add --calendar lunar", "choose Lunar"),
    ("--fold 0, ", "‘먼저’, "),
    ("--fold 1을 더해", "‘나중’을 골라"),
    ("add --fold 0", "choose The first"),
    ("--fold 1", "The second"),
    ("--place나 --longitude를 더해", "태어난 곳이나 경도를 적어"),
    ("--longitude와 --timezone을", "‘더 정하기’에 경도와 시간대를"),
    ("add --place or --longitude", "give the place or the longitude"),
    ("--longitude and --timezone", "longitude and time zone under More choices"),
)


def copy(lang: Lang) -> dict[str, str]:
    """The words of the page in one language."""
    return {key: text.of(lang) for key, text in COPY.items()}


def complaint(error: SajuNamingError, lang: Lang) -> str:
    """What went wrong, in the words of the page."""
    message = error.message(lang)
    for flag, here in _FLAGS:
        message = message.replace(flag, here)
    return message[0].upper() + message[1:]
