"""What the wording of a line says about it."""

import pytest

from factcheck.model.document import Role
from factcheck.reading import read_text
from factcheck.reading.furniture import PATTERNS, role_of


@pytest.mark.parametrize(
    "line",
    [
        "0 Comment(s)",
        "0 Comment(s)Print E-mail",
        "12 comments",
        "Print E-mail Bookmark and Share",
        "Adjust font size:",
        "Share",
        "Share on Facebook",
        "Share on LinkedIn or WhatsApp",
        "Views: 1,024",
        "Hits:",
        "Go to Forum >>0 Comment(s)",
        "No comments.",
        "Add your comments...",
        "example.org",
        "Get more from example.orgMobileRSSNewsletter",
        "Subscribe to our newsletter!",
        "Advertisement",
        "Updated: 2022-10-10",
        "By JANE ROE",
        "- By Jane Roe and John Doe jane.roe@example.org",
        "By Jane Roe | Daily News | 12 May 2020",
        "Source: World Bank",
        "Source:Committee | Date:2020-07-31 | Hits:",
        "(Editor: Jane Roe)",
        "(Picture source: Daily News)",
        "Photo by Jane Roe",
        "[Photo/Agency]",
        "Image: Agency",
        "Home> Statistics",
        "News » Economy » Cities",
        "Follow Example.org on Twitter and Facebook to join the conversation.",
        "Like us on Facebook",
        "Daily News App Download",
        "Download our app",
        "Newspapers from Hong Kong",
        "Related articles",
        "Most read stories: A headline",
        "Read more: A headline",
        "See also",
        "Copyright 2020 Daily News",
        "© 2020 Daily News",
        "Daily News 2020. All rights reserved.",
        "Off-topic comments may be removed by the moderator.",
        "Page 2 of 5",
        "?? ??",
        "?? JANE ROE / AGENCY ??",
        "JANE ROE / AGENCY",
    ],
)
def test_furniture(line: str) -> None:
    assert role_of(line) is Role.FURNITURE


@pytest.mark.parametrize(
    "line",
    [
        "Share prices rose by 5%.",
        "Share of 5%",
        "Shares: 5,000",
        "YouTube: 2,562",
        "Twitter 2,562",
        "Facebook $5 billion",
        "Views differ.",
        "No.",
        "May 2020",
        "12",
        "By contrast, output rose",
        "By the end of May 5,000 were sold",
        "Source: the bureau says that 5% is right.",
        "Source of 5% of the growth",
        "Photo sales rose",
        "Pictures: 5% of all goods",
        "Reporters counted 5 people",
        "Growth > 5% > inflation",
        "Follow-up on 5 cases",
        "Join 5 million people on Facebook",
        "Download speeds rose to 5 megabits",
        "More news outlets closed",
        "Read more books",
        "Copyright law changed",
        "Page 5 says so",
        "The committee comments on 5 cases.",
        "A / B tests rose",
        "3.5 and U.S. and e.g.",
    ],
)
def test_prose(line: str) -> None:
    assert role_of(line) is None


@pytest.mark.parametrize(
    "line",
    [
        "?? JANE ROE / AGENCY ?? The park in May 2020.",
        "JANE ROE / FOR AGENCY The park in May 2020.",
        "JOHN O'NEIL / A.P. The park in May 2020.",
    ],
)
def test_a_caption_after_its_credit(line: str) -> None:
    assert role_of(line) is Role.CAPTION


def test_each_pattern_can_be_reached() -> None:
    for words, pattern in PATTERNS:
        assert all(word == word.lower() for word in words), pattern


def roles(source: str, suffix: str) -> list[str]:
    return [block.role.value for block in read_text(source, "a", suffix).blocks]


def test_a_caption_that_was_printed_twice_counts_once() -> None:
    source = "Body.\n\n ?? JANE ROE / AGENCY ?? The park.\nJANE ROE / AGENCY The park.\nJANE ROE / AGENCY  The lake.\n"

    assert roles(source, ".txt") == ["paragraph", "caption", "furniture", "caption"]
    assert roles("![The park](a)\n\n![The  park](b)\n\n![The lake](c)", ".md") == ["caption", "furniture", "caption"]


def test_cells_and_quotations_are_never_furniture_by_their_wording() -> None:
    assert roles("| Share |\n|---|\n| 5 |\n\n> Share", ".md") == ["table cell", "table cell", "quotation"]
