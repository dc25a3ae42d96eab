import pytest

from factcheck.reading import read_text

BODY = "<body><p>The road is 15 miles long.</p></body>"


@pytest.mark.parametrize(
    ("head", "link"),
    [
        ('<link rel="canonical" href="https://n.org/2021/road">', "https://n.org/2021/road"),
        ('<link href=" https://n.org/road " rel="nofollow CANONICAL">', "https://n.org/road"),
        ('<meta property="og:url" content="https://n.org/road">', "https://n.org/road"),
        (
            '<meta property="og:url" content="https://n.org/?id=7&amp;from=mail">'
            '<link rel="canonical" href="https://n.org/road">',
            "https://n.org/road",
        ),
        ('<link rel="stylesheet" href="https://n.org/site.css">', ""),
        ('<link rel="canonical" href="https://n.org/">', ""),
        ('<link rel="canonical" href="https://n.org">', ""),
        ('<link rel="canonical" href="/road">', ""),
        ("", ""),
    ],
)
def test_a_page_names_its_own_address(head: str, link: str) -> None:
    assert read_text(f"<html><head>{head}</head>{BODY}</html>", "a.html", ".html").link == link


@pytest.mark.parametrize(
    ("field", "link"),
    [
        ("canonical: https://n.org/road", "https://n.org/road"),
        ("url: /road", ""),
        ('permalink: "https://n.org/road"\nurl: road', "https://n.org/road"),
        ("title: A road", ""),
    ],
)
def test_front_matter_names_the_address(field: str, link: str) -> None:
    assert read_text(f"---\n{field}\n---\nThe road is 15 miles long.\n", "a.md", ".md").link == link
