"""A unit or sign of several meanings in a text that says elsewhere which of them it means.

Comes in: an article. Goes out: the first figure of each such unit that does not say it. Never happens here: a text that
writes the bare unit throughout: it has one meaning there.

Worked example: "61,200 metric tons of barley ... another 38,000 tons": metric ones of 1,000 kilograms again,
or American ones of 907. A yuan and a yen share the sign of "¥3.4 billion".
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from factcheck.checking.kinds import Kind, Result, at, found
from factcheck.model.claim import Article, Claim, Status
from factcheck.model.document import Role
from factcheck.model.finding import Level
from factcheck.model.rule import KindSpec, Rule


class _Open(NamedTuple):
    """A unit with several meanings: the figure without one, those with one, what it can mean, and in which lands."""

    bare: re.Pattern[str]
    marked: tuple[re.Pattern[str], ...]
    meanings: str
    lands: tuple[re.Pattern[str], ...] = ()


@cache
def _units() -> tuple[_Open, ...]:
    gallon = r"(?:US|U\.S\.|American|imperial|British|UK)"
    return (
        _Open(
            re.compile(r"(?<!metric )(?<!short )(?<!long )(?<!gross )(?<!US )\btons?$"),
            (re.compile(r"\b(?:metric|short|long) tons?\b"),),
            "metric, short or long tons",
        ),
        _Open(
            re.compile(r"(?<!US )(?<!American )(?<!imperial )(?<!British )(?<!UK )(?<!U\.S\. )\bgallons?\b"),
            (re.compile(rf"\b{gallon} gallons?\b"),),
            "American gallons or British ones",
        ),
        _Open(
            re.compile(r"^[¥￥]"),
            (re.compile(r"\b(?:yuan|renminbi|RMB|CNY)\b"), re.compile(r"\b(?:yen|JPY)\b")),
            "yuan or yen",
            (
                re.compile(r"\b(?:China|Chinese|Beijing|Shanghai|Shenzhen|Guangzhou)\b"),
                re.compile(r"\b(?:Japan|Tokyo|Osaka)"),
            ),
        ),
    )


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    told = [(claim, claim.span.of(article.text)) for claim in article.claims if claim.quantity.best.unit is not None]
    for unit in _units():
        bare = next((claim for claim, text in told if _is_plain(article, claim) and unit.bare.search(text)), None)
        if bare is None:
            continue
        marked = [next((claim for claim, text in told if mark.search(text)), None) for mark in unit.marked]
        if all(claim is not None for claim in marked):
            evidence = tuple(at(article, claim.span, "said in full") for claim in marked if claim is not None)
            fields = {"text": bare.span.of(article.text), "meanings": unit.meanings}
            yield found(rule, article, bare.span, fields, level=Level.NOTE, evidence=evidence)
        elif unit.lands and not any(marked) and _is_between(article, bare, unit.lands):
            fields = {"text": bare.span.of(article.text), "meanings": unit.meanings}
            yield found(rule, article, bare.span, fields)


def _is_between(article: Article, bare: Claim, lands: tuple[re.Pattern[str], ...]) -> bool:
    """Whether the sentence of a figure names all the lands, and no conversion behind it tells which one is meant."""
    sentence = article.sentences[bare.sentence]
    is_converted = article.text[bare.span.end :].lstrip().startswith(("(", ", or "))
    return not is_converted and all(land.search(article.text, *sentence) for land in lands)


def _is_plain(article: Article, claim: Claim) -> bool:
    is_prose = article.document.blocks[claim.quantity.mention.block].role is Role.PARAGRAPH
    return is_prose and claim.status is not Status.QUOTED and not claim.quantity.mention.level


KIND = Kind(KindSpec("open-unit", {}, ("text", "meanings")), within=_check)
