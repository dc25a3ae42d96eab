"""Shares of wholes that are named and stand elsewhere, and of pairs that words tie, borne out by the figures.

Comes in: an article. Goes out: a part, its whole and the share, where the three meet or a slip of the finger explains
why they do not. Never happens here: judging.

Worked example: "Foreign trade came to 14.67 trillion yuan ... Trade with the bloc reached 4.24 trillion yuan, up 9.7
percent, accounting for 28.9 percent of the total trade": the whole is the amount in yuan that is told of trade. Of
what else is told of trade one in a hundred fits 28.9 percent but for a swap of its digits, one in thirty but for one
wrong digit, so that the wholes to choose from are few.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache

from factcheck.checking.arithmetic.change_words import NOUNS, THAN, VERBS
from factcheck.checking.arithmetic.nouns_of_sums import can_be_added
from factcheck.checking.arithmetic.partition.amounts import Amount, Role, amounts_of, between
from factcheck.checking.arithmetic.partition.called import Name, amount_of, amounts_called, called, named
from factcheck.checking.diagnosis import Typed, is_mistyped, is_swapped_pair, swaps
from factcheck.checking.placed import claims_between
from factcheck.checking.values import value_of
from factcheck.checking.words_of import words_of
from factcheck.model.claim import Article, Claim, Status
from factcheck.model.interval import EXACT, Interval
from factcheck.model.quantity import QuantityKind
from factcheck.model.rounding import to_decimals

_HUNDRED, _ALIKE = Decimal(100), Decimal("1.01")
_LEAD, _BEHIND = 40, 80
# With more wholes to choose from chance would find a slip.
_FEW = 3
# So much of a count is left open by a share at most, if a swap of its digits is to say anything.
_OPEN = Decimal("0.02")
# So many times off a share may be and still be meant of a whole; more where it is called the whole.
_SIZE, _WHOLE_SIZE = Interval(Decimal("0.5"), Decimal(2)), Interval(Decimal("0.2"), Decimal(5))


def shares_of_wholes(article: Article) -> Iterator[tuple[Claim, Claim, Claim]]:
    """Yield (part, whole, share) in order of place."""
    for share in article.claims:
        if is_hedged_share(article, share):
            yield from _borne_out(article, share)
        elif is_share(article, share):
            tied = (*_alone(article, share), *_of_kin(article, share))
            yield from ((part.claim, whole.claim, share) for part, whole in tied)
            for part, wholes in _given(article, share):
                whole = _chosen(share, part, wholes)
                if whole is not None:
                    yield part.claim, whole.claim, share


def is_share(article: Article, claim: Claim) -> bool:
    """Whether a percentage can be a share: told as a fact, below 100, and no change."""
    return claim.quantity.kind is QuantityKind.PERCENT and not claim.quantity.hedged and _can_be_share(article, claim)


def is_hedged_share(article: Article, claim: Claim) -> bool:
    """Whether a share is told by and large: "nearly half", "over 40 percent"."""
    kind = claim.quantity.kind
    is_loose = kind is QuantityKind.FRACTION or (kind is QuantityKind.PERCENT and claim.quantity.hedged)
    return is_loose and _can_be_share(article, claim)


def _borne_out(article: Article, share: Claim) -> Iterator[tuple[Claim, Claim, Claim]]:
    """Yield the part and the whole of which a share by and large is said, where they are no more than a few and fit."""
    for part, wholes in _given(article, share):
        scale = _HUNDRED if share.quantity.kind is QuantityKind.PERCENT else Decimal(1)
        ratios = (part.claim.quantity.best.written.over(each.claim.quantity.best.written) for each in wholes)
        wide = share.quantity.best.wide
        fitting = [each for each, ratio in zip(wholes, ratios, strict=True) if wide.overlaps(ratio.scaled(scale))]
        if len(wholes) <= _FEW and fitting and _are_one(fitting):
            yield part.claim, fitting[-1].claim, share


def _are_one(amounts: Sequence[Amount]) -> bool:
    """Whether amounts are one, told more or less exactly: 562.8 and 562.83 billion."""
    values = [amount.value for amount in amounts]
    return max(values) <= min(values) * _ALIKE


def _can_be_share(article: Article, claim: Claim) -> bool:
    quantity, lower = claim.quantity, words_of.of(article).lower
    value = quantity.best.value
    if value is None or not 0 < value < _HUNDRED or claim.status is not Status.ACTUAL:
        return False
    before, behind = lower[max(0, claim.span.start - _LEAD) : claim.span.start], claim.quantity.mention.amount.end
    return _moved().search(before) is None and _moves().match(lower, behind) is None


@cache
def _moved() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:by|(?<!made )(?<!make )(?<!makes )(?<!making )(?:{VERBS})|(?:{NOUNS}) of|than|from|to)"
        r"(?<!buting to)(?<!buted to)(?<!butes to)(?<!equal to)(?<!equivalent to)(?<!equating to)(?<!equates to)"
        r"(?<!amounts to)(?<!amounting to)"
        r"(?: (?:an?|the|some|about|just|only|nearly|almost|further|another))* $"
    )


@cache
def _moves() -> re.Pattern[str]:
    return re.compile(
        rf"(?: [a-z-]+)? (?:{THAN}|{NOUNS}|chance|margin|discount|stake|interest)\b(?! of (?:them|all)\b)"
    )


def _given(article: Article, share: Claim) -> Iterator[tuple[Amount, Sequence[Amount]]]:
    """Yield what the share can be of: a part and the wholes that it can have."""
    name = called(article, share.quantity.mention.amount.end)
    part = _part(article, share, name.end if name is not None else share.quantity.mention.amount.end)
    if name is not None and part is not None:
        yield part, _called(article, part, name)
    elif part is not None and _of_them().match(article.text, part.end) is not None:
        yield part, _before(article, part, 1)
    elif part is not None and _of_total().match(article.text, share.quantity.mention.amount.end) is not None:
        yield part, _before(article, part, part.sentence)
    elif part is not None:
        yield part, _taken(article, share, part)
    yield from _paired(article, share)


def _called(article: Article, part: Amount, name: Name) -> list[Amount]:
    """Return the amounts that a name can mean; of what is only called a total those that were told right before."""
    if not name.is_mere_total:
        return amounts_called(article, part, name)
    return [] if name.is_far else _before(article, part, 1)


@cache
def _of_them() -> re.Pattern[str]:
    return re.compile(r" of (?:them|these|those|which|whom)\b")


@cache
def _of_total() -> re.Pattern[str]:
    return re.compile(r" of (?:the (?:total|whole)|all|it all)(?=[.,;)]| (?:and|while|but)\b)")


def _before(article: Article, part: Amount, sentences: int) -> list[Amount]:
    """Return the larger amounts that were told before a part, within so many sentences, each value once."""
    amounts = amounts_of.of(article)
    first = bisect_left(amounts, part.sentence - sentences, hi=part.place, key=_sentence_of)
    larger = (each for each in amounts[first : part.place] if each.role is Role.LEVEL and each.value > part.value)
    return list({each.value: each for each in larger if each.unit == part.unit and not each.is_word}.values())


def _sentence_of(amount: Amount) -> int:
    return amount.sentence


def _taken(article: Article, share: Claim, part: Amount) -> Sequence[Amount]:
    """Return the whole that the sentence begins with: "Of this, hotels took $265 million (30%)", "Of all patients,"."""
    sentence = article.sentences[share.sentence]
    match = _begins().match(words_of.of(article).lower, sentence.start, part.start)
    if match is None or len([each for each in between(article, sentence.start, part.start) if not each.is_word]):
        return ()
    if match["noun"]:
        return amounts_called(article, part, named(match["noun"]))
    before = [each for each in _in_sentence_before(article, share) if each.unit == part.unit]
    return before if len(before) == 1 and before[0].role is Role.LEVEL and before[0].value > part.value else ()


@cache
def _begins() -> re.Pattern[str]:
    return re.compile(
        r"(?:of|among) (?:(?:this|that|these|them|those|the total)(?![ -][a-z])"
        r"|(?:all|the total) (?:[a-z-]+ ){0,2}?(?P<noun>[a-z]{4,}),)"
    )


def _part(article: Article, share: Claim, end: int) -> Amount | None:
    """Return the amount that the share is told of: the last level before it in its sentence, or right behind it."""
    sentence = article.sentences[share.sentence]
    text, start = article.text, share.span.start
    before = [each for each in between(article, sentence.start, start) if _is_level(article, each)]
    if before and _leads().search(text, before[-1].end, start) is not None:
        return before[-1]
    behind = between(article, end, end + _BEHIND)
    if behind and _follows().fullmatch(text, end, behind[0].start) is not None:
        return behind[0]
    lower = words_of.of(article).lower
    subject = None if before else _accounts_for().fullmatch(lower, sentence.start, start)
    if subject is not None:
        is_elsewhere = _elsewhere().search(lower, start, sentence.end) is not None
        words = _long_word().findall(subject["what"])
        return None if is_elsewhere else amount_of(article, words, share.sentence, _KIN_BACK)
    if before or _taken_up().fullmatch(text, sentence.start, start) is None:
        return None
    last = [each for each in _in_sentence_before(article, share) if _is_level(article, each)]
    return last[0] if len(last) == 1 else None


def _in_sentence_before(article: Article, share: Claim) -> Sequence[Amount]:
    return between(article, *article.sentences[share.sentence - 1]) if share.sentence else ()


def _is_level(article: Article, amount: Amount) -> bool:
    return amount.role is Role.LEVEL and not amount.is_word and article.text[amount.start - 1 : amount.start] != "("


@cache
def _leads() -> re.Pattern[str]:
    return re.compile(
        r"(?:\b(?:account(?:s|ed|ing) for|represent(?:s|ed|ing)|ma(?:king|de|kes?) up|or|equal to"
        r"|equat(?:es?|ed|ing) to|equivalent to"
        r"|constitut(?:es?|ed|ing)|contribut(?:es?|ed|ing)(?: to)?"
        r"|compris(?:es?|ed|ing)|which (?:is|was)|that (?:is|was)|t(?:akes?|aking|ook) up)|,|\()"
        r" ?(?:(?:just|only|about|some|nearly|around|an?|the) )*$"
    )


@cache
def _follows() -> re.Pattern[str]:
    return re.compile(r"(?: [a-z]+)?(?:,? or |, | \(|, with |, at )(?:about |some )?")


@cache
def _taken_up() -> re.Pattern[str]:
    return re.compile(
        r"(?:This|That|These|They|It|Which)(?: [a-z]+)? (?:[a-z]+ ){0,2}(?:to|for|up|of|is|was) ?(?:about |just )?"
        r"|(?:This|That|It|The (?:number|figure|amount|value|volume|sum)) [^;:]{0,110}?\b(?:account(?:s|ed|ing) for"
        r"|represent(?:s|ed|ing)|mak(?:es|ing) up) (?:about )?"
    )


@cache
def _accounts_for() -> re.Pattern[str]:
    """Match a sentence up to the share of what it is about: "The sale of tyres accounted for"."""
    return re.compile(
        r"(?!(?:this|that|these|they|it|which)\b)(?:the |its |their )?(?P<what>[a-z][a-z’' -]{3,60}?)"
        r" (?:alone |thus |then )?"
        r"(?:account(?:s|ed) for|represent(?:s|ed)|ma(?:de|kes?) up|constitut(?:es?|ed)|compris(?:es?|ed)) "
    )


@cache
def _elsewhere() -> re.Pattern[str]:
    """Match what makes a share one of another year, or of a whole that is seldom told."""
    return re.compile(r"\b(?:(?:1[5-9]|20)\d\d|country|nation(?:al)?|world|global|year (?:ago|before|earlier))\b")


@cache
def _long_word() -> re.Pattern[str]:
    return re.compile(r"[^\W\d_]{4,}")


@cache
def _pair() -> re.Pattern[str]:
    """Match what stands between a part and its whole: "22,497 voters out of a total of 31,391"."""
    return re.compile(
        r"(?: [\w-]+){0,5}? (?:out )?of (?:(?:the|its|their|these|those|all|an?|total|our) ){0,3}(?:of )?"
    )


@cache
def _turned() -> re.Pattern[str]:
    """Match what stands between a whole, which "of the" leads to, and its part: "75 winners, only 47"."""
    return re.compile(r"(?: [\w’'-]+){0,6},? (?:(?:only|just|some|about) )?")


@cache
def _of_the() -> re.Pattern[str]:
    return re.compile(r"\b(?:[Oo]f|[Aa]mong) (?:the|its|their|all|these|those|our) $")


def _paired(article: Article, share: Claim) -> Iterator[tuple[Amount, Sequence[Amount]]]:
    """Yield the part and the whole that stand right behind a share or right before it."""
    sentence, text = article.sentences[share.sentence], article.text
    start, end = share.span.start, share.quantity.mention.amount.end
    behind = between(article, end, min(sentence.end, end + _BEHIND + _BEHIND))[:2]
    before = between(article, max(sentence.start, start - _BEHIND - _BEHIND), start)[-2:]
    if len(behind) > 1 and _is_near(article, end, behind[0].start) and _to_pair().match(text, end):
        yield from _tied(text, *behind)
    if len(before) > 1 and _is_near(article, before[1].end, start) and _leads().search(text, before[1].end, start):
        yield from _tied(text, *before)


def _tied(text: str, one: Amount, other: Amount) -> Iterator[tuple[Amount, Sequence[Amount]]]:
    """Yield two amounts of one unit as part and whole, if words say that the one is of the other."""
    if one.unit != other.unit or one.role is not Role.LEVEL or other.role is not Role.LEVEL:
        return
    if one.value < other.value and _pair().fullmatch(text, one.end, other.start) is not None:
        yield one, [other]
    is_led = _of_the().search(text, max(0, one.start - _LEAD), one.start) is not None
    if is_led and one.value > other.value and _turned().fullmatch(text, one.end, other.start) is not None:
        yield other, [one]


@cache
def _to_pair() -> re.Pattern[str]:
    return re.compile(r",? ?(?:\(|where |or |with |as |when |after |meaning (?:that )?|- |– |— )")


def _is_near(article: Article, start: int, end: int) -> bool:
    """Whether no other figure and only few words stand in between."""
    return end - start <= _BEHIND and not claims_between(article, start, end)


def _alone(article: Article, share: Claim) -> Iterator[tuple[Amount, Amount]]:
    """Yield the part and the whole of a sentence without other figures: "Of the 1,250 samples, 85 ..., or 6.8%"."""
    sentence, text = article.sentences[share.sentence], article.text
    amounts = between(article, sentence.start, sentence.end)
    if len(amounts) != 2 or len(claims_between(article, sentence.start, sentence.end)) != 3:
        return
    whole, part = amounts
    is_led = _of_the().fullmatch(text, sentence.start, whole.start) is not None and whole.unit == part.unit
    is_or = _or().fullmatch(text, part.end, share.span.start) is not None
    if is_led and is_or and whole.value > part.value and not (part.is_loose or whole.is_loose):
        yield part, whole


@cache
def _or() -> re.Pattern[str]:
    return re.compile(r"[^.;:()]{0,90}, or (?:just |only |about )?")


# What a whole is called, and the words that tell it where it stands.
_KIN = (
    (("outlay", "spending", "budget", "expenditure"), ("spent", "spend", "outlay", "budget", "expenditure")),
    (("workforce", "staff", "employees", "payroll"), ("employ", "workforce", "staff", "payroll", "work for")),
    (("sales", "turnover", "revenue", "revenues", "takings"), ("sold", "sales", "turnover", "revenue")),
    (("harvest", "crop", "output", "production"), ("harvest", "crop", "output", "produc")),
)
_KIN_BACK = 3


def _of_kin(article: Article, share: Claim) -> Iterator[tuple[Amount, Amount]]:
    """Yield the part before a share "of the outlay", and the only amount before it, which was spent."""
    lower = words_of.of(article).lower
    match = _of_kind().match(lower, share.quantity.mention.amount.end)
    part = _part(article, share, share.quantity.mention.amount.end) if match is not None else None
    if match is None or part is None or part.is_loose:
        return
    wholes = _before(article, part, _KIN_BACK)
    stems = next((stems for nouns, stems in _KIN if match["noun"] in nouns), ())
    if len(wholes) == 1 and not wholes[0].is_loose and can_be_added([part.claim, wholes[0].claim]):
        sentence = article.sentences[wholes[0].sentence]
        stated, computed = value_of(share.quantity.best), EXACT.divide(part.value * _HUNDRED, wholes[0].value)
        size = _WHOLE_SIZE if match["whole"] else _SIZE
        is_sized = size.contains(EXACT.divide(stated, computed))
        if is_sized and any(stem in lower[sentence.start : sentence.end] for stem in stems):
            yield part, wholes[0]


@cache
def _of_kind() -> re.Pattern[str]:
    nouns = "|".join(noun for nouns, _ in _KIN for noun in nouns)
    return re.compile(
        rf" of (?:(?:(?:the|its|their|that|this) )?(?P<whole>total|whole|entire|overall|all)|the|its|their|that|this)"
        rf" (?P<noun>{nouns})(?=[.,;)]| (?:and|while)\b|$)"
    )


def _chosen(share: Claim, part: Amount, wholes: Sequence[Amount]) -> Amount | None:
    """Return the whole that the share fits, else the only one that it fits but for a slip."""
    fitting = next((whole for whole in wholes if _fits(share, part, whole)), None)
    if fitting is not None or len(wholes) > _FEW:
        return fitting
    slipped = [whole for whole in wholes if not whole.is_loose and not part.is_loose and _is_slip(share, part, whole)]
    return slipped[0] if len(slipped) == 1 else None


def _ratio(part: Amount, whole: Amount) -> Interval:
    one, other = part.claim.quantity.best.narrow, whole.claim.quantity.best.narrow
    return one.over(other).scaled(_HUNDRED)


def _fits(share: Claim, part: Amount, whole: Amount) -> bool:
    return share.quantity.best.written.overlaps(_ratio(part, whole))


def _is_slip(share: Claim, part: Amount, whole: Amount) -> bool:
    """Whether a slip of the finger in the share, or two swapped digits in an amount, explain what the three miss."""
    stated, computed = value_of(share.quantity.best), EXACT.divide(EXACT.multiply(part.value, _HUNDRED), whole.value)
    if computed >= _HUNDRED:
        return False
    rounded = to_decimals(computed, share.quantity.decimals)
    if is_mistyped(Typed(stated, computed)) or is_swapped_pair(stated, rounded):
        return True
    hundredth = share.quantity.best.written.scaled(Decimal("0.01"))
    parts, wholes = hundredth.scaled(whole.value), Interval.point(part.value).over(hundredth)
    return _is_swap_into(part.value, parts) or _is_swap_into(whole.value, wholes)


def _is_swap_into(value: Decimal, meant: Interval) -> bool:
    """Whether two neighbors of a figure that change places bring it to what was meant."""
    low, high = meant.low, meant.high
    if low is None or high is None or high - low > value * _OPEN:
        return False
    return any(low <= each <= high for each in swaps(value))
