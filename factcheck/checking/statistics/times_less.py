"""A multiple on the way down: "four times less", "twice as small", "multiplied by 300 percent".

Worked example: "four times lighter" is meant for a quarter of the weight, but once the weight less is nothing.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from factcheck.checking.in_prose import matches
from factcheck.checking.kinds import Kind, Result, found
from factcheck.checking.wording import plain
from factcheck.model.claim import Article
from factcheck.model.interval import EXACT
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.span import Span

_WORDS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10}
_PARTS = {2: "half", 3: "a third", 4: "a quarter", 5: "a fifth", 6: "a sixth", 8: "an eighth", 10: "a tenth"}
_HUNDREDTH = Decimal("0.01")


@cache
def _form() -> re.Pattern[str]:
    less = (
        "less|fewer|lower|smaller|lighter|cheaper|shorter|slower|colder|thinner|weaker|rarer|narrower|quieter|shallower"
    )
    small = "small|cheap|short|slow|thin|weak|rare|quiet|narrow"
    count_word = rf"(?:{'|'.join(_WORDS)}|\d{{1,4}}(?:\.\d)?)"
    count = rf"(?P<count>{count_word})"
    return re.compile(
        rf"\b{count}[ -]times (?:{less})\b(?! (?:than|or) (?:one|once|two|twice)\b)"
        rf"|\b(?P<twice>twice) as (?:{small})\b"
        rf"|\bmultiplied by (?P<percent>{count_word}) ?(?:%|percent|per cent)"
    )


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    if " times " not in article.text and "wice as " not in article.text and "multiplied by" not in article.text:
        return
    for match in matches(article, _form(), ("times ", "wice as ", "multiplied by")):
        yield found(rule, article, Span(*match.span()), {"text": match[0], "meant": _meant(match)})


def _meant(match: re.Match[str]) -> str:
    """Return what is probably meant, in plain words."""
    if match["percent"]:
        percent = Decimal(_WORDS.get(match["percent"]) or match["percent"])
        is_share = percent >= 1 / _HUNDREDTH
        return f"multiplied by {plain(EXACT.multiply(percent, _HUNDREDTH) if is_share else percent)}"
    if match["twice"]:
        return "half"
    count = Decimal(_WORDS.get(match["count"]) or match["count"])
    return _PARTS.get(int(count), f"one part in {plain(count)}") if count == int(count) else f"1/{plain(count)}"


KIND = Kind(KindSpec("times-less", {}, ("text", "meant")), within=_check)
