"""Whether shares are all of one thing, or at least have nothing in common.

Comes in: an article and where shares stand in it. Goes out: how far they reach, or None. Never happens here: adding.

Worked examples: "and the remaining fifth" and "men ... women" are all of it; "60 per cent Merlot, 25 per cent Cabernet
Franc and 15 per cent Malbec" have nothing in common. Where several answers were possible both say nothing.
"""

import re
from collections.abc import Sequence
from enum import Enum
from functools import cache
from itertools import permutations

from factcheck.checking.words_of import words_of
from factcheck.model.claim import Article
from factcheck.model.span import Span

_LEAD, _TWO, _THREE = 70, 2, 3


class Extent(Enum):
    """ALL is everything there is; APART shares nothing, and may leave something out."""

    ALL = "all"
    APART = "apart"


def extent_of(article: Article, spans: Sequence[Span]) -> Extent | None:
    """Return how far shares in order of place reach."""
    lower = words_of.of(article).lower
    first, last = article.number_around(spans[0]), article.number_around(spans[-1])
    if first is None or last is None:
        return None
    start, end = article.sentences[first].start, article.sentences[last].end
    if _several().search(lower, max(0, start - _LEAD), min(len(lower), end + _LEAD)) is not None:
        return None
    passage = lower[start:end]
    are_changes = _are_changes().search(lower, start, spans[0].start) is not None
    if are_changes or _of_others().search(passage) is not None or _are_of_several(lower, spans):
        return None
    before, behind = lower[spans[-2].end : spans[-1].start], lower[spans[-1].end : end]
    if _rest().search(before[-_LEAD:]) is not None or _rest_behind().match(behind) is not None:
        return Extent.ALL
    is_going_on = first == last or _further().search(passage) is not None
    opposed = _opposed(lower, spans, start, end) if is_going_on else None
    is_one_whole = len(spans) > 2 or _two().search(passage) is not None or _of_whole().search(passage) is not None
    is_one_whole = is_one_whole or _are_kinds(lower, spans, start, end)
    if opposed is not None and is_one_whole:
        return opposed
    if len(spans) == 2 and first == last and _rival().search(passage) is not None:
        return Extent.APART
    told = article.sentences[max(0, first - 1)].start
    is_of_two = len(spans) == _TWO and _are_of_two().search(lower, told, start) is not None
    if is_of_two and _others().search(passage) is None:
        return Extent.ALL if _whole().search(lower[start : spans[0].start]) is not None else None
    if first != last:
        return Extent.ALL if _only().search(before) is not None else None
    if _bands().search(passage) is not None and len(spans) >= _THREE:
        return Extent.ALL
    lead = lower[start : spans[0].start]
    return _composed(article, lead, spans, end)


def are_given(article: Article, spans: Sequence[Span]) -> bool:
    """Whether each share goes to somebody, and no other one can have it as well: "a third to her daughter"."""
    return all(_to_somebody().match(words_of.of(article).lower, span.end) is not None for span in spans)


@cache
def _to_somebody() -> re.Pattern[str]:
    return re.compile(r"(?: of [a-z’' -]{2,30}?)?(?: goes| went)? to (?:the|an?|his|her|its|their|each|charity)\b")


def _are_kinds(lower: str, spans: Sequence[Span], start: int, end: int) -> bool:
    """Whether something is said to be so much of one kind and so much of another: "is 62% men and 38%"."""
    first, last = spans
    is_told = _being().search(lower, max(start, first.start - _LEAD), first.start) is not None
    is_told = is_told and _kind_and().fullmatch(lower, first.end, last.start) is not None
    return is_told and _kind().match(lower, last.end, end) is not None


@cache
def _being() -> re.Pattern[str]:
    return re.compile(r"\b(?:is|was|are|were|be|been)(?: (?:about|some|now|still|only|nearly|almost))? $")


@cache
def _kind_and() -> re.Pattern[str]:
    return re.compile(r" [a-z-]+(?: and(?: (?:about|some|only))? |, )")


@cache
def _kind() -> re.Pattern[str]:
    return re.compile(r" [a-z-]+(?=[,.;]|$| (?:and|in|with|at|on)\b)")


@cache
def _several() -> re.Pattern[str]:
    """Match what lets one thing be in two shares, in the sentences around as well."""
    return re.compile(
        r"\b(?:multiple|more than one (?:answer|option|choice|reason)|several (?:answers|options|reasons)"
        r"|could (?:choose|name|pick|give|tick|select)|were (?:free|allowed|able) to|as many as they|both|also|either"
        r"|as well as|overlap\w*|respondents may)\b"
    )


@cache
def _of_others() -> re.Pattern[str]:
    """Match what makes them shares of several things or times, or no shares."""
    return re.compile(
        r"\b(?:each year|per year|a year"
        # "very likely" and "not at all likely" are answers, "more likely" compares
        r"|(?<!how )(?<!very )(?<!somewhat )(?<!fairly )(?<!quite )(?<!extremely )(?<!not )(?<!at all )(?<!too )likely"
        r"|inflation|unemployment|growth|grew"
        r"|rose|fell|rise in|increase[sd]? (?:of|by)|at least|effective|turnout|interest rate|discount|alcohol|previous"
        r"|year earlier|year ago|last year|rates?|highest|lowest|compared|among (?:men|women|those)|up from|down from"
        r"|recycled|vaccinated)\b"
    )


@cache
def _are_changes() -> re.Pattern[str]:
    """Match what makes the percentages behind it changes: "sales were up in the Americas (40.1%), China (19.5%)"."""
    return re.compile(
        r"\b(?:up|down|rose|fell|grew|gained|increased|decreased|declined|higher|lower)"
        r" (?:in|at|for|across) [^,;.]{0,40}$"
    )


@cache
def _rest() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:the|its|their|all|her|his) (?:rest|remaining|remainder|other|others|balance|last|final)\b[^,;:.]{0,40}$"
        r"|\b(?:which |that )?(?:leaves|leaving|left)(?: [a-z]+){0,4} $|\b(?:all )?other[s]?(?: [a-z-]+){0,3} [(]?$"
        r"|\bremain(?:ing|der)(?: [a-z-]+){0,3} [(]?$|\b(?:the )?rest[^,;:.]{0,30}$|\bthe (?:rest|remainder|others), $"
    )


@cache
def _rest_behind() -> re.Pattern[str]:
    return re.compile(r"(?:(?: per ?cent| percent)? (?:for|by|to|from|in|of)? ?(?:all )?(?:the )?(?:others?|rest)\b)")


def _are_of_several(lower: str, spans: Sequence[Span]) -> bool:
    """Whether two shares say of what they are, and it is not the same: "82.9% of males and 54.2% of women"."""
    wholes = (_of_what().match(lower, span.end) for span in spans)
    return len({whole["noun"] for whole in wholes if whole is not None}) > 1


@cache
def _of_what() -> re.Pattern[str]:
    return re.compile(r" of (?:the |its |their |all |our )?(?:total )?(?P<noun>[a-z]+)")


@cache
def _further() -> re.Pattern[str]:
    return re.compile(r"\b(?:a further|another|the (?:other|others|rest|remaining|last))\b")


_OPPOSITES = (
    (r"(?:men|males?|boys|fathers|husbands|gentlemen)", r"(?:women|females?|girls|mothers|wives|ladies)"),
    (r"urban|in (?:the )?(?:towns|cities)", r"rural|in (?:the )?(?:country(?:side)?|villages)"),
    (r"public(?:ly)?(?: sector)?|the state", r"private(?:ly)?(?: sector)?"),
    (r"(?:said |voted |answered )?yes", r"(?:said |voted |answered )?no"),
    (r"(?:in favou?r|for (?:it|the)|want\w*|favou?r\w*|support\w*|back\w*|approv\w*|agree\w*|satisfied|happy|pro)",
     r"(?:against|oppos\w*|reject\w*|disapprov\w*|disagree\w*|dissatisfied|unhappy)"),
    (r"domestic|at home|locals?", r"foreign\w*|abroad|overseas|export\w*"),
    (r"adults?|grown-ups", r"children|minors"),
    (r"leave|stay|remain", r"go|leave|quit"),
    (r"won|passed|survived|valid", r"lost|failed|died|invalid|spoilt"),
)  # fmt: skip
# The first so many leave nothing out where two shares are told of one whole.
_WHOLE = 4


@cache
def _pairs() -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    return tuple((re.compile(rf"\b(?:{one})\b"), re.compile(rf"\b(?:{other})\b")) for one, other in _OPPOSITES)


def _opposed(lower: str, spans: Sequence[Span], start: int, end: int) -> Extent | None:
    """Return how far shares reach of which two are of opposite things, each told right beside its share."""
    stretches = _stretches(lower, spans, start, end)
    for order, (one, other) in enumerate(_pairs()):
        if any(one.search(each) and other.search(another) for each, another in permutations(stretches, 2)):
            return Extent.ALL if order < _WHOLE and len(spans) == 2 else Extent.APART
    return None


def _stretches(lower: str, spans: Sequence[Span], start: int, end: int) -> list[str]:
    """Return what is said of each share, before it and behind it."""
    ends = [*(span.start for span in spans[1:]), end]
    behind = [_clause(lower[span.end : stop]) for span, stop in zip(spans, ends, strict=True)]
    starts = [start, *(span.end for span in spans[:-1])]
    before = [_last_clause(lower[first : span.start]) for span, first in zip(spans, starts, strict=True)]
    return [f"{one} | {other}" for one, other in zip(before, behind, strict=True)]


def _clause(text: str) -> str:
    return re.split(r"[,;.]| and | while | but ", text, maxsplit=1)[0]


def _last_clause(text: str) -> str:
    return re.split(r"[,;.]| and | while | but ", text)[-1]


@cache
def _two() -> re.Pattern[str]:
    return re.compile(r"\b(?:two|both|run-off|runoff|split|divided|each other|ballot|referendum|vote[sd]?)\b")


@cache
def _only() -> re.Pattern[str]:
    return re.compile(r"\b(?:only|sole) (?:rival|opponent|challenger|competitor|other)\b|\bhis rival\b|\bher rival\b")


@cache
def _are_of_two() -> re.Pattern[str]:
    """Match a sentence that says that two have all of a thing: "Two brothers own the firm"."""
    return re.compile(
        r"\b(?:only|just|between|by) two [a-z-]+\.? |(?:^|[.;] )(?:the |its |his |her )?two [a-z-]+"
        r" (?:own|hold|share|have|divide|split)\b"
    )


@cache
def _others() -> re.Pattern[str]:
    return re.compile(r"\b(?:rest|others?|remain\w*|independents?|blank)\b")


@cache
def _rival() -> re.Pattern[str]:
    return re.compile(r"\b(?:rival|opponent|challenger|run-?off|run-off|second round)\b")


@cache
def _of_whole() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:account\w* for|ma[dk]es? up|making up|constitut\w+|form(?:s|ed)?|compris\w+|of (?:the|all) total)\b"
    )


@cache
def _bands() -> re.Pattern[str]:
    """Match the last of bands of age or size that leave nothing out."""
    return re.compile(
        r"\b\d+ (?:years )?(?:or|and) (?:older|over|above|more)\b|\b(?:older|more|over) than \d+\b|\bover \d\d\b"
    )


@cache
def _made_of() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:made (?:up )?of|composed of|consist(?:s|ed|ing)? of|compris\w+"
        r"|(?:split|divided|shared|distributed|broken down)"
        r"(?: up| out)? (?:into|between|among|as|by|on|(?:two|three|four|five|six) ways)|owned by|held by|belongs? to"
        r"|breakdown|composition|recipe|alloy"
        r"|blend|mix(?:ture)?|where [^,;]{3,60} (?:came|comes?) from|came from|comes from|come from|how [^,;]{3,60}"
        r"|sources of|allocat\w+)\b"
    )


@cache
def _whole() -> re.Pattern[str]:
    """Match words that take a share of one whole: "accounts for 74 percent of", "of the hours, 50 per cent"."""
    return re.compile(
        r"\b(?:account(?:s|ed|ing)? for|form(?:s|ed)?|mak(?:es?|ing) up|made up|constitut\w+|represent(?:s|ed|ing)?"
        r"|take up|takes up|took"
        r"|holds?|held|own(?:s|ed)?|controls?|controlled|share of|has|had|have|won|got|received)(?: (?:a|an|the))? $"
        r"|\b(?:is|was|are|were) $"
    )


def _composed(article: Article, lead: str, spans: Sequence[Span], end: int) -> Extent | None:
    """Return how far the shares of one sentence reach by what introduces them."""
    if len(spans) < _THREE:
        return Extent.APART if _of_both().search(lead) is not None else None
    text = words_of.of(article).lower
    behind = [text[span.end : stop] for span, stop in zip(spans, [*(s.start for s in spans[1:]), end], strict=True)]
    if (
        behind[-1].startswith((" of it", " of them"))
        or _verbs_in(behind[1:-1])
        or all(_somewhere().match(each) is not None for each in behind)
    ):
        return None
    is_closed = " and " in text[spans[-2].end : spans[-1].start] or text.startswith((";", ","), spans[-2].end)
    if _made_of().search(lead) is not None and is_closed:
        return Extent.ALL
    is_led = _whole().search(lead) is not None
    if is_led and lead.endswith(("is ", "was ", "are ", "were ")):
        return Extent.ALL if all(_thing().match(each) for each in behind) else None
    is_led = is_led or (_of_them().search(lead) is not None and _takes().match(behind[0]) is not None)
    is_led = is_led or _of_its().match(behind[0]) is not None
    return Extent.APART if is_led and is_closed else None


@cache
def _of_both() -> re.Pattern[str]:
    """Match what, right before the first of two shares, makes them what a thing is made of."""
    return re.compile(r"\b(?:made (?:up )?of|composed of|consist(?:s|ed|ing) of)(?: about| some)? $")


@cache
def _of_them() -> re.Pattern[str]:
    return re.compile(r"^of (?:the|its|their|his|her|all|these|those|this|that)\b[^;:]{3,80}, $")


@cache
def _takes() -> re.Pattern[str]:
    """Match verbs of which each thing has one."""
    return re.compile(r" (?:are|were|is|was|goes|go|went|comes?|came|lives?|lived|voted|prefer\w*|chose|took|takes?) ")


@cache
def _of_its() -> re.Pattern[str]:
    return re.compile(r" of (?:the|its|their|his|her|all) [a-z’' -]{3,40}?(?: (?:from|to|for|by|as|into)\b|[,;])")


@cache
def _somewhere() -> re.Pattern[str]:
    """Match what sets a share in a place, a time or a tax base of its own: "in the city", "on income"."""
    return re.compile(r"(?: of [a-z ]{2,30}?)? (?:in|on|at|among|during) ")


@cache
def _thing() -> re.Pattern[str]:
    return re.compile(
        r" (?!(?:of|in|for|to|from|more|less|higher|lower|above|below|at|on|by)\b)[a-z][a-z -]{1,40}(?:,| and |[.;]|$)"
    )


@cache
def _verb() -> re.Pattern[str]:
    return re.compile(r"\b(?:were|was|are|is|had|has|have|said|want\w*|think|thought|believ\w+|support\w*|use[sd]?)\b")


def _verbs_in(stretches: Sequence[str]) -> bool:
    """Whether later shares have verbs of their own: things said of the same people need not exclude one another."""
    return any(_verb().search(stretch) is not None for stretch in stretches)
