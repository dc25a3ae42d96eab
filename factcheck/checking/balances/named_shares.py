"""Shares that a part of an account is said to have of its whole, each by its name, wherever the account is told.

Comes in: an article and its accounts that balance. Goes out: part, whole and share. Never happens here: judging.

Worked example: a GDP of 2,215 billion yuan is told with the three industries that make it. "The secondary industry
accounted for 41.3 percent of GDP" is then said of the 1,051 billion told of that industry.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import islice, pairwise

from factcheck.checking.balances.accounts import Account
from factcheck.checking.balances.names import BALANCES, name_of, named_in, pattern
from factcheck.checking.balances.times import times_of
from factcheck.checking.words_of import words_of
from factcheck.model.claim import Article, Claim, Status
from factcheck.model.quantity import QuantityKind


def named_shares(article: Article, fitting: Sequence[Account]) -> Iterator[tuple[Claim, Claim, Claim]]:
    """Yield (part, whole, share) for each share that is told of a part of an account that balances, in order."""
    names = named_in([each for each in BALANCES if any(each.whole == account.name for account in fitting)])
    accounts = [account for account in fitting if account.name in names and account.is_of_one_time]
    if not accounts:
        return
    times, lower = times_of(article), words_of.of(article).lower
    for share in article.claims:
        is_told = share.quantity.kind is QuantityKind.PERCENT and share.status is Status.ACTUAL
        told = _told(article, lower, names, share) if is_told else None
        if told is not None:
            near = (each for each in accounts if times[share.sentence].meets(times[each.whole.sentence]))
            parts = ((_part(article, account, *told), account.whole) for account in near)
            yield from ((part, whole, share) for part, whole in islice(parts, 1) if part is not None)


def _part(article: Article, account: Account, part: str, whole: str, owner: str) -> Claim | None:
    """Return the figure of the part of an account, unless its whole is said to be that of another place."""
    before = words_of.of(article).lower[: account.whole.span.start]
    is_own = account.name == whole and all(name in before for name in _owners().findall(owner))
    return next((claim for name, claim, _ in account.parts if name == part), None) if is_own else None


def _told(article: Article, lower: str, names: tuple[str, ...], share: Claim) -> tuple[str, str, str] | None:
    """Return the part and the whole that a share is told of by their names, and the words right before the whole."""
    sentence = article.sentences[share.sentence]
    start, end = share.span.start, share.quantity.mention.amount.end
    cues = list(pattern(names).finditer(lower, sentence.start, sentence.end))
    for one, other in pairwise(cues):
        head = lower[sentence.start : one.start()]
        if _narrowed().search(head) is not None or _further().match(lower, other.end()) is not None:
            continue
        if one.end() <= start and end <= other.start():
            between = _of().fullmatch(lower, end, other.start())
            is_said = between is not None and _accounts_for().fullmatch(lower, one.end(), start) is not None
        else:
            between = _in().fullmatch(lower, one.end(), other.start())
            is_led = between is not None and _share_of().search(head) is not None
            is_said = is_led and _was().fullmatch(lower, other.end(), start) is not None
        if is_said and between is not None:
            return name_of(one, names), name_of(other, names), between["owner"]
    return None


@cache
def _accounts_for() -> re.Pattern[str]:
    return re.compile(
        r" (?:in the (?:city|province|country|county|region) )?(?:thus |then |now |also )?"
        r"(?:account(?:ed|s|ing) for|ma(?:de|kes|king) up|represent(?:ed|s|ing)|constitut(?:ed|es|ing)|took up|was|is) "
    )


@cache
def _of() -> re.Pattern[str]:
    return re.compile(r" of (?P<owner>(?:[a-z]+(?:[’']s?)? ){0,4})")


@cache
def _in() -> re.Pattern[str]:
    return re.compile(r" (?:in|to|of) (?P<owner>(?:[a-z]+(?:[’']s?)? ){0,4})")


@cache
def _share_of() -> re.Pattern[str]:
    """Match what a share of a part begins with: "the proportion of the value added of the"."""
    return re.compile(r"\b(?:share|proportion|ratio|percentage)(?: of| held by)(?: [a-z-]+){0,5} $")


@cache
def _was() -> re.Pattern[str]:
    return re.compile(r" (?:was|is|stood at|came to|reached|amounted to|hit|made) ")


@cache
def _narrowed() -> re.Pattern[str]:
    """Match a word right before a name that makes it one of something narrower, "modern", or of another thing."""
    return re.compile(
        r"(?<![\w’'-])(?!(?:the|of|its|in|by|while|and|that|as|but|their|total|for)\b)[\w-]+ $"
        r"|\b(?:growth|contribut\w+|employ\w+|jobs|work\w*|invest\w+|tax\w*|loans?|firms|enterprises|increase)\b"
    )


@cache
def _further() -> re.Pattern[str]:
    """Match what makes the whole its growth or what falls on each."""
    return re.compile(r"[’']s| (?:growth|increase|increment|per|rise|expansion|target)\b")


@cache
def _owners() -> re.Pattern[str]:
    """Match whose a whole is said to be: "china", "province", "national"."""
    return re.compile(r"\b(?:[a-z]+(?=[’'])|(?:national|nation|provincial|world|global)\b)")
