import json
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from factcheck.api import checked
from factcheck.model.baseline import SignedFigure
from factcheck.model.report import Report
from factcheck.runs.inputs import Wishes
from tests.browser.conftest import Opened
from tests.reporting.made import article, at, finding, report

SEEDS = str(Path(__file__).parents[2] / "seeds")
HOSTILE = "<script>document.title='taken'</script><img src=x onerror=\"document.title='taken'\"> 5 </style> 6"


@pytest.fixture(scope="module")
def seeds() -> Report:
    return checked((SEEDS,), Wishes(exchanges=True))


def lit(page: Page) -> list[str]:
    return page.locator(".text .lit").all_inner_texts()


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_page_has_no_barrier_that_axe_knows(opened: Opened, seeds: Report, theme: str) -> None:
    page = opened(seeds)
    page.locator("#theme").select_option(theme)
    page.locator("a.figure").first.click()
    violations = Axe().run(page).response["violations"]
    assert [(one["id"], one["nodes"][0]["html"]) for one in violations] == []


def test_a_hostile_article_stays_text(opened: Opened) -> None:
    hostile = article(HOSTILE)
    page = opened(report(hostile, findings=(finding(at(hostile, "5"), message=HOSTILE),)))
    assert page.title() == "1 finding, 2 figures: factcheck report"
    assert page.locator("img").count() == 0
    assert HOSTILE in page.locator(".sum").inner_text()


def test_keys_step_through_the_findings_and_light_both_places(opened: Opened, seeds: Report) -> None:
    page = opened(seeds)
    page.keyboard.press("n")
    expect(page.locator("#position")).to_have_text("1 of 20")
    assert page.evaluate("document.activeElement.id") == "finding-1"
    assert lit(page) == ["two", " ", "trillion-yuan", "-level industrial clusters"]
    page.keyboard.press("p")
    expect(page.locator("#position")).to_have_text("20 of 20")
    page.keyboard.press("n")
    expect(page.locator("#position")).to_have_text("1 of 20")


def test_the_places_that_a_finding_rests_on_are_lit_with_it(opened: Opened, seeds: Report) -> None:
    page = opened(seeds)
    page.locator(".card", has_text="overlapping-shares").hover()
    assert [text for text in lit(page) if text.strip()] == ["exceeds ", "90 percent", "97.7 percent"]


def test_hidden_levels_are_passed_over(opened: Opened, seeds: Report) -> None:
    page = opened(seeds)
    page.locator("[data-level=note]").uncheck()
    expect(page.locator("#position")).to_have_text("6 findings")
    page.keyboard.press("p")
    expect(page.locator("#position")).to_have_text("6 of 6")
    page.locator("[data-level=warning]").uncheck()
    page.keyboard.press("n")
    expect(page.locator("#position")).to_have_text("1 of 1")
    assert page.locator(".card[aria-current]").get_attribute("data-rule") == "gdp-out-of-scale"


def test_keys_can_be_turned_off_and_do_not_disturb_typing(opened: Opened, seeds: Report) -> None:
    page = opened(seeds)
    page.locator("#reviewer").press_sequentially("nn")
    expect(page.locator("#position")).to_have_text("20 findings")
    page.locator("#keys").uncheck()
    page.keyboard.press("n")
    expect(page.locator("#position")).to_have_text("20 findings")


def test_a_figure_is_signed_and_the_sign_off_outlives_the_page(opened: Opened, seeds: Report) -> None:
    page = opened(seeds)
    page.locator("#reviewer").fill("Ada")
    page.locator("#reviewer").blur()
    page.locator("#figure-3").click()
    expect(page.locator("#panel-name")).to_have_text("five")
    page.get_by_label("right", exact=True).check()
    page.keyboard.press("Escape")
    expect(page.locator("#panel")).to_be_hidden()
    assert page.evaluate("document.activeElement.id") == "figure-3"
    again = opened(seeds)
    expect(again.locator("#row-3 .signed-text")).to_contain_text("right, Ada, 20")
    again.locator("#filter-signed").select_option("yes")
    expect(again.locator("#filter-count")).to_have_text("1 of 76 rows")


def test_sign_offs_go_out_and_come_back(opened: Opened, seeds: Report, tmp_path: Path) -> None:
    page = opened(seeds)
    card = page.locator(".card").first
    card.locator("select").select_option("accepted")
    card.locator("input").fill("as the ministry counts")
    card.locator("input").blur()
    page.locator("#row-5 .sign").click()
    page.get_by_label("ask", exact=True).check()
    page.keyboard.press("Escape")
    with page.expect_download() as download:
        page.locator("#export").click()
    saved = tmp_path / "signed.json"
    download.value.save_as(saved)
    signed = json.loads(saved.read_text(encoding="utf-8"))
    assert signed["schema_version"] == 1
    (accepted,) = signed["findings"]
    assert (accepted["rule"], accepted["verdict"], accepted["reason"]) == (
        "count-or-magnitude",
        "accepted",
        "as the ministry counts",
    )
    assert accepted["path"].endswith("beijing-clusters-2023.txt")
    (asked,) = signed["figures"]
    assert (asked["text"], asked["verdict"], len(asked["fingerprint"])) == ("Thursday", "ask", 16)
    page.evaluate("localStorage.clear()")
    fresh = opened(seeds)
    expect(fresh.locator("#row-5 .signed-text")).to_have_text("sign")
    fresh.locator("#import").set_input_files(saved)
    expect(fresh.locator("#row-5 .signed-text")).to_contain_text("ask, 20")
    expect(fresh.locator(".card input").first).to_have_value("as the ministry counts")


def test_what_the_baseline_signed_off_is_signed_on_the_page(opened: Opened) -> None:
    one = article("In all 5.")
    fresh = opened(report(one))
    mark = fresh.locator("#row-1").get_attribute("data-fingerprint")
    assert mark is not None
    signed = SignedFigure("a.txt", "5", mark, "right", "Ada", "2024-01-12")
    page = opened(report(one)._replace(signed=(signed,)))
    expect(page.locator("#row-1 .signed-text")).to_have_text("right, Ada, 2024-01-12")


def test_a_file_without_sign_offs_is_refused(opened: Opened, seeds: Report, tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.json"
    wrong.write_text("[", encoding="utf-8")
    page = opened(seeds)
    page.locator("#import").set_input_files(wrong)
    expect(page.locator("#position")).to_have_text("that file holds no sign-offs")


def test_the_ledger_is_sorted_by_value_and_filtered_by_words(opened: Opened, seeds: Report) -> None:
    page = opened(seeds)
    page.get_by_role("button", name="Read as").click()
    values = page.locator("#ledger-table tbody td.number").evaluate_all(
        "cells => cells.map(cell => cell.dataset.order)"
    )
    numbers = [float(value) for value in values if value]
    assert numbers == sorted(numbers)
    assert len(numbers) > 60
    assert values[len(numbers) :] == [""] * (len(values) - len(numbers))
    page.locator("#filter-text").fill("5g stations")
    page.locator("#filter-status").select_option("flagged")
    shown = page.locator("#ledger-table tbody tr:visible td:nth-child(2)").all_inner_texts()
    assert shown == ["13,000"]


def test_a_phone_shows_the_findings_below_their_text_and_nothing_runs_out_of_it(opened: Opened, seeds: Report) -> None:
    page = opened(seeds)
    page.set_viewport_size({"width": 390, "height": 844})
    text, card = (
        page.locator(".passage:has(.card) .text").first.bounding_box(),
        page.locator(".card").first.bounding_box(),
    )
    assert text is not None
    assert card is not None
    assert card["y"] >= text["y"] + text["height"]
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_print_leaves_out_what_only_a_screen_can_do(opened: Opened, seeds: Report) -> None:
    page = opened(seeds)
    page.emulate_media(media="print")
    expect(page.locator(".controls")).to_be_hidden()
    expect(page.locator(".sum").first).to_be_visible()
    expect(page.locator("#ledger-table")).to_be_visible()


def test_five_hundred_findings_open_and_the_last_is_reached(opened: Opened) -> None:
    long = article("\n".join(f"In all {number}, of {number + 1}." for number in range(1000, 1500)))
    places = [claim.quantity.span for claim in long.claims]
    findings = tuple(finding(at(long, span.of(long.text))) for span in places[::2])
    page = opened(report(long, findings=findings))
    page.keyboard.press("p")
    expect(page.locator("#position")).to_have_text("500 of 500")
    assert lit(page) == ["1499"]
