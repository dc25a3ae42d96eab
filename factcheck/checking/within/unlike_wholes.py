"""Shares of two wholes that one subject is given, where a reader expects one whole.

Comes in: an article. Goes out: a note on the two shares. Never happens here: shares of one whole, of the same thing in
two places, or of two groups that do something together.

Worked examples: "80% of the city's GDP and a fifth of the country's exports" are shares of the totals of two places;
"its share of output was 12% in 2018; in 2019 its contribution to growth was 15%" tells two years of two measures.
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from factcheck.checking.dates.stretch import MONTHS
from factcheck.checking.kinds import Kind, Result, at, found
from factcheck.model.claim import Article, Claim, Status
from factcheck.model.document import Role
from factcheck.model.quantity import QuantityKind
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.span import Span

_SHARES = frozenset({QuantityKind.PERCENT, QuantityKind.FRACTION})
_LEAD, _ROOT, _LONG, _TWO = 60, 5, 4, 2
_OWN = "its"
# A place, where the adjective says whose the whole is.
_ADJECTIVES = {
    "national": "nation", "global": "world", "provincial": "province", "regional": "region", "municipal": "city",
    "worldwide": "world", "world": "world",
}  # fmt: skip


class _Whole(NamedTuple):
    """What a share is one of: whose it is, "" if that is not said, its words, and where they end."""

    owner: str
    words: str
    end: int

    def is_unlike(self, other: "_Whole") -> bool:
        """Whether two wholes have no word in common."""
        return not _roots(self.words) & _roots(other.words)


def _roots(words: str) -> set[str]:
    return {word[:_ROOT] for word in re.findall(r"[a-z]+", words.lower()) if len(word) >= _LONG}


@cache
def _behind() -> re.Pattern[str]:
    """Match the whole behind a share: " of the region's coal", " share of energy consumption"."""
    word = (
        r"(?!(?:in|on|at|by|and|or|was|were|is|are|has|have|had|who|that|which|to|from|with|for|of|as|while)\b)[\w’'-]+"
    )
    return re.compile(
        rf"(?: share)? of (?:(?P<its>its|their) |(?:all |the |an? )*(?:(?P<owner>[A-Z]?[\w-]+)(?:['’]s|(?<=s)['’]) "
        rf"|(?P<adjective>{'|'.join(_ADJECTIVES)}) )?)(?P<words>{word}(?: {word}){{0,2}}(?: of {word})?)"
    )


@cache
def _before() -> re.Pattern[str]:
    """Match the whole before a share: "share of output was", "contribution to growth came to"."""
    return re.compile(
        r"\b(?:share|contribution|proportion|part) (?:of|to|in) (?:the |its )?(?P<words>[a-z]+(?: [a-z]+){0,2}?)"
        r"(?:,? (?:is|was|stood at|came to|reached|rose to|fell to|of|at))(?: (?:about|nearly|some|just))? $"
    )


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    for claim, other in pairwise(article.claims):
        if not (_is_share(article, claim) and _is_share(article, other)) or other.sentence - claim.sentence > 1:
            continue
        one, two = (_whole_of(article, each) for each in (claim, other))
        if one is None or two is None or not one.is_unlike(two):
            continue
        if _are_of_two_places(article, claim, other, one, two) or _are_of_two_times(article, claim, other, one):
            fields = {"first": _told(article, claim, one), "second": _told(article, other, two)}
            yield found(
                rule,
                article,
                claim.span.joined(other.span),
                fields,
                evidence=(at(article, other.span, "the other share"),),
            )


def _is_share(article: Article, claim: Claim) -> bool:
    is_plain = claim.quantity.kind in _SHARES and claim.status is Status.ACTUAL
    return is_plain and article.document.blocks[claim.quantity.mention.block].role is Role.PARAGRAPH


def _whole_of(article: Article, claim: Claim) -> _Whole | None:
    behind = _behind().match(article.text, claim.quantity.mention.amount.end)
    if behind is not None:
        owner = _OWN if behind["its"] else (behind["owner"] or _ADJECTIVES.get(behind["adjective"] or "", ""))
        return _Whole(owner, behind["words"], behind.end())
    start = article.sentences[claim.sentence].start
    before = _before().search(article.text, max(start, claim.span.start - _LEAD), claim.span.start)
    return None if before is None else _Whole("", before["words"], claim.span.end)


def _told(article: Article, claim: Claim, whole: _Whole) -> str:
    """Return a share with the words that say of what it is one."""
    start = min(claim.span.start, claim.quantity.mention.amount.start)
    if whole.end > claim.span.end:
        return Span(start, whole.end).of(article.text)
    before = _before().search(article.text, max(article.sentences[claim.sentence].start, start - _LEAD), start)
    return Span(start if before is None else before.start(), claim.span.end).of(article.text)


def _are_of_two_places(article: Article, claim: Claim, other: Claim, one: _Whole, two: _Whole) -> bool:
    """Whether a subject is given shares of what two others have: "of the region's coal and a fifth of the world's"."""
    if (
        claim.sentence != other.sentence
        or not one.owner
        or not two.owner
        or one.owner == two.owner
        or two.owner == _OWN
    ):
        return False
    if not any(owner.islower() for owner in (one.owner, two.owner)):
        return False
    if _and().fullmatch(article.text[one.end : other.span.start]) is None:
        return False
    lead = article.text[article.sentences[claim.sentence].start : claim.span.start]
    # As a subject the two are what comes from one place; who votes together are two groups.
    return _given().search(lead) is not None if lead.strip() else _come_from().match(article.text, two.end) is not None


@cache
def _and() -> re.Pattern[str]:
    return re.compile(r",? (?:and|but|but only|as well as)(?: (?:for|to|of|about|some|nearly|almost|over|only|just))* ")


@cache
def _given() -> re.Pattern[str]:
    """Match a verb right before a share, not what goes on to a group: "backed by", "among"."""
    return re.compile(
        r"(?:\b(?:[Aa]ccount\w*|[Rr]esponsible|stands|stood) for|\b[Hh]ome to|\b[a-z]+(?:s|ed|ing) (?:in|up|out)"
        r"|\b(?!(?:by|among|with|of|than|from|in|at|for|to|on|and|that|said|when|if|while|as|because)\b)[a-z]+)"
        r"(?: (?:about|some|nearly|almost|over|only|just|roughly))? $"
    )


@cache
def _come_from() -> re.Pattern[str]:
    return re.compile(r" (?:(?:is|are|was|were) [a-z]+(?: by| in| at| from| on)|c[ao]mes? (?:from|out of)) ")


def _are_of_two_times(article: Article, claim: Claim, other: Claim, one: _Whole) -> bool:
    """Whether the second share is told of the subject of the first, at another time."""
    sentences = article.sentences[claim.sentence].joined(article.sentences[other.sentence])
    if len(set(_time().findall(sentences.of(article.text)))) != _TWO:
        return False
    between = article.text[max(one.end, claim.span.end) : other.span.start]
    return _goes_on().fullmatch(between) is not None


@cache
def _time() -> re.Pattern[str]:
    return re.compile(rf"\b(?:(?:19|20)\d\d|{MONTHS})\b")


@cache
def _goes_on() -> re.Pattern[str]:
    """Match what leads from a share to the next one of the same subject: "; in 2019 its", " in May and a"."""
    time = (
        r"(?:,? (?:in|by|during|last|this|at the end of|a) (?:the )?[\w-]+(?: (?:of|in|year|month|later|quarter))*"
        r"(?: \d{4})?,?)"
    )
    return re.compile(
        rf"{time}?(?:(?:;|\.|,| and| but|, and|, but|, while){time}?,?(?: but| and)?"
        r" (?:(?:[Ii]ts|[Tt]heir) (?:share|contribution|proportion|part)|[Ii]t|[Tt]hey|[Hh]e|[Ss]he)\b[^.;,]{0,60}"
        r"|,? (?:and|but)(?: had| held)? (?:an?|about)) "
    )


KIND = Kind(KindSpec("unlike-totals", {}, ("first", "second")), within=_check)
