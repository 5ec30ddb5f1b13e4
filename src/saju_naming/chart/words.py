"""The words of a chart in both languages, for whoever shows one."""

from __future__ import annotations

from saju_naming.chart.stars import TWELVE
from saju_naming.chart.ten_gods import TEN_GODS
from saju_naming.korean.text import Lang, Text

POSITIONS = {
    "year": Text("연주 年", "year"),
    "month": Text("월주 月", "month"),
    "day": Text("일주 日", "day"),
    "hour": Text("시주 時", "hour"),
}
ROLES = {
    "용신": Text("용신", "favourable"),
    "희신": Text("희신", "supporting"),
    "한신": Text("한신", "neutral"),
    "구신": Text("구신", "unhelpful"),
    "기신": Text("기신", "adverse"),
}
METHODS = {
    "종격": Text("종격", "following chart"),
    "조후": Text("조후", "climate"),
    "통관": Text("통관", "bridging"),
    "병약": Text("병약", "remedy"),
    "억부": Text("억부", "support or restrain"),
}
DIRECTIONS = {"순행": Text("순행", "forward"), "역행": Text("역행", "backward")}
CALENDARS = {"solar": Text("양력", "solar"), "lunar": Text("음력", "lunar")}
GENDERS = {"남자": Text("남자", "male"), "여자": Text("여자", "female")}
SOLAR_TIMES = {
    "mean": Text("지역 평균태양시", "local mean solar time"),
    "apparent": Text("진태양시(균시차 포함)", "apparent solar time"),
    "clock": Text("시계 시각 그대로", "clock time as told"),
}
BOUNDARIES = {
    "split": Text("야자시(날이 자정에 바뀜)", "day turns at midnight, late rat hour kept"),
    "unified": Text("23시에 날이 바뀜", "day turns at 23:00"),
    "midnight": Text("자정에 날과 시가 바뀜", "day and hour turn at midnight"),
}
UNKNOWN = Text("시간 모름", "time unknown")
SELF = Text("나", "me")
DAY_MASTER = Text("일간", "day master")
VOID = Text("공망", "void")
NOW = Text("지금", "now")

#: Neutral images for the stars; the twelve are told by their sound alone.
_STARS = {
    "천을귀인": "heaven's noble",
    "문창귀인": "noble of letters",
    "학당귀인": "noble of learning",
    "홍염": "crimson bloom",
    "금여": "golden carriage",
    "암록": "quiet stipend",
    "양인": "keen edge",
    "천덕귀인": "heaven's grace",
    "월덕귀인": "moon's grace",
    "백호": "white tiger",
    "괴강": "dipper's head",
}
_TWELVE = (
    "geopsal", "jaesal", "cheonsal", "jisal", "dohwa", "wolsal",
    "mangsin", "jangseong", "banan", "yeokma", "yukhae", "hwagae",
)  # fmt: skip
_NAYIN = {
    "해중금": "deep-sea metal", "노중화": "furnace fire", "대림목": "forest wood",
    "노방토": "wayside earth", "검봉금": "sword metal", "산두화": "hilltop fire",
    "간하수": "valley water", "성두토": "rampart earth", "백랍금": "white-wax metal",
    "양류목": "willow wood", "천중수": "spring water", "옥상토": "rooftop earth",
    "벽력화": "lightning fire", "송백목": "pine wood", "장류수": "river water",
    "사중금": "sand metal", "산하화": "foothill fire", "평지목": "meadow wood",
    "벽상토": "wall earth", "금박금": "gold-leaf metal", "복등화": "lantern fire",
    "천하수": "sky water", "대역토": "highway earth", "차천금": "hairpin metal",
    "상자목": "mulberry wood", "대계수": "stream water", "사중토": "sand earth",
    "천상화": "heaven's fire", "석류목": "pomegranate wood", "대해수": "ocean water",
}  # fmt: skip
_ENGLISH = {**_STARS, **dict(zip(TWELVE, _TWELVE, strict=True)), **_NAYIN}


#: Structures: the ten are named after their god, the rest by an image.
_STRUCTURES = {
    "건록격": "stipend", "월겁격": "monthly rival", "양인격": "keen edge",
    "곡직격": "wood's own current", "염상격": "fire's own current", "가색격": "earth's own current",
    "종혁격": "metal's own current", "윤하격": "water's own current", "종강격": "resource current",
    "종아격": "following output", "종재격": "following wealth",
    "종살격": "following authority",
}  # fmt: skip
_GODS = {god.name + "격": god.english for god in TEN_GODS}


def structure(name: str) -> str:
    """The English name of a structure (격국)."""
    return {**_GODS, **_STRUCTURES}[name]


def said(term: str, lang: Lang) -> str:
    """A star or a melodic element in ``lang``."""
    return _ENGLISH[term] if lang == "en" else term


def decimal(value: float) -> str:
    """A number to one place, with a true minus."""
    return f"{value:.1f}".replace("-", "−")
