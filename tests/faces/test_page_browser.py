"""The page in a real browser, as a newcomer, a keyboard and an auditor meet it."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

pytest.importorskip("playwright", reason="the page's tests need the packages of tests/faces")

from playwright.sync_api import Browser, Page, expect

from saju_naming.faces.page.wording import COPY
from saju_naming.korean.text import Lang
from tests.faces import browsing
from tests.faces.page_app import BIRTH

pytestmark = pytest.mark.browser

PHONE, DESKTOP = 360, 1280
LOOKS = [
    pytest.param(width, dark, lang, id=f"{width}-{'dark' if dark else 'light'}-{lang}")
    for width, dark, lang in (
        (PHONE, False, "ko"), (PHONE, True, "en"), (DESKTOP, False, "en"), (DESKTOP, True, "ko"),
    )
]  # fmt: skip
#: Bytes of the first page without its fonts.
MOST_BYTES = 300_000


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    with browsing.served() as address:
        yield address


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with browsing.chromium() as browser:
        yield browser


def fill(page: Page, **birth: str) -> None:
    """Fills the form in."""
    told = {**BIRTH, **birth}
    page.locator("#f-date").fill(told["date"])
    page.locator("#f-time").fill(told["time"])
    page.locator("#f-surname").fill(told["surname"])
    page.locator(f"#ask input[value={told['gender']}]").check()


def ask(page: Page, lang: Lang, **birth: str) -> None:
    """Fills the form in, and waits for the end of the stream."""
    fill(page, **birth)
    page.locator("#ask button.main").click()
    expect(page.locator("#progress")).to_have_text(COPY["done"].of(lang))


def to_the_certificate(page: Page) -> None:
    """Compares two names, opens the first and makes its certificate."""
    for nth in (0, 1):
        page.locator(".card input[name=pick]").nth(nth).check()
    page.locator(".bar .main").click()
    expect(page.locator(".compare-name")).to_have_count(2)
    page.locator(".compare .open").first.click()
    page.locator("#giver").fill("할머니")
    page.locator(".make .main").click()
    expect(page.locator(".paper-title")).to_be_visible()
    expect(page.locator(".paper-giver")).to_contain_text("할머니")
    expect(page.locator(".paper-pillars td")).to_have_count(8)


@pytest.mark.parametrize(("width", "dark", "lang"), LOOKS)
def test_a_newcomer(browser: Browser, address: str, width: int, dark: bool, lang: Lang) -> None:
    with browsing.opened(browser, width=width, dark=dark, lang=lang) as page:
        page.goto(address)
        expect(page.locator("html")).to_have_attribute("lang", lang)
        ask(page, lang)
        expect(page.locator("#c-day-stem")).to_contain_text("甲")
        expect(page.locator(".card")).to_have_count(6)
        assert page.locator(".told").count() >= 5
        expect(page).to_have_url(re.compile(re.escape(address) + "/?$"))
        to_the_certificate(page)


@pytest.mark.parametrize(("width", "dark", "lang"), LOOKS)
def test_without_a_script(
    browser: Browser, address: str, width: int, dark: bool, lang: Lang
) -> None:
    with browsing.opened(browser, width=width, dark=dark, lang=lang, script=False) as page:
        page.goto(address)
        fill(page)
        page.locator("#ask button.main").click()
        expect(page.locator("#c-day-stem")).to_contain_text("甲")
        expect(page.locator(".card")).to_have_count(6)
        expect(page.locator(".star")).to_have_count(6)
        expect(page.locator(".star").first).to_be_hidden()
        page.locator(".chip", has_text="甲").first.click()
        expect(page.locator("td:target")).to_have_id("c-day-stem")
        to_the_certificate(page)
        page.locator(".back button").click()
        expect(page.locator(".card")).to_have_count(6)


def tab_to(page: Page, selector: str) -> None:
    """Presses Tab until what ``selector`` names has the focus."""
    for _ in range(120):
        page.keyboard.press("Tab")
        if page.locator(f"{selector}:focus").count():
            return
    raise AssertionError(f"the keyboard cannot reach {selector}")


def test_the_keyboard_alone(browser: Browser, address: str) -> None:
    with browsing.opened(browser) as page:
        page.goto(address)
        page.keyboard.press("Tab")
        expect(page.locator(".skip:focus")).to_be_visible()
        page.keyboard.press("Enter")
        for selector, keys in (
            ("#f-date", "1980-01-02"), ("#f-time", "1030AM"), ("input[name=gender]", " "),
            ("#f-surname", "김"),
        ):  # fmt: skip
            tab_to(page, selector)
            page.keyboard.type(keys)
        page.keyboard.press("Enter")
        expect(page.locator("#progress")).to_have_text(COPY["done"].ko)
        expect(page.locator("#h-chart")).to_be_focused()
        tab_to(page, ".card .open")
        page.keyboard.press("Enter")
        expect(page.locator(".one h1")).to_be_visible()
        tab_to(page, "#giver")
        page.keyboard.press("Enter")
        expect(page.locator(".paper-title")).to_be_visible()


def every_page(page: Page, address: str, lang: Lang) -> Iterator[str]:
    """Goes through all pages, the result at its fullest."""
    for path in ("/", "/abroad", "/saved"):
        page.goto(f"{address}{path}?lang={lang}")
        yield path
    page.goto(f"{address}/?lang={lang}")
    page.locator(".more summary").click()
    yield "the open form"
    page.locator("#f-date").fill("1980-02-30")
    page.locator("#ask input[value=여자]").check()
    page.locator("#ask button.main").click()
    expect(page.locator(".error")).to_be_visible()
    yield "an error"
    ask(page, lang, surname="유", time="")
    page.locator(".parts summary").first.click()
    page.locator(".steps summary").click()
    yield "the result"
    page.locator(".star").first.click()
    for nth in (0, 1):
        page.locator(".card input[name=pick]").nth(nth).check()
    page.locator(".bar .main").click()
    yield "the comparison"
    page.locator(".compare .open").first.click()
    yield "a name"
    page.locator(".make .main").click()
    yield "the certificate"
    page.goto(f"{address}/saved?lang={lang}")
    expect(page.locator("#saved li")).to_have_count(1)
    yield "a saved name"
    page.goto(f"{address}/abroad?lang={lang}")
    page.locator("#f-name").fill("Emma")
    page.locator("#f-family").fill("Watson")
    page.locator("#abroad input[value=여자]").check()
    page.locator("#abroad .main").click()
    expect(page.locator(".card").first).to_be_visible()
    yield "found abroad"


_VIOLATIONS = """() => axe.run(document, {resultTypes: ["violations"]}).then((found) =>
  found.violations.flatMap((v) => v.nodes.map((n) => `${v.id}: ${n.html.slice(0, 160)}`)))"""
#: What is smaller than a finger, in the way it is pressed: its label where it has one.
_SMALL = """() => [...document.querySelectorAll(
  "button, select, summary, nav a, .chip, a.plain, .brand, input:not([type=hidden])")]
  .map((e) => e.matches("[type=radio],[type=checkbox]") ? e.closest("label") : e)
  .filter((e) => e.checkVisibility())
  .filter((e) => { const r = e.getBoundingClientRect(); return r.height < 44 || r.width < 44; })
  .filter((e) => !e.matches("nav a, .theme *") || e.getBoundingClientRect().height < 44)
  .map((e) => e.outerHTML.slice(0, 120))"""
_WIDER = """() => document.documentElement.scrollWidth - document.documentElement.clientWidth"""


@pytest.mark.parametrize(("width", "dark", "lang"), LOOKS)
def test_an_audit_of_every_page(
    browser: Browser, address: str, width: int, dark: bool, lang: Lang
) -> None:
    """axe-core finds nothing, nothing is small to press, nothing scrolls sideways."""
    look = browsing.opened(browser, width=width, dark=dark, lang=lang, measured=True)
    found: dict[str, object] = {}
    with look as page:
        for where in every_page(page, address, lang):
            page.evaluate(browsing.axe())
            violations = page.evaluate(_VIOLATIONS)
            small, wider = page.evaluate(_SMALL), page.evaluate(_WIDER)
            if violations or small or wider:
                found[where] = (violations, small, wider)
    assert found == {}


@pytest.mark.parametrize("width", [PHONE, DESKTOP])
def test_nothing_moves_by_itself(browser: Browser, address: str, width: int) -> None:
    with browsing.opened(browser, width=width, measured=True) as page:
        page.goto(address, wait_until="networkidle")
        assert page.evaluate("window.shifted") == 0
        page.reload(wait_until="networkidle")
        assert page.evaluate("window.shifted") == 0
        ask(page, "ko")
        page.wait_for_timeout(600)
        assert page.evaluate("window.shifted") == 0


def test_the_first_page_is_light(browser: Browser, address: str) -> None:
    sizes: dict[str, int] = {}
    with browsing.opened(browser) as page:
        page.on("response", lambda r: sizes.update({r.url: len(r.body())}))
        page.goto(address, wait_until="networkidle")
        page.wait_for_timeout(200)
    assert not [url for url in sizes if not url.startswith(address)]
    assert not [url for url in sizes if "hanja" in url], "the large font is for results"
    own = {url: size for url, size in sizes.items() if ".woff2" not in url}
    assert {url.split("/")[-1].split("?")[0] for url in own} >= {"page.css", "page.js"}
    assert sum(own.values()) <= MOST_BYTES


def test_chips_point_and_the_echo_answers(browser: Browser, address: str) -> None:
    with browsing.opened(browser) as page:
        page.goto(address)
        page.locator("#f-date").fill("1980-01-02")
        page.locator("#f-date").blur()
        expect(page.locator("#echo")).to_contain_text("음력 11월 15일")
        page.locator("#f-surname").fill("유")
        page.locator("#f-surname").blur()
        expect(page.locator("#surname-hanja input")).to_have_count(4)
        page.locator("#surname-hanja input").nth(1).check()
        page.locator("#ask input[value=여자]").check()
        page.locator("#ask button.main").click()
        expect(page.locator("#progress")).to_have_text(COPY["done"].ko)
        expect(page.locator(".tile-hanja").first).to_have_text("劉")
        page.locator(".chip", has_text="월지").first.click()
        expect(page.locator("td:target")).to_be_in_viewport()


def test_the_echo_is_never_markup(browser: Browser, address: str) -> None:
    evil = "<img src=x onerror=alert(1)>"
    with browsing.opened(browser) as page:
        page.goto(address)
        page.locator("#f-date").fill(evil)
        page.locator("#f-date").blur()
        expect(page.locator("#echo")).to_contain_text(evil)
        assert page.locator("#echo img").count() == 0


def test_favourites_stay_here(browser: Browser, address: str) -> None:
    with browsing.opened(browser) as page:
        page.goto(address)
        ask(page, "ko")
        bodies: list[str] = []
        page.on("request", lambda request: bodies.append(request.url))
        page.locator(".star").nth(1).click()
        expect(page.locator(".star").nth(1)).to_have_attribute("aria-pressed", "true")
        assert bodies == []
        name = page.locator(".card h3").nth(1).inner_text()
        page.goto(f"{address}/saved")
        expect(page.locator("#saved strong")).to_have_text(name)
        page.locator("#saved .open").click()
        expect(page.locator(".one h1")).to_have_text(name)
        page.goto(f"{address}/saved")
        page.locator("#saved button.plain").click()
        expect(page.locator("#saved-none")).to_have_text(COPY["saved_none"].ko)


@pytest.mark.parametrize("script", [True, False])
def test_the_language_changes_and_the_result_stays(
    browser: Browser, address: str, script: bool
) -> None:
    with browsing.opened(browser, script=script) as page:
        page.goto(address)
        fill(page)
        page.locator("#ask button.main").click()
        expect(page.locator(".told").first).to_be_visible()
        page.get_by_text("English", exact=True).click()
        expect(page.locator("html")).to_have_attribute("lang", "en")
        expect(page.locator(".card")).to_have_count(6)
        expect(page.locator("#h-explanation")).to_have_text(COPY["explanation"].en)


@pytest.mark.parametrize("script", [True, False])
def test_light_and_dark_by_hand(browser: Browser, address: str, script: bool) -> None:
    with browsing.opened(browser, script=script) as page:
        page.goto(address)
        for theme, paper in (("dark", "rgb(27, 26, 24)"), ("light", "rgb(251, 248, 241)")):
            page.locator(f"#theme-{theme}").check()
            expect(page.locator("html")).to_have_css("background-color", paper)
        page.locator("#theme-dark").check()
        fill(page)
        page.locator("#ask button.main").click()
        expect(page.locator(".told").first).to_be_visible()
        expect(page.locator("html")).to_have_css("background-color", "rgb(27, 26, 24)")


def test_the_certificate_prints_on_one_page(browser: Browser, address: str) -> None:
    pdfium = pytest.importorskip("pypdfium2")
    with browsing.opened(browser, dark=True) as page:
        page.goto(address)
        ask(page, "ko")
        page.locator(".card .open").first.click()
        page.locator(".make .main").click()
        expect(page.locator("#print")).to_be_visible()
        printed = pdfium.PdfDocument(page.pdf(prefer_css_page_size=True, print_background=True))
    assert len(printed) == 1
    text = printed[0].get_textpage().get_text_range()
    assert "作名證書" in text.replace(" ", "")
    assert COPY["nav_home"].ko not in text
