"""Four times the text is about four times the work, for every rule: counted, not timed.

The examples of the rules are told over and over with other digits, as paragraphs, as a list, and in one sentence
without an end. What is counted are the calls of functions, Python's and C's, of which loops consist; they are
the same on every machine.
"""

import random
import re
import sys
from collections import Counter
from collections.abc import Callable
from functools import partial
from types import FrameType

import pytest

from factcheck.config import Config
from factcheck.pipeline import KINDS, checked_alone, claims_of, findings_of, statements_of
from factcheck.reading import read_text
from factcheck.resources import open_resources
from factcheck.rulebook.loading import load_builtin

RESOURCES = open_resources(Config(), KINDS)
RULES = list(load_builtin(KINDS, examples=True))
MARKS, DIGITS, END = re.compile("<<|>>"), re.compile(r"\d+"), re.compile(r"[.?!](?= |$)")
# From so much text to four times as much; 2.6 for each doubling, where a square law gives 4. Two doublings, because
# kinds that stop at some dozens of figures of one thing grow with their square up to there.
CHARACTERS, TIMES, MOST = 6_000, 4, 2.6**2
# A module by itself may fill such bounds later; of fewer calls a growth may be chance.
MOST_OF_ONE, FEW = 3.0**2, 1_000
# How many rules share a text: each has room enough for figures of its own, and a kind meets those of others.
TOGETHER = 12


def varied(text: str, number: int) -> str:
    """Return the text with other digits in half of its numbers; years stay, so that they are of one time."""
    chance = random.Random(number)

    def other(match: re.Match[str]) -> str:
        digits = match[0]
        if chance.random() < 0.5 or (len(digits) == 4 and digits[:2] in {"19", "20"}):
            return digits
        return digits[0] + "".join(str(chance.randrange(10)) for _ in digits[1:])

    return DIGITS.sub(other, text)


def paragraphs(texts: list[str]) -> str:
    return "\n\n".join(texts)


def one_sentence(texts: list[str]) -> str:
    return "; ".join(END.sub(",", " ".join(text.split())).rstrip(",") for text in texts) + "."


def listed(texts: list[str]) -> str:
    return "\n".join(f"- {' '.join(text.split())}" for text in texts)


SHAPES: dict[str, Callable[[list[str]], str]] = {
    "paragraphs": paragraphs,
    "one sentence": one_sentence,
    "a list": listed,
}


def told(first: int, last: int, times: int) -> list[str]:
    """Return examples of some rules, each so many times."""
    texts = [
        MARKS.sub("", example.texts[0])
        for rule in RULES[first:last]
        for example in [each for each in rule.examples if each.format != ".html"][:1]
    ]
    return [varied(text, number) for number in range(times) for text in texts]


def checked(text: str, suffix: str) -> None:
    article = checked_alone(claims_of(read_text(text, f"a{suffix}", suffix), RESOURCES), RESOURCES)
    statements_of(article, RESOURCES)
    findings_of([article], RESOURCES)


def calls(work: Callable[[], object]) -> Counter[str]:
    """Return how many functions are called by each module of ours, and where nothing else is known, by all of them."""
    counts: Counter[str] = Counter()

    def heard(frame: FrameType, event: str, _: object) -> None:
        if event in {"call", "c_call"}:
            counts[frame.f_code.co_filename] += 1

    sys.setprofile(heard)
    try:
        work()
    finally:
        sys.setprofile(None)
    return counts


def grown(few: Counter[str], many: Counter[str]) -> dict[str, float]:
    """Return by what factor the work grew as a whole, and of each module where that says something, if by too much."""
    of_modules = {name: count / few[name] for name, count in many.items() if few[name] > FEW}
    found = {name: factor for name, factor in of_modules.items() if factor > MOST_OF_ONE}
    total = many.total() / few.total()
    return found if total <= MOST else found | {"in all": total}


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("first", range(0, len(RULES), TOGETHER), ids=lambda first: RULES[first].name)
def test_four_times_the_text_is_four_times_the_work(first: int, shape: str) -> None:
    last = first + TOGETHER
    suffix = ".md" if shape == "a list" else ".txt"
    times = CHARACTERS // len("".join(told(first, last, 1))) + 1
    texts = [SHAPES[shape](told(first, last, times * factor)) for factor in (1, TIMES)]
    checked(texts[1], suffix)  # what is compiled and opened once
    few, many = (calls(partial(checked, text, suffix)) for text in texts)
    assert grown(few, many) == {}


def test_a_square_law_is_seen() -> None:
    def squares(size: int) -> None:
        numbers = range(size)
        _ = [any(abs(one) < 0 for one in numbers) for _ in numbers]

    factors = grown(*(calls(partial(squares, size)) for size in (100, 400)))
    assert factors.keys() == {"in all", __file__}
    assert min(factors.values()) > 12
