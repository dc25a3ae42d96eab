"""A figure of any size in any sentence that a rule knows: no rule may stumble over it, or its file goes unchecked.

Each example of each rule is told with one of its figures replaced, so that every form of words meets numbers of forty
digits, next to nothing, powers of ten, signs and accountants' brackets.
"""

import re

import pytest

from factcheck.config import Config
from factcheck.pipeline import KINDS, claims_of, findings_of
from factcheck.reading import read_text
from factcheck.resources import open_resources
from factcheck.rulebook.loading import load_builtin

RESOURCES = open_resources(Config(), KINDS)
MARKS, FIGURE = re.compile("<<|>>"), re.compile(r"\d(?:[\d.,]*\d)?")
ODD = (
    "9" * 40, "1" + "0" * 35, "9" * 30 + ".25", "0." + "0" * 40 + "1", "1e999999999", "1e-400", "10^60", "-" + "9" * 40,
    "0", "-7", "(7)", "½",
)  # fmt: skip
TEXTS = sorted({MARKS.sub("", text) for rule in load_builtin(KINDS, examples=True) for example in rule.examples
                for text in example.texts})  # fmt: skip


def told(text: str, figure: str, turn: int) -> str:
    """Return the text with one of its figures replaced: another one at each turn."""
    places = list(FIGURE.finditer(text))
    if not places:
        return text
    start, end = places[turn % len(places)].span()
    return text[:start] + figure + text[end:]


@pytest.mark.parametrize("turn", range(len(ODD)))
def test_any_figure_in_any_sentence(turn: int) -> None:
    for number, text in enumerate(TEXTS):
        if number % 3 != turn % 3:
            continue
        figure = ODD[(turn + number // 3) % len(ODD)]
        article = claims_of(read_text(told(text, figure, turn), "a.txt"), RESOURCES)
        outcome = findings_of((article,), RESOURCES)
        assert all(found.location.span.end <= len(article.text) for found in outcome.findings)


@pytest.mark.parametrize(
    "text",
    [
        f"Sales jumped by {'9' * 40}% from 16,997 units to 45,317 units.",
        f"Sales jumped by 267% from {'9' * 40} units to 45,317 units.",
        f"The year was {'9' * 40}C (2.8F) above the average.",
        f"The 16 students answered on a five-point scale; their mean score was 0.{'0' * 40}1.",
        f"The number of births fell by 0.{'0' * 40}1%. There were 14,371 babies born, 1,522 fewer than a year before.",
        "Sales doubled from 2 to 1e999999999 million.",
        "The ministry hands out grants of $10 million to $1e999999999 million.",
        "It booked a result of €(60) million ($(66) million).",
    ],
)
def test_what_a_rule_once_stumbled_over(text: str) -> None:
    article = claims_of(read_text(text, "a.txt"), RESOURCES)
    findings_of((article,), RESOURCES)
    assert article.claims
