"""A real Chromium, the system's own. Where there is none the tests of this folder are skipped, unless it is demanded.

FACTCHECK_BROWSER names the program; "required" makes a missing one a failure instead of a skipped test.
"""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

pytest.importorskip("playwright")
from playwright.sync_api import Browser, Page, sync_playwright

from factcheck.model.report import Report
from factcheck.reporting.html import render

NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")
# A page of a file needs no network; without these a browser asks for updates of its own.
QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]

Opened = Callable[[Report], Page]


def _program() -> str | None:
    wanted = os.environ.get("FACTCHECK_BROWSER", "")
    names = NAMES if wanted in {"", "required"} else (wanted,)
    return next(filter(None, map(shutil.which, names)), None)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    program = _program()
    if program is None:
        if os.environ.get("FACTCHECK_BROWSER"):
            pytest.fail("no Chromium was found; install it, or name it in FACTCHECK_BROWSER")
        pytest.skip("no Chromium was found; install it, or name it in FACTCHECK_BROWSER")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=program, args=QUIET)
        yield started
        started.close()


@pytest.fixture
def opened(browser: Browser, tmp_path: Path) -> Iterator[Opened]:
    """Return a function that opens the page of a report; nothing may complain while the test goes on."""
    context = browser.new_context(viewport={"width": 1400, "height": 1000}, accept_downloads=True)
    complaints: list[str] = []

    def open_page(report: Report) -> Page:
        path = tmp_path / "report.html"
        path.write_text("".join(render(report)), encoding="utf-8", errors="backslashreplace")
        page = context.new_page()
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.goto(path.as_uri())
        return page

    yield open_page
    context.close()
    assert complaints == []
