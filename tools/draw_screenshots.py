"""Photographs the page for the README: ``python -m tools.draw_screenshots``.

Drives Chromium (see ``tests/faces/browsing.py`` for what it needs) through a newcomer's path on a
phone and on a desktop, by day and by night, in Korean and in English, and writes
``docs/pictures/page-*.png``.
"""

from __future__ import annotations

import io
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Page, expect

from saju_naming.faces.page.wording import COPY
from tests.faces import browsing

FOLDER = Path(__file__).parent.parent / "docs" / "pictures"
PHONE, DESKTOP = (390, 844), (1280, 900)


def main() -> None:
    """Draws every picture."""
    with browsing.served() as address, browsing.chromium() as browser:
        _form(browser, address)
        for (width, height), dark, lang in (
            (PHONE, False, "ko"),
            (DESKTOP, False, "ko"),
            (PHONE, True, "ko"),
            (DESKTOP, True, "en"),
        ):
            look = browsing.opened(browser, width=width, height=height, dark=dark, lang=lang)
            with look as page:
                _path(page, address, lang, f"{_device(width)}-{'dark' if dark else 'light'}")


def _device(width: int) -> str:
    return "phone" if width == PHONE[0] else "desktop"


def _form(browser: Browser, address: str) -> None:
    with browsing.opened(browser, width=DESKTOP[0], height=780) as page:
        _settle(page, address)
        _fill(page)
        page.locator("#f-place").blur()
        expect(page.locator("#echo")).not_to_be_empty()
        _save(page.screenshot(), "page-form-desktop-light")


def _path(page: Page, address: str, lang: str, look: str) -> None:
    """The chart, the names and, by day, the certificate."""
    _settle(page, f"{address}/?lang={lang}")
    _fill(page)
    page.locator("#ask button.main").click()
    done = COPY["done"].en if lang == "en" else COPY["done"].ko
    expect(page.locator("#progress")).to_have_text(done)
    page.locator("#chart").scroll_into_view_if_needed()
    _save(page.screenshot(), f"page-chart-{look}")
    page.locator(".contents a[href='#names']").click()
    page.wait_for_timeout(300)
    _save(page.screenshot(), f"page-names-{look}")
    if "light" in look:
        page.locator(".card .open").first.click()
        page.locator("#giver").fill("할머니 할아버지")
        page.locator(".make .main").click()
        page.locator(".paper").wait_for()
        _save(page.locator(".paper").screenshot(), f"page-certificate-{look.split('-')[0]}")


def _settle(page: Page, address: str) -> None:
    """Twice, because the first visit shows the device's fonts while the page's are on their way."""
    page.goto(address, wait_until="networkidle")
    page.goto(address, wait_until="networkidle")


def _fill(page: Page) -> None:
    page.locator("#f-date").fill("2025-03-14")
    page.locator("#f-time").fill("10:30")
    page.locator("#ask input[value=여자]").check()
    page.locator("#f-surname").fill("김")
    page.locator("#f-place").fill("부산")


def _save(picture: bytes, name: str) -> None:
    """Writes a screenshot in 256 colours, chosen so that the rare ones of the elements are kept."""
    image = Image.open(io.BytesIO(picture)).convert("RGB")
    few = image.quantize(256, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)
    path = FOLDER / f"{name}.png"
    few.save(path, optimize=True)
    print(f"{path.name}: {path.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
