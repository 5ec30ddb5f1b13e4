"""A browser for the page's tests: Debian's Chromium, driven by Playwright.

Needed are the packages playwright and uvicorn, a Chromium (``SAJU_NAMING_CHROMIUM``, else the one
on the path), and for axe-core either ``SAJU_NAMING_AXE`` (the path of axe.min.js) or npm, which
fetches the version below into ``.cache`` once.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import tarfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread
from time import sleep

import uvicorn
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.faces.page_app import application

AXE = "axe-core@4.14.1"
_CACHE = Path(__file__).parents[2] / ".cache" / "axe"
#: Sums up what moves without being asked to; the browser leaves out what follows a person's hand.
_WATCH_SHIFTS = """
window.shifted = 0;
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shifted += entry.value;
}).observe({ type: "layout-shift", buffered: true });
"""


@contextmanager
def served() -> Iterator[str]:
    """The page on a free port of this machine; yields its address."""
    config = uvicorn.Config(application(), port=0, log_level="warning", lifespan="off")
    server = uvicorn.Server(config)
    thread = Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        sleep(0.01)
    yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    server.should_exit = True
    thread.join()


@contextmanager
def chromium() -> Iterator[Browser]:
    """A browser without a window."""
    path = os.environ.get("SAJU_NAMING_CHROMIUM") or shutil.which("chromium")
    assert path, "install Chromium (apt-get install chromium), or say where it is"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield browser
        browser.close()


@contextmanager
def opened(
    browser: Browser,
    *,
    width: int = 1280,
    height: int = 900,
    dark: bool = False,
    lang: str = "ko",
    script: bool = True,
    measured: bool = False,
) -> Iterator[Page]:
    """A page of one person; ``measured`` lets the test run code in it, past the page's policy.

    Raises:
        AssertionError: at the end, when anything was told on the console.
    """
    context: BrowserContext = browser.new_context(
        viewport={"width": width, "height": height},
        color_scheme="dark" if dark else "light",
        locale={"ko": "ko-KR", "en": "en-US"}[lang],
        java_script_enabled=script,
        bypass_csp=measured,
        reduced_motion="reduce",
        accept_downloads=True,
    )
    if measured:
        context.add_init_script(_WATCH_SHIFTS)
    page = context.new_page()
    told: list[str] = []
    page.on("console", lambda message: told.append(message.text))
    page.on("pageerror", lambda error: told.append(str(error)))
    yield page
    context.close()
    assert told == []


def axe() -> str:
    """The source of axe-core."""
    if "SAJU_NAMING_AXE" in os.environ:
        return Path(os.environ["SAJU_NAMING_AXE"]).read_text("utf-8")
    found = _CACHE / AXE / "package" / "axe.min.js"
    if not found.exists():
        _fetch(_CACHE / AXE)
    return found.read_text("utf-8")


def _fetch(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    command = ["npm", "pack", AXE, "--silent", "--pack-destination", str(folder)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    with tarfile.open(next(folder.glob("*.tgz"))) as archive:
        archive.extractall(folder, filter="data")
