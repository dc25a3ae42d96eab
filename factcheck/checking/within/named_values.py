"""Names with a value each, as one sentence lists them.

Comes in: an article. Goes out: lists of three names or more, each with its number as written; of "respectively" two are
enough. Never happens here: comparing the values.

The text itself is read, not its figures: a number right behind a name, "Leigh Park 38", is taken for a part of the name
by whoever looks at it alone; in a list it is a value.

Worked examples: "Elm had 41 falls in October, Ash 38 and Oak 29"; "the Elm pudding got 91 points, the Ash 94 and the
Oak 88"; "wheat, barley and rapeseed yielded 8.1, 6.9 and 3.4 tonnes respectively".
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from factcheck.checking.kinds import related
from factcheck.checking.values import value_of
from factcheck.model.claim import Article, RelationKind
from factcheck.model.interval import EXACT
from factcheck.model.span import Span

_FEWEST, _MOST_NAMES, _LONGEST_NAME = 3, 20, 3
_LONGEST_SENTENCE = 700
_CAPITAL = r"[A-ZÀ-ÖØ-Þ][\w’'.&-]*"
_NAME = rf"{_CAPITAL}(?:(?: (?:of|de|du|la|el|al|and the|the)| &)? {_CAPITAL}){{0,4}}"
_VERBS = (
    r"(?:had|has|gave|with|at|on|scored|scores|got|gets|received|won|recorded|reported|made|took|takes|drew|saw|sold"
    r"|counted"
    r"|posted|logged|registered|produced|attracted|managed|finished (?:on|with)|earned|raised|polled|secured"
    r"|collected|lost"
    r"|was|is|stood at|came to|reached|measured|ran to|covers|covered|cost|costs|employs|employed|held|holds)"
)
_SCALES = {"": 0, "thousand": 3, "k": 3, "million": 6, "m": 6, "billion": 9, "bn": 9, "trillion": 12}
_YEARS = range(1500, 2101)


class Value(NamedTuple):
    """A value as written, and where it stands."""

    value: Decimal
    span: Span
    counted: str = ""


class NamedValues(NamedTuple):
    """`values` maps each name to its value; `sentence` is where the list stands."""

    values: dict[str, Value]
    sentence: int
    is_handed_out: bool = False


@cache
def _pair() -> re.Pattern[str]:
    return re.compile(
        rf"(?:^|(?<=[\s(]))(?:[Tt]he )?(?P<name>{_NAME})(?: [a-z]{{3,12}})?(?:,? {_VERBS})?"
        r"(?: (?:about|just|only|some|around|a|an))? ?\(?(?P<figure>[$€£¥]?(?P<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?"
        r"|\d+(?:\.\d+)?)"
        r"(?: ?(?P<scale>thousand|million|billion|trillion|bn|m|k)\b)?)(?: ?%| per ?cent)?(?![\w-]"
        r"|[.,:]\d)(?P<counted> [a-z]+)?"
    )


@cache
def _joint() -> re.Pattern[str]:
    """Match what stands between the figure of one name and the next name."""
    return re.compile(
        r"\)?(?: [a-z][\w-]*){0,2}[,;]?(?: (?:and|while|but|then|followed by))?(?: in| by| at| for)?(?: the)? ?"
    )


def named_values(article: Article) -> Iterator[NamedValues]:
    """Yield the lists of an article, in order."""
    for sentence in dict.fromkeys(claim.sentence for claim in article.claims):
        span = article.sentences[sentence]
        if span.length <= _LONGEST_SENTENCE and _many_digits().search(article.text, span.start, span.end):
            values = _listed(article, span)
            if values:
                yield NamedValues(values, sentence)
    for relation in related(article, RelationKind.RESPECTIVELY):
        names = [_name_of(item.of(article.text), place) for place, item in enumerate(relation.items)]
        claims = [article.claims[member] for member in relation.members]
        are_told = all(names) and len(set(names)) == len(names) == len(claims)
        if are_told and all(claim.quantity.best.value is not None for claim in claims):
            values = {
                name: Value(value_of(claim.quantity.best), claim.span)
                for name, claim in zip(names, claims, strict=True)
            }
            yield NamedValues(values, claims[0].sentence, is_handed_out=True)


@cache
def _many_digits() -> re.Pattern[str]:
    """Match a second and a third number behind a comma or "and"."""
    return re.compile(r"\d[^.;]{1,80}?(?:,|;| and ) [^.;\d]{1,60}\d")


def _listed(article: Article, sentence: Span) -> dict[str, Value]:
    values: dict[str, Value] = {}
    end = -1
    for match in _pair().finditer(article.text, sentence.start, sentence.end):
        between = article.text[end : match.start("name")] if end >= 0 else ""
        is_next = not values or _joint().fullmatch(between) or (len(values) == 1 and _is_clause_end(between))
        if not is_next or match["name"] in values:
            if len(values) >= _FEWEST:
                break
            values = {}
        values[match["name"]] = _value(match)
        end = match.end()
    is_whole = _FEWEST <= len(values) <= _MOST_NAMES
    return values if is_whole and not all(each.value in _YEARS for each in values.values()) else {}


def _is_clause_end(between: str) -> bool:
    """Whether the first value has its circumstances behind it: "41 falls on its wards in October, Leigh Park"."""
    return between.rstrip().removesuffix(" the").endswith(",") and not any(mark.isdigit() for mark in between)


def _value(match: re.Match[str]) -> Value:
    scale = Decimal(10) ** _SCALES[match["scale"] or ""]
    value = EXACT.multiply(Decimal(match["digits"].replace(",", "")), scale)
    return Value(value, Span(match.start("figure"), match.end("figure")), (match["counted"] or "").strip())


def _name_of(text: str, place: int) -> str:
    """Return the name of an item: of the first one what stands behind "at the", of the others their first words."""
    names = re.findall(_NAME, text)
    if names:
        return str(names[-1] if place == 0 else names[0])
    words = text.split()
    if place == 0 or not words:
        return words[-1] if words else ""
    verb = next((at for at, word in enumerate(words) if at and _is_verb().fullmatch(word)), 1)
    return " ".join(words[:verb]) if verb <= _LONGEST_NAME else words[0]


@cache
def _is_verb() -> re.Pattern[str]:
    return re.compile(r"was|were|is|are|had|has|have|rose|fell|grew|came|stood|at|of|by|to|with|[a-z]+ed")
