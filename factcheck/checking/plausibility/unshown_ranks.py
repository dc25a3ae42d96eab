"""A rank in the world or in a country that no figure shows and nobody is named for.

Comes in: an article. Goes out: the first such rank of a thing. Never happens here: knowing whether it is true.

Worked example: "the world's third largest desalination plant" in a paragraph without any measure of it.
"""

import re
from collections.abc import Iterator
from functools import cache

from factcheck.checking.in_prose import around, matches
from factcheck.checking.kinds import Kind, Result, found
from factcheck.model.claim import Article, Claim
from factcheck.model.finding import Level
from factcheck.model.quantity import QuantityKind
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.span import Span

_SENTENCE = 400
# What an atlas ranks.
_EVERYBODY_KNOWS = frozenset(
    {
        "mountain", "mountains", "peak", "river", "rivers", "lake", "lakes", "island", "islands", "country",
        "countries", "city", "cities", "state", "states", "province", "desert", "ocean", "sea", "language",
        "religion", "economy",
    }
)  # fmt: skip
_PEOPLE = frozenset({"people", "workers", "staff", "employees", "jobs", "men", "women", "residents", "guests"})
# Whom a thing has room for shows how large it is, and nothing else.
_ROOM = frozenset({"pupils", "students", "children", "seats", "rooms", "beds", "members"})
_OF_SIZE = frozenset({"largest", "biggest", "smallest", "busiest"})
_OF_TIME = frozenset({"oldest", "newest", "fastest", "longest"})
_NOUN = (
    r"(?!(?:and|or|in|of|on|at|by|for|to|with|after|behind|but|which|that|is|was|are|were|has|had|profession)\b)[a-z-]+"
)
_FIRST = (
    "largest", "biggest", "highest", "tallest", "longest", "deepest", "fastest", "oldest", "richest", "heaviest",
    "busiest", "smallest", "lowest", "best", "worst", "newest", "poorest", "cheapest", "strongest",
)  # fmt: skip
_EST = f"(?:{'|'.join(_FIRST)})"


@cache
def _rank() -> re.Pattern[str]:
    return re.compile(
        r"\bthe (?:world|country|nation|continent|state|region|planet)['’]s (?:(?P<nth>second|third|fourth|fifth"
        r"|[a-z]+th|\d+th)[- ])?"
        rf"(?P<word>{_EST}) "
        rf"(?P<noun>{_NOUN}(?: {_NOUN}){{0,2}})"
    )


_NTH = r"(?:(?P<nth>second|third|fourth|fifth|[a-z]+th|\d+th)[- ])?"


@cache
def _rank_in() -> re.Pattern[str]:
    """Match "the second longest in the country", "one of the biggest ports in East Africa", "Asia's largest by far"."""
    place = (
        r"(?:(?:the|this) (?:country|region|world|state|province|nation|continent|district|county|city|area|south|north"
        r"|east|west)|(?:(?:East|West|North|South|Central|Northern|Southern|Eastern|Western) )?(?:[A-Z][a-z]+))"
    )
    noun = rf"(?P<noun>(?: {_NOUN}){{0,3}}(?: of {_NOUN}(?: {_NOUN})?)?)"
    return re.compile(
        rf"\b(?:(?:one of |among )?(?:the|its) {_NTH}(?P<word>{_EST}){noun} in {place}\b"
        rf"|(?:region|district|county|city|Europe|Asia|Africa|America)['’]s {_NTH.replace('nth', 'other')}"
        rf"(?P<est>{_EST})\b(?=[.,;]|$| by far| in terms)"
        rf"|ranks (?P<place>second|third|fourth|fifth|[a-z]+th|\d+th) in {place}\b)"
    )


@cache
def _shown() -> re.Pattern[str]:
    """Match a source, a list, or what everybody knows."""
    return re.compile(
        r"\b(?:according to|said|says|ranked|ranking|list(?:ed|s)?|survey|report(?:ed)?|data|study|claims?|claimed"
        r"|billed|dubbed"
        r"|reputedly|arguably|thought|believed|considered|considers|may be|perhaps|probably|one of|among|by (?:area"
        r"|population|volume"
        r"|revenue|sales|size|length|height|value|output|traffic)|Guinness|economy|economies|power|million|billion"
        r"|hundred|thousand"
        r"|behind|after|followed by)\b",
        re.IGNORECASE,
    )


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    yield from _in_places(article, rule)
    seen: set[str] = set()
    for match in matches(article, _rank(), _FIRST):
        span = Span(*match.span())
        start = max(0, article.text.rfind("\n", 0, span.start))
        end = article.text.find("\n", span.end)
        paragraph = article.text[start : end if end >= 0 else len(article.text)].replace(match[0], " ")
        if match["noun"] in seen or _is_shown(article, span, match["noun"]):
            continue
        seen.add(match["noun"])
        if not any(character.isdigit() for character in paragraph):
            rank = f"{match['nth'] or ''} {match['word']}".strip()
            yield found(rule, article, span, {"rank": rank, "noun": match["noun"]}, level=Level.NOTE)


def _in_places(article: Article, rule: Rule) -> Iterator[Result]:
    """Note the first rank in a place whose sentence has no figure and no source, and its paragraph no measure."""
    for match in matches(article, _rank_in(), (*_FIRST, "ranks ")):
        span = Span(*match.span())
        own = around(article, span, _SENTENCE).replace(match[0], " ")
        is_known = match["noun"] is not None and not _EVERYBODY_KNOWS.isdisjoint(match["noun"].split())
        word = match["word"] or match["est"] or ""
        if not is_known and _shown().search(own) is None and not _is_measured(article, span, word):
            rank = f"{match['nth'] or match['other'] or match['place'] or ''} {word}".strip()
            yield found(rule, article, span, {"rank": rank, "noun": (match["noun"] or "").strip()}, level=Level.NOTE)
            return


def _is_measured(article: Article, span: Span, word: str) -> bool:
    """Whether the paragraph has a figure that may show the rank; what is the oldest is shown by any year as well."""
    start, end = article.text.rfind("\n", 0, span.start) + 1, article.text.find("\n", span.end)
    end = end if end >= 0 else len(article.text)
    if word in {"oldest", "newest"} and re.search(r"\b(?:1\d|20)\d\d\b", article.text[start:end]) is not None:
        return True
    is_employer = "employer" in article.text[span.start : span.end]
    inside = [each for each in article.claims if start <= each.span.start < end]
    return bool(inside) and (is_employer or any(_shows(article, each, word) for each in inside))


def _shows(article: Article, claim: Claim, word: str) -> bool:
    """Whether a figure can be what makes a thing the first: not who works there, nor how long it took to build."""
    nouns = set(claim.quantity.mention.noun.lower().split())
    if claim.quantity.kind is QuantityKind.DURATION:
        return word in _OF_TIME and not article.text.endswith(("took ", "takes ", "for "), 0, claim.span.start)
    return _PEOPLE.isdisjoint(nouns) and (_ROOM.isdisjoint(nouns) or not word or word in _OF_SIZE)


def _is_shown(article: Article, span: Span, noun: str) -> bool:
    own = around(article, span, _SENTENCE).replace(span.of(article.text), f" {noun} ")
    return re.search(r"\d", own) is not None or _shown().search(own) is not None


KIND = Kind(KindSpec("unshown-rank", {}, ("rank", "noun")), within=_check)
