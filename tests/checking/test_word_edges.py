"""Patterns that begin with a class of signs match what those that begin with the edge of a word match."""

import re

import pytest

from factcheck.checking.arithmetic.change_words import NOUNS, THAN, VERBS
from factcheck.checking.word_edges import at_edge

TEXT = (
    "Prices rose; it rose. A primrose fell from grace, From here to there - up 5% on the year, or uprising. "
    "In all, in allness: the total, totaling 12. Re-open; per cent on top, 1987 and 2012, x1987. More than ever."
)


@pytest.mark.parametrize(
    ("alternatives", "anywhere"),
    [
        ("rose|fell|[Ff]rom", ""),
        ("in all|in|total(?:ing)?|[Ii]n all", ""),
        (r"1[89]\d\d|20\d\d|up|uprising", ""),
        ("than|year|the [a-z]+", "% on|per ?cent on"),
        ("total|elsewhere", ":(?<=[a-z0-9]:)(?= )"),
        (f"{NOUNS}|{VERBS}|{THAN}|from", ", "),
    ],
)
def test_the_same_is_matched_in_the_same_places(alternatives: str, anywhere: str) -> None:
    plain = re.compile(rf"\b(?:{alternatives})\b" + (f"|{anywhere}" if anywhere else ""))
    found = [match.span() for match in re.compile(at_edge(alternatives, anywhere)).finditer(TEXT)]
    assert found == [match.span() for match in plain.finditer(TEXT)]
    assert found


@pytest.mark.parametrize("alternatives", [r"(?:a|b)c", "s?he|it", "[Tt]+he", r"\w+", "", "a||b"])
def test_what_begins_with_no_plain_sign_is_refused(alternatives: str) -> None:
    with pytest.raises(ValueError, match="expected one sign or a class of signs first"):
        at_edge(alternatives)


def test_a_sign_that_means_something_in_a_class_is_refused() -> None:
    with pytest.raises(ValueError, match="expected one sign"):
        at_edge("up", anywhere=r"\d+")
