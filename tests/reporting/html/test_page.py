import re
from base64 import b64encode
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import Path

import pytest

from factcheck import check_text
from factcheck.api import checked
from factcheck.model.finding import Evidence, Level, Location, Quote, Verification
from factcheck.model.report import Failure, Report
from factcheck.model.span import Span
from factcheck.reporting.html import render
from factcheck.runs.inputs import Wishes
from tests.reporting.made import article, at, finding, report

HOSTILE = '<script>alert(1)</script> & "</style><img src=x onerror=alert(2)>" 5 {{ 7 * 7 }} \u202e 6'


class Seen(HTMLParser):
    """What a browser would make of a page: its elements with their attributes, and its visible text."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.words: list[str] = []
        self._inside = ""
        self.code: dict[str, str] = {}
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))
        self._inside = tag if tag in {"script", "style"} else ""

    def handle_endtag(self, tag: str) -> None:
        if tag == self._inside:
            self._inside = ""

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.code[self._inside] = self.code.get(self._inside, "") + data
        else:
            self.words.append(data)

    @property
    def text(self) -> str:
        return " ".join("".join(self.words).split())

    def named(self, tag: str) -> Iterator[dict[str, str]]:
        return (attributes for name, attributes in self.elements if name == tag)

    @property
    def ids(self) -> list[str]:
        return [attributes["id"] for _, attributes in self.elements if "id" in attributes]


def page(result: Report) -> Seen:
    return Seen("".join(render(result)))


def seeds() -> Report:
    return checked((str(Path(__file__).parents[3] / "seeds"),), Wishes(exchanges=True))


@pytest.fixture(scope="module")
def of_seeds() -> Seen:
    return page(seeds())


def test_the_same_report_gives_the_same_page() -> None:
    assert "".join(render(seeds())) == "".join(render(seeds()))


def test_names_are_unique_and_every_link_leads_somewhere(of_seeds: Seen) -> None:
    assert len(of_seeds.ids) == len(set(of_seeds.ids))
    targets = {link["href"] for link in of_seeds.named("a")}
    assert all(target.startswith("#") for target in targets)
    assert {target[1:] for target in targets} <= set(of_seeds.ids)
    fields = {label["for"] for label in of_seeds.named("label") if "for" in label}
    assert fields <= set(of_seeds.ids)


def test_every_figure_stands_in_the_text_and_in_the_ledger(of_seeds: Seen) -> None:
    in_text = {link["id"] for link in of_seeds.named("a") if link.get("class", "").startswith("figure ")}
    in_ledger = {f"figure-{row['data-figure']}" for row in of_seeds.named("tr") if "data-figure" in row}
    assert in_text == in_ledger
    assert len(in_ledger) == 76


def test_every_finding_has_a_card_and_a_place_in_the_text(of_seeds: Seen) -> None:
    cards = [section["data-finding"] for section in of_seeds.named("div") if "data-finding" in section]
    assert cards == [str(number) for number in range(1, len(seeds().findings) + 1)]
    assert {f"finding-{number}-text" for number in cards} <= set(of_seeds.ids)
    marked = {number for span in of_seeds.named("span") for number in span.get("data-findings", "").split()}
    assert marked == set(cards)


def test_a_hostile_article_stays_text() -> None:
    hostile = article(HOSTILE)
    shown = page(report(hostile, findings=(finding(at(hostile, "5"), message=HOSTILE),)))
    assert [len(list(shown.named(tag))) for tag in ("script", "style", "img")] == [1, 1, 0]
    assert " ".join(HOSTILE.replace("\u202e", "\ufffd").split()) in shown.text
    assert not any(name.startswith("on") for _, attributes in shown.elements for name in attributes)


def test_the_policy_allows_just_the_script_and_the_style_of_the_page(of_seeds: Seen) -> None:
    policy = next(meta["content"] for meta in of_seeds.named("meta") if "http-equiv" in meta)
    assert policy.startswith("default-src 'none'; ")
    for name in ("script", "style"):
        digest = b64encode(sha256(of_seeds.code[name].encode()).digest()).decode()
        assert f"{name}-src 'sha256-{digest}'" in policy


def test_nothing_is_loaded_from_elsewhere(of_seeds: Seen) -> None:
    loading = {"src", "srcset", "action", "data", "poster", "background"}
    assert not any(loading & attributes.keys() for _, attributes in of_seeds.elements)
    assert not list(of_seeds.named("link"))
    assert not re.search(r"url\(|@import", of_seeds.code["style"])
    assert not re.search(r"\bfetch\(|XMLHttpRequest|innerHTML", of_seeds.code["script"])


def test_a_file_that_could_not_be_read_is_named() -> None:
    shown = page(report(failures=(Failure("bad.pdf", "it is encrypted"),)))
    assert "bad.pdf: it is encrypted" in shown.text


def test_evidence_in_a_file_that_is_not_shown_is_quoted() -> None:
    one = article("In all 5.")
    elsewhere = Evidence(Location("old.txt", Span(3, 4)), "printed then", Quote("6", 3, 4, 2, 7))
    shown = page(report(one, findings=(finding(at(one, "5"), evidence=(elsewhere,)),)))
    assert "6: printed then old.txt:2:7" in shown.text
    assert "evidence-1-1" not in shown.ids


def test_evidence_in_the_report_is_linked() -> None:
    one = article("In all 5, then 6.")
    shown = page(report(one, findings=(finding(at(one, "5"), evidence=(Evidence(at(one, "6"), "later"),)),)))
    assert "evidence-1-1" in shown.ids
    assert any(link["href"] == "#evidence-1-1" for link in shown.named("a"))


def test_the_row_of_a_verified_figure_names_the_sum_and_links_its_other_figures() -> None:
    one = article("In all 5, then 6.")
    held = Verification("sum-mismatch", "5 and 1 are 6", (at(one, "5"), at(one, "6")))
    shown = page(report(one, verifications=(held,)))
    assert "sum-mismatch: 5 and 1 are 6 other figure 6" in shown.text
    assert "sum-mismatch: 5 and 1 are 6 other figure 5" in shown.text


def test_a_note_is_not_painted_as_an_error() -> None:
    one = article("In all 5.")
    shown = page(report(one, findings=(finding(at(one, "5"), level=Level.NOTE),)))
    assert [span["class"] for span in shown.named("span") if "data-findings" in span] == ["found note"]


def test_conversions_are_drawn_against_the_rates_of_their_days() -> None:
    text = "The deal is worth 100 billion yuan ($13.9 billion). A second is worth 50 billion yuan ($70 billion).\n"
    shown = page(checked(("-",), Wishes(stdin=text.encode(), published=date(2024, 1, 12), exchanges=True)))
    assert "CNY for one USD, as each conversion implies" in shown.text
    assert len([1 for band in shown.named("rect") if band["class"] == "band"]) == 2
    assert len([1 for point in shown.named("rect") if point["class"] == "point flagged"]) == 1
    assert "CNY for one USD: ECB reference rates2023-11-28 to 2024-01-12100 billion yuan, 50 billion yuan" in shown.text


def test_a_known_figure_is_named_with_the_finding_that_uses_it() -> None:
    shown = page(check_text("Beijing's GDP reached 43,760 billion yuan in 2023.\n"))
    assert "of 2023 (statistics bureau of Beijing)" in shown.text
    assert [link["href"] for link in shown.named("a")].count("#finding-1") == 1


def test_a_series_is_drawn_with_its_outlier() -> None:
    text = "".join(
        f"Acme's revenue reached ${amount} billion in {year}.\n"
        for year, amount in [(2019, "4.1"), (2020, "4.4"), (2021, "4.9"), (2022, "5.2"), (2022, "52")]
    )
    shown = page(check_text(text))
    assert "revenue of acme, USD" in shown.text
    classes = [circle["class"] for circle in shown.named("circle")]
    assert (classes.count("point"), len([1 for box in shown.named("rect") if box["class"] == "point flagged"])) == (
        4,
        1,
    )


def test_figures_are_signed_under_names_of_their_own() -> None:
    shown = page(check_text("The 5 men met 5 men, and the 5 men met 7 women.\n"))
    marks = [row["data-fingerprint"] for row in shown.named("tr") if "data-fingerprint" in row]
    assert len(marks) == len(set(marks)) == 4
    moved = page(check_text("A word before. The 5 men met 5 men, and the 5 men met 7 women.\n"))
    assert [row["data-fingerprint"] for row in moved.named("tr") if "data-fingerprint" in row][1:] == marks[1:]


def test_a_huge_number_does_not_make_a_huge_row() -> None:
    one = article("It is 5 of them.")
    claim = one.claims[0]
    reading = claim.quantity.best._replace(value=Decimal("1E+5000"))
    huge = one._replace(claims=(claim._replace(quantity=claim.quantity._replace(readings=(reading,))),))
    assert "1E+5000" in page(report(huge)).text
