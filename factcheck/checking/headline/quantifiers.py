"""A share that a headline puts into words, against the shares that the first sentences give.

Comes in: an article with a headline. Goes out: the words, what they can stand for, and the first share that is told of
it. Never happens here: a headline whose words any share of the first sentences fits, one way or, where something is
denied, the other way round.

Worked example: "Most shops in High Street stand empty" over "Nine of the 84 shops in the High Street are empty": nine
of 84 are 11%.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from factcheck.checking.headline.portions import Portion, denied, portions_of
from factcheck.checking.placed import sentence_from
from factcheck.checking.wording import plain
from factcheck.checking.words_of import as_in_tables
from factcheck.model.claim import Article, Claim
from factcheck.model.interval import EXACT, Interval
from factcheck.model.span import Span

_HUNDRED, _DEEP, _LONG, _DIGITS, _STEM, _BEHIND = Decimal(100), 4, 4, 3, 5, 60
# Of so many words that a headline and a share have in common, the rest of it is no share of the headline.
_ENOUGH = 2
# Two shares that come to this are the two answers of one group.
_WHOLE = Interval(Decimal(98), Decimal(102))
# One thing in many words.
_STAFF = ("staff", "jobs", "worker", "employee", "workforce", "posts", "payroll")
_NUMBERS = {
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
}
_ORDINALS = {"second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "tenth": 10}


class WordedShare(NamedTuple):
    """The words of the headline, what they can be in percent, and the share of the body, in percent as well."""

    words: Span
    allowed: Interval
    share: Decimal
    claim: Claim


def _between(low: str, high: str) -> Interval:
    return Interval(Decimal(low), Decimal(high))


_OPENS = r"(?:(?<=^)|(?<=\n)|(?<=: ))"
_WORDS = (
    (
        r"(?:nearly|almost|virtually|practically) (?:all|every(?:one|body)?)(?! (?:day|week|month|year)s?)\b",
        ("80", "100"),
    ),
    (r"(?:vast|overwhelming|huge) majority\b", ("60", "100")),
    (r"(?:more than|over) half\b", ("50", "100")),
    (r"(?:less than|fewer than|under) half\b", ("0", "50")),
    (r"(?:almost|nearly|just under) half\b", ("42", "50.4")),
    (r"minority\b", ("0", "50")),
    (
        rf"(?:majority|{_OPENS}most)\b(?! (?:\w+ly|leader|whip|stake|owner|shareholder|rule|party|report|valuable"
        r"|likely|popular|wanted|recent|of the (?:day|time|night)))",
        ("50", "100"),
    ),
    (
        r"(?<!first )(?<!second )(?<!1st )(?<!2nd )(?<!last )(?<!other )(?<!this )half\b(?![ -](?:a|an|day|time|hour"
        r"|year|century|marathon|term|million|billion|price|mast|dozen|way)|-)",
        ("44", "56"),
    ),
    (r"(?:barely |nearly |about |almost |just )?(?:a|one) quarter\b(?! (?:of a|century|final))", ("19", "30")),
    (r"(?<!first )(?<!last )(?<!next )(?<!past )(?<!previous )three[- ]quarters\b", ("69", "81")),
    (r"two[- ]thirds\b", ("60", "73")),
    (
        r"(?:nearly |about |almost |just )?(?:a|one) third\b(?! (?:of a|time|term|straight|man|woman|title|party))",
        ("27", "39"),
    ),
    (r"(?:a|one) fifth\b(?! (?:time|term|of a))", ("16", "25")),
    (r"(?:a|one) tenth\b(?! (?:time|of a))", ("7", "14")),
    (r"50[-–]50\b|evenly (?:split|divided)\b|splits? evenly\b|split down the middle\b", ("45", "55")),
    (rf"{_OPENS}few\b(?! (?:days|weeks|months|years|hours|people know))", ("0", "40")),
    (
        rf"{_OPENS}all\b(?!-| (?:time|day|night|over|about|out|but|eyes|the|in|set|right|we|you|quiet|round|clear|ages"
        r"|too|at|is|that|for|aboard|systems))",
        ("96", "100"),
    ),
)  # fmt: skip


@cache
def _worded() -> re.Pattern[str]:
    """Match the words of a share, and "three in four" and "every second"."""
    named = "|".join(f"(?P<w{at}>{form})" for at, (form, _) in enumerate(_WORDS))
    count = "|".join((*_NUMBERS, r"\d{1,2}"))
    return re.compile(
        rf"(?<![\w-])(?:(?:{named})(?! of (?:the )?(?:(?:19|20)\d\d|year|season|century|decade|time)\b)"
        rf"|(?P<some>{count})[- ](?:in|out of)(?: every)?[- ](?P<of>{count})\b"
        rf"(?! (?:years?|months?|days?|weeks?|hours?|games?|matches))"
        rf"|every (?P<each>{'|'.join(_ORDINALS)})\b(?! (?:year|month|day|week|time)))",
        re.IGNORECASE,
    )


@cache
def _change() -> re.Pattern[str]:
    """Match a verb of change in a headline, where a share may be that by which something changed."""
    return re.compile(
        r"\b(?:ris\w+|rose|fall\w*|fell|drop\w*|up|down|grow\w*|grew|cut\w*|slash\w*|jump\w*|gain\w*|los[et]\w*|shrink\w*"
        r"|shed\w*|off|price|cheaper|dearer|more|less|to come|slump\w*|soar\w*)\b",
        re.IGNORECASE,
    )


@cache
def _of_things() -> re.Pattern[str]:
    """Match what makes a share beside a verb of change one of things, and not the change itself."""
    return re.compile(
        r" of (?!(?:its|their|his|her|the) (?:value|worth|price|power|speed|pace|peak|level)\b)(?!value\b)"
    )


def worded_shares(article: Article) -> Iterator[WordedShare]:
    """Yield the share in words of the headline, if no share of the first sentences fits it."""
    title = article.document.title
    head = "" if title is None else title.span.of(article.text)
    match = _worded().search(head, head.rfind("?") + 1)  # a question says nothing
    if title is None or match is None:
        return
    rest = head.replace(match[0], "")
    is_change = _change().search(rest) is not None
    if match["some"] and not _is_proportion(match):
        return
    if is_change and not match["some"] and _of_things().match(head, match.end()) is None:
        return
    first = sentence_from(article, title.span.end)
    own, is_turned = _stems(rest), len(denied().findall(rest)) % 2 == 1
    told = [
        _Told(
            each,
            own & _stems(each.passage.of(article.text)),
            own & _stems(each.clause.of(article.text)),
            is_other=each.is_denied(article.text) is not is_turned,
            has_rest=_rest().search(article.text, each.passage.start, each.passage.end + _BEHIND) is not None,
            is_whole=_is_of_whole(article, each, rest),
        )
        for each in portions_of(article, first, first + _DEEP - 1)
        if each.is_counted or not is_change
    ]
    like = [each for each in told if each.shared]
    if not like or not like[0].portion.claim.sentence - first <= 2:
        return
    allowed = _allowed(match)
    first_told = next((each for each in told if not each.is_other), None)
    if first_told is not None and first_told.retells(own):
        values = _beside_retold(article, told, first_told)
    else:
        values = _meant(told, is_turned=is_turned)
    if any(allowed.contains(value) for value in values):
        return
    if _are_around([each for each in told if not each.retells(own)], allowed) or _is_repeated(article, match, first):
        return
    nearest = next((each for each in like if not each.is_other), like[0]).portion
    place = Span(title.span.start + match.start(), title.span.start + match.end())
    yield WordedShare(place, allowed, nearest.share, nearest.claim)


@cache
def _rest() -> re.Pattern[str]:
    return re.compile(r"\b[Tt]he (?:others?|rest|remaining|remainder)\b")


class _Told(NamedTuple):
    """A portion, and the words that its passage and its own clause share with the headline.

    is_other  whether it is told of the opposite
    has_rest  whether the passage speaks of the rest as well, which the headline may be of: "The others are safe"
    is_whole  whether it is a share of what the headline speaks of: "18 percent of pupils", below "Most pupils"
    """

    portion: Portion
    shared: frozenset[str]
    own: frozenset[str]
    is_other: bool
    has_rest: bool
    is_whole: bool

    def retells(self, words: frozenset[str]) -> bool:
        """Whether it says of the same people or things all that the headline says, so that no rest can be meant."""
        return self.is_whole and len(words) >= _ENOUGH and words <= self.own and not self.is_other


def _is_of_whole(article: Article, portion: Portion, rest: str) -> bool:
    """Whether a share is one of the first thing that the rest of a headline names, and told with its short words."""
    whole = _whole().match(article.text, portion.claim.quantity.mention.amount.end)
    named = re.search(rf"[^\W\d_]{{{_LONG},}}", rest)
    if whole is None or named is None or _stems(whole[1]) != _stems(named[0]):
        return False
    told = portion.clause.of(article.text).lower()
    return all(re.search(rf"\b{word}", told) is not None for word in _short().findall(rest.lower()))


@cache
def _short() -> re.Pattern[str]:
    """Match a short verb of a headline: "use", "eat"; not "the" and the like."""
    return re.compile(r"\b(?!the|and|for|its|has|had|was|are|but|not|all|our|his|her|who|new|now|say)[a-z]{3}\b")


@cache
def _whole() -> re.Pattern[str]:
    return re.compile(r" (?:of )?(?:all |the |its |their |our )*([A-Za-z][a-z]+)")


def _beside_retold(article: Article, told: Sequence[_Told], first: _Told) -> Iterator[Decimal]:
    """Yield a share that says all of the headline, others that may say so as well, and what it makes with them.

    "And 40 percent with a parent" leaves out that they walk; "while 54 percent come by bus" do not.
    """
    yield first.portion.share
    for each in (one for one in told if one is not first and not one.is_other):
        start = each.portion.claim.span.start
        is_set_off = _set_off().search(article.text, max(0, start - _BEHIND), start) is not None
        if len(each.own) >= _ENOUGH or not is_set_off:
            yield each.portion.share
            if _are_beside(first.portion, each.portion):
                yield first.portion.share + each.portion.share


@cache
def _set_off() -> re.Pattern[str]:
    return re.compile(r"\b(?:while|whereas|but|against|compared with|as opposed to) $")


def _meant(told: Sequence[_Told], *, is_turned: bool) -> Iterator[Decimal]:
    """Yield what the shares may come to for the words of a headline: they, their rest, two of them together."""
    is_lone = len({round(each.portion.share) for each in told}) == 1
    answered = {each.portion.claim.sentence for each in told if each.shared and not each.is_other}
    clear = [each.portion.claim.sentence for each in told if len(each.shared) >= _ENOUGH and not each.is_other]
    for portion, shared, _, is_other, has_rest, _ in told:
        if is_other and not is_turned and portion.claim.sentence in answered:
            continue  # "40 percent are for it and 52 percent against" has said how many are for it
        if is_other and clear and clear[0] < portion.claim.sentence:
            continue  # "30 percent never read to them. 44 percent of the fathers had" has said how many do not
        yield portion.share
        if is_other or has_rest or (len(shared) < _ENOUGH if portion.is_counted else is_lone):
            yield _HUNDRED - portion.share
        if not is_turned and not is_other:
            yield from (
                portion.share + other.portion.share
                for other in told
                if not other.is_other and _are_beside(portion, other.portion)
            )


def _are_around(told: Sequence[_Told], allowed: Interval) -> bool:
    """Whether two shares of one sentence lie on either side: "31% of the fathers and 68% of the mothers" are half."""
    return any(
        not one.is_other
        and not other.is_other
        and _are_beside(one.portion, other.portion)
        and Interval.point(one.portion.share).below(allowed)
        and allowed.below(Interval.point(other.portion.share))
        and not _WHOLE.contains(one.portion.share + other.portion.share)
        for one in told
        for other in told
    )


def _is_repeated(article: Article, match: re.Match[str], first: int) -> bool:
    """Whether the first sentences put the share into the words of the headline as well."""
    start, end = article.sentences[first].start, article.sentences[min(first + _DEEP, len(article.sentences)) - 1].end
    return any(again[0].lower() == match[0].lower() for again in _worded().finditer(article.text, start, end))


def _are_beside(one: Portion, other: Portion) -> bool:
    return one is not other and one.claim.sentence == other.claim.sentence and not (one.is_counted or other.is_counted)


def _allowed(match: re.Match[str]) -> Interval:
    if match["each"]:
        return Interval.point(_HUNDRED / _ORDINALS[as_in_tables(match["each"])]).widened(Decimal("0.2"))
    if match["some"]:
        some, every = _proportion(match)
        share = EXACT.divide(_HUNDRED * some, Decimal(every))
        return (
            Interval.around(share, Decimal(6), Decimal(6))
            if every <= 5
            else Interval.point(share).widened(Decimal("0.2"))
        )
    at = next(at for at in range(len(_WORDS)) if match[f"w{at}"])
    return _between(*_WORDS[at][1])


def _proportion(match: re.Match[str]) -> tuple[int, int]:
    some, every = (int(_NUMBERS.get(as_in_tables(match[name])) or match[name]) for name in ("some", "of"))
    return some, every


def _is_proportion(match: re.Match[str]) -> bool:
    """Whether "so many in so many" is some of a number and not all or none of it: not "two in two for striker"."""
    some, every = _proportion(match)
    return 0 < some < every


def _stems(text: str) -> frozenset[str]:
    found = re.findall(rf"[^\W\d_]{{{_LONG},}}", text.lower())
    return frozenset("staff" if word.startswith(_STAFF) else word.rstrip("s")[:_STEM] for word in found)


def described(share: WordedShare) -> tuple[str, str]:
    """Return what the words allow, and the share of the body, as a message says them."""
    low, high = share.allowed.low or Decimal(0), share.allowed.high or _HUNDRED
    return f"{plain(low, _DIGITS)}% to {plain(high, _DIGITS)}%", f"{plain(share.share, _DIGITS)}%"
