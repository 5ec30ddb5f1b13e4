"""The page as it is sent: what it shows, what it keeps to itself, and what it refuses."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

import saju_naming as sn
from saju_naming.errors import NoSuchTime, PlaceNeeded, RepeatedTime, UnknownPlace
from saju_naming.faces.page import rendering
from saju_naming.faces.page.forms import Asked, asked, named, pick_of
from saju_naming.faces.page.name_views import name_view
from saju_naming.faces.page.rendering import STATIC
from saju_naming.faces.page.wording import COPY, complaint
from saju_naming.korean.text import Lang
from saju_naming.names.search import recommend
from saju_naming.pictures.palette import SHADES
from tests.faces.page_app import BIRTH, OTHER, PICK, application, ids

CHOSEN = {**BIRTH, "choose": PICK}
#: Every page that a person can come to, and what leads there.
PAGES: dict[str, tuple[str, dict[str, str] | None]] = {
    "home": ("/", None),
    "abroad": ("/abroad", None),
    "saved": ("/saved", None),
    "reading": ("/reading", BIRTH),
    "name": ("/chosen", CHOSEN),
    "compare": ("/compare", {**BIRTH, "pick": PICK}),
    "certificate": ("/certificate", {**CHOSEN, "show_birth": "1", "giver": "할머니"}),
    "found abroad": ("/abroad", {"name": "Emma", "family_name": "Watson", "gender": "여자"}),
    "refused": ("/reading", {**BIRTH, "date": "1980-02-30"}),
}


@pytest.fixture(scope="module")
def client() -> Iterator[TestClient]:
    with TestClient(application(), follow_redirects=False) as client:
        yield client


def fetched(client: TestClient, page: str, lang: str = "ko") -> Any:
    path, form = PAGES[page]
    if form is None:
        return client.get(path, params={"lang": lang})
    return client.post(path, data={**form, "lang": lang})


def events(text: str) -> list[tuple[str, str]]:
    """Kind and HTML of every event of a stream."""
    found = re.findall(r"event: (.*)\ndata: (.*)\n\n", text)
    return [(kind, json.loads(data)) for kind, data in found]


# What stands on every page


@pytest.mark.parametrize("lang", ["ko", "en"])
@pytest.mark.parametrize("page", PAGES)
def test_nothing_in_the_markup_runs_or_styles(client: TestClient, page: str, lang: str) -> None:
    html = fetched(client, page, lang).text
    assert f'<html lang="{lang}">' in html
    assert not re.search(r"\sstyle=|<style|\son\w+=|javascript:", html)
    assert re.findall(r"<script[^>]*>([^<]*)", html) == [""]
    assert set(re.findall(r'(?:src|href)="(http[^"]*|//[^"]*|data:[^"]*)"', html)) == set()


@pytest.mark.parametrize("page", PAGES)
def test_the_policy_allows_only_what_comes_from_here(client: TestClient, page: str) -> None:
    headers = fetched(client, page).headers
    assert headers["content-security-policy"].startswith("default-src 'self';")
    assert "unsafe" not in headers["content-security-policy"]


@pytest.mark.parametrize("page", PAGES)
def test_no_id_stands_twice_and_every_link_within_leads_somewhere(
    client: TestClient, page: str
) -> None:
    html = fetched(client, page).text
    found = re.findall(r'\sid="([^"]+)"', html)
    assert sorted(found) == sorted(set(found))
    assert set(re.findall(r'href="#([^"]+)"', html)) <= set(found)
    for name in ("for", "aria-labelledby", "aria-describedby"):
        assert {
            i for group in re.findall(rf'\s{name}="([^"]+)"', html) for i in group.split()
        } <= set(found)


@pytest.mark.parametrize("page", [page for page, (_, form) in PAGES.items() if form])
def test_what_holds_a_birth_is_not_kept(client: TestClient, page: str) -> None:
    assert fetched(client, page).headers["cache-control"] == "no-store"


@pytest.mark.parametrize("path", ["/reading", "/chosen", "/compare", "/certificate"])
def test_a_birth_is_never_part_of_an_address(client: TestClient, path: str) -> None:
    answer = client.get(path, params=BIRTH)
    assert (answer.status_code, answer.headers["location"]) == (303, "/")
    assert 'method="get"' not in client.post("/reading", data=BIRTH).text


# The words


@pytest.mark.parametrize("key", COPY)
def test_both_languages_say_it(key: str) -> None:
    ko, en = COPY[key]
    if key not in ("age", "age_from"):
        assert ko
        assert en
    if key != "other_lang":
        assert not re.search("[가-힣]", re.sub("[김준金俊]", "", en)), en
    assert sorted(re.findall(r"{\w+}", ko)) == sorted(re.findall(r"{\w+}", en))


def test_every_word_is_said_somewhere() -> None:
    folder = Path(rendering.__file__).parent / "templates"
    html = "".join(path.read_text("utf-8") for path in folder.glob("*.html"))
    said = set(re.findall(r"\bt\.(\w+)", html)) | {
        f"theme_{key}" for key in ("auto", "light", "dark")
    }
    said |= {"pillars", "elements", "strength", "luck", "names", "explanation"}
    assert set(COPY) == said


@pytest.mark.parametrize("page", PAGES)
def test_english_pages_ask_and_answer_in_english(client: TestClient, page: str) -> None:
    """Korean stands only where it is a name, a gloss or a reading, marked as such or in hanja."""
    html = fetched(client, page, "en").text
    text = re.sub(r"<[^>]*lang=\"ko[^>]*>[^<]*|<[^>]+>", " ", html)
    korean = re.findall("[가-힣]{3,}", text)
    assert not [word for word in korean if word.endswith(("요", "다", "기", "까"))]


@pytest.mark.parametrize("lang", ["ko", "en"])
@pytest.mark.parametrize(
    "error",
    [
        RepeatedTime("1988-10-09 02:30", "KDT", "KST"),
        PlaceNeeded("America/New_York"),
        UnknownPlace("수운", ["수원"], ["Suwon"]),
        NoSuchTime("1987-05-10 02:30", "01:30", "03:30"),
    ],
)
def test_no_flag_of_the_command_line_is_told(error: sn.SajuNamingError, lang: Lang) -> None:
    assert "--" not in complaint(error, lang)


# The result


def test_the_result_shows_what_it_promises(client: TestClient) -> None:
    html = fetched(client, "reading").text
    wanted = {"given", "pillars", "elements", "strength", "favourable", "luck", "letters"}
    assert wanted | {"names", "explanation", "name-0", "c-day-stem"} <= ids(html)
    for piece in ("10:30 → 09:57 (−32.1분)", "Asia/Seoul", "甲", "여권 표기", "운해본", "해례본"):
        assert piece in html
    assert html.count('class="card"') == 6
    assert html.count('class="told"') >= 5


def test_every_chip_points_at_what_is_there(client: TestClient) -> None:
    html = fetched(client, "reading").text
    chips = re.findall(r'class="chip" href="#([^"]+)">([^<]+)<', html)
    assert len(chips) >= 10
    assert {anchor for anchor, _ in chips} <= ids(html)
    assert ("c-day-stem", "일간 甲") in chips
    assert ("name-0", "정우(楨祐)") in chips


@pytest.mark.parametrize("day", ["1984-02-04", "1990-05-15", "2001-11-03", "2010-08-30"])
@pytest.mark.parametrize("hour", ["", "05:30", "23:50"])
@pytest.mark.parametrize("lang", ["ko", "en"])
def test_chips_of_many_charts(client: TestClient, day: str, hour: str, lang: str) -> None:
    data = {"date": day, "time": hour, "gender": "여자", "count": "3", "lang": lang}
    html = client.post("/reading", data=data).text
    anchors = re.findall(r'class="chip" href="#([^"]+)"', html)
    assert anchors
    assert set(anchors) <= ids(html)
    assert "{" not in "".join(re.findall(r'class="chip"[^>]*>([^<]*)', html))


def test_an_unknown_hour_stays_open(client: TestClient) -> None:
    html = client.post("/reading", data={"date": "1980-01-02", "gender": "남자"}).text
    assert "열두 시진" in html
    assert re.search(r'id="c-hour-stem">\s*–', html)


def test_the_stream_sends_the_same_pieces_in_order(client: TestClient) -> None:
    answer = client.post("/reading", data=BIRTH, headers={"accept": "text/event-stream"})
    assert answer.headers["content-type"].startswith("text/event-stream")
    told = events(answer.text)
    kinds = [kind for kind, _ in told]
    assert kinds[:2] == ["chart", "names"]
    assert set(kinds[2:-1]) == {"section"}
    assert kinds[-1] == "done"
    whole = fetched(client, "reading").text
    assert all(html in whole for _, html in told)


def test_no_names_are_no_end_of_the_reading(client: TestClient) -> None:
    data = {**BIRTH, "generation": "뷁"}
    answer = client.post("/reading", data=data, headers={"accept": "text/event-stream"})
    kinds = [kind for kind, _ in events(answer.text)]
    assert kinds[:2] == ["chart", "error"]
    assert "section" in kinds


def test_what_cannot_be_read_is_told_beside_what_was_entered(client: TestClient) -> None:
    answer = fetched(client, "refused")
    assert answer.status_code == 422
    assert "1980년 2월 30일은 달력에 없는 날이에요" in answer.text
    assert 'value="1980-02-30"' in answer.text
    assert 'role="alert"' in answer.text


def test_a_lunar_day_a_picked_date_and_an_unknown_time(client: TestClient) -> None:
    lunar = {"date": "1980-01-02", "calendar": "lunar", "gender": "여자"}
    assert "1980-02-17" in client.post("/reading", data=lunar).text
    assert asked({"date": "", "picked": "2025-03-14"}, "ko").fields["date"] == "2025-03-14"
    assert "time" not in asked({"time": "10:30", "no_time": "1"}, "ko").fields


def test_the_echo_says_what_was_understood(client: TestClient) -> None:
    told = client.post("/echo", data=BIRTH).json()
    assert told["ok"] is True
    assert told["line"] == (
        "양력 1980년 1월 2일(수) · 음력 11월 15일 · 10:30 → 태양시 09:57 · 서울로 가정"
    )
    wrong = client.post("/echo", data={"date": "1980-13-01"}).json()
    assert wrong["ok"] is False


def test_the_hanja_of_a_surname_are_offered_and_heeded(client: TestClient) -> None:
    offered = client.post("/echo", data={"surname": "유"}).json()["surname"]
    assert re.findall(r'value="(.)"', offered)[:4] == ["柳", "劉", "兪", "庾"]
    html = client.post("/reading", data={**BIRTH, "surname": "유", "surname_hanja": "劉"}).text
    assert "劉" in html
    assert "유" in re.findall(r'data-full="(.)', html)
    assert 'class="assumed"' not in html
    assumed = client.post("/reading", data={**BIRTH, "surname": "유"}).text
    assert 'name="surname_hanja" value="庾"' in assumed


# Names


@pytest.mark.parametrize(
    "asked_for", [{}, {"wish": "밝고 단단한 느낌"}, {"sound_school": "해례"}, {"generation": "준"}]
)
def test_a_picked_name_keeps_its_score(asked_for: dict[str, str]) -> None:
    order = Asked("ko", {**BIRTH, **asked_for})
    chart = order.chart()
    for name in recommend(chart, order.surname, 3, **order.options):
        again = named(order, pick_of(name), chart)
        assert (again.score, again.parts) == (name.score, name.parts)


def test_a_card_counts_the_elements_with_the_name() -> None:
    order = Asked("ko", BIRTH)
    chart = order.chart()
    view = name_view(named(order, PICK, chart), chart, "남자", "ko")
    assert [(row.letters, row.added) for row in view.amounts] == [
        (1, 2), (2, 0), (4, 0), (0, 0), (1, 0),
    ]  # fmt: skip
    assert view.romanised == "Kim Jeongu"
    assert view.boys == 100


def test_names_side_by_side(client: TestClient) -> None:
    html = client.post("/compare", data={**BIRTH, "pick": [PICK, OTHER, PICK]}).text
    assert re.findall(r'class="compare-name">([^<]+)', html) == ["김정우", "김도현"]
    alone = client.post("/compare", data=BIRTH).text
    assert COPY["compare_none"].ko in alone


def test_a_name_without_a_birth(client: TestClient) -> None:
    html = client.post("/chosen", data={"choose": PICK, "surname": "金", "gender": "남자"}).text
    assert "김정우" in html
    assert "show_birth" not in html


def test_from_a_foreign_name(client: TestClient) -> None:
    html = fetched(client, "found abroad", "en").text
    assert "Sounds alike" in html
    assert "Naturalness" in html
    assert 'value="孫"' in html
    assert "date" not in re.findall(r'type="hidden" name="(\w+)"', html)


# What is kept


def test_the_certificate_tells_the_name_and_only_on_request_the_birth(client: TestClient) -> None:
    shown = fetched(client, "certificate").text
    assert "1980년 1월 2일 10:30" in shown
    assert "할머니" in shown
    hidden = client.post("/certificate", data=CHOSEN).text
    assert "paper-pillars" not in hidden
    assert "1980년" not in re.sub(r"<input[^>]*>", "", hidden)


def test_the_pdf_is_one_page_in_the_fonts_of_the_page(client: TestClient) -> None:
    pdfium = pytest.importorskip("pypdfium2")
    pytest.importorskip("weasyprint")
    answer = client.post("/certificate.pdf", data={**CHOSEN, "show_birth": "1"})
    assert answer.headers["content-type"] == "application/pdf"
    document = pdfium.PdfDocument(answer.content)
    assert len(document) == 1
    text = document[0].get_textpage().get_text_range()
    assert "김정우" in text
    assert "楨祐" in text
    objects = [o for o in document[0].get_objects() if isinstance(o, pdfium.PdfTextObj)]
    fonts = {o.get_font().get_base_name().partition("+")[2] for o in objects}
    assert all(font.startswith("Saju") for font in fonts), fonts


@pytest.mark.parametrize("lang", ["ko", "en"])
def test_the_picture_to_share_holds_no_birth(client: TestClient, lang: str) -> None:
    answer = client.post("/share.svg", data={**CHOSEN, "lang": lang})
    assert answer.headers["content-type"].startswith("image/svg+xml")
    assert 'viewBox="0 0 1200 630"' in answer.text
    assert "楨" in answer.text
    assert "1980" not in answer.text


def test_the_picture_as_png(client: TestClient) -> None:
    pytest.importorskip("resvg_py")
    content = client.post("/share.png", data=CHOSEN).content
    assert content[:8] == b"\x89PNG\r\n\x1a\n"
    assert (int.from_bytes(content[16:20]), int.from_bytes(content[20:24])) == (1200, 630)


def test_the_chart_as_a_picture(client: TestClient) -> None:
    answer = client.post("/chart.svg", data=BIRTH)
    assert answer.text.startswith("<svg")
    assert "attachment" in answer.headers["content-disposition"]


# What is served beside


@pytest.mark.parametrize("name", STATIC)
def test_files_are_there_and_may_be_kept(client: TestClient, name: str) -> None:
    answer = client.get(f"/static/{name}")
    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith(STATIC[name])
    assert "immutable" in answer.headers["cache-control"]


@pytest.mark.parametrize(
    "path",
    ["/static/", "/static/page.py", "/static/../router.py", "/static/%2e%2e/router.py",
     "/static/fonts/SOURCES.md", "/static/..%2frouter.py", "/static//etc/passwd"],
)  # fmt: skip
def test_nothing_else_is(client: TestClient, path: str) -> None:
    assert client.get(path).status_code in (404, 405)


def test_the_style_sheet_holds_the_palette(client: TestClient) -> None:
    css = client.get("/static/page.css").text
    for shade in SHADES.values():
        assert shade.light in css
        assert shade.dark in css
    named_in_css = re.findall(r"url\((?:/static/)?([^)?]+)", css)
    assert set(named_in_css) <= set(STATIC)


# Attacks


EVIL = (
    '"><script>alert(1)</script>',
    "'><img src=x onerror=alert(1)>",
    "{{7*7}}{% raw %}${7*7}#{7*7}",
    "</textarea><svg/onload=alert(1)>",
    "\u202e\x00\x1b[31m",
    "javascript:alert(1)",
)


@pytest.mark.parametrize("evil", EVIL)
@pytest.mark.parametrize(
    ("path", "field"),
    [
        *(("/reading", field) for field in ("date", "time", "place", "surname", "generation")),
        *(("/reading", field) for field in ("wish", "rarity", "timezone", "lang", "theme", "x")),
        *(("/reading", field) for field in ("solar_time", "day_boundary", "sound_school")),
        *(("/reading", field) for field in ("calendar", "gender", "picked", "surname_hanja")),
        *(("/chosen", field) for field in ("choose", "surname", "gender")),
        *(("/certificate", field) for field in ("giver", "choose")),
        *(("/abroad", field) for field in ("name", "family_name")),
        *(("/compare", field) for field in ("pick",)),
    ],
)
def test_markup_and_templates_stay_text(
    client: TestClient, path: str, field: str, evil: str
) -> None:
    answer = client.post(path, data={**CHOSEN, "name": "Emma", "pick": PICK, field: evil})
    assert answer.status_code in (200, 422)
    assert "<script>alert" not in answer.text
    assert "<img src=x" not in answer.text
    assert "<svg/onload" not in answer.text
    assert "49#" not in answer.text


@pytest.mark.parametrize("evil", EVIL)
@pytest.mark.parametrize("field", ["date", "surname", "place", "surname_hanja"])
def test_the_echo_is_text_and_its_markup_is_ours(client: TestClient, field: str, evil: str) -> None:
    """The script shows the line as text; only the surname's choices are markup."""
    answer = client.post("/echo", data={"surname": "유", field: evil})
    assert answer.headers["content-type"] == "application/json"
    assert set(re.findall(r"<(\w+)", answer.json()["surname"])) <= {
        "fieldset", "legend", "div", "label", "input", "span",
    }  # fmt: skip
    assert "alert" not in answer.json()["surname"]


@pytest.mark.parametrize("field", ["date", "surname", "wish", "place", "choose", "giver"])
def test_long_texts_are_refused(client: TestClient, field: str) -> None:
    answer = client.post("/certificate", data={**CHOSEN, field: "가" * 5000})
    assert answer.status_code == 422
    assert "가" * 100 not in answer.text


@pytest.mark.parametrize("value", ["nan", "inf", "-1", "0", "1e9", "51", "x"])
@pytest.mark.parametrize("field", ["count", "syllables", "fold", "longitude"])
def test_numbers_are_bounded(client: TestClient, field: str, value: str) -> None:
    answer = client.post("/reading", data={**BIRTH, field: value})
    assert answer.status_code in (200, 422)


def test_files_are_not_taken(client: TestClient) -> None:
    answer = client.post("/reading", data=BIRTH, files={"date": ("x.txt", b"1980-01-02")})
    assert answer.status_code == 400
