"""The address that an article says is its own."""

import pytest

from factcheck.reading import read_text

PAGE = "<html><head>{}</head><body><p>Sales were $5 million.</p></body></html>"


@pytest.mark.parametrize(
    ("head", "link"),
    [
        ('<link rel="canonical" href="https://example.org/a">', "https://example.org/a"),
        ('<meta property="og:url" content="https://example.org/b">', "https://example.org/b"),
        (
            '<meta property="og:url" content="https://example.org/b"><link rel="Canonical" href="https://example.org/a">',
            "https://example.org/a",
        ),
        ('<link rel="stylesheet" href="https://example.org/a.css">', ""),
        ('<link rel="canonical" href="/a">', ""),
        ("", ""),
    ],
)
def test_a_page_names_its_address(head: str, link: str) -> None:
    assert read_text(PAGE.format(head), "a.html", ".html").link == link


@pytest.mark.parametrize(
    ("field", "link"),
    [("canonical_url: https://example.org/a", "https://example.org/a"), ("url: /a", ""), ("title: a", "")],
)
def test_front_matter_names_its_address(field: str, link: str) -> None:
    assert read_text(f"---\n{field}\n---\nSales were $5 million.", "a.md", ".md").link == link
