"""A figure that the definite article takes up with two neighboring digits swapped, a magnitude with one other digit.

Comes in: an article. Goes out: the earlier and the later claim and what may have happened. Never happens here: figures
of another year, compared ones, and what is set apart by a word.

How likely chance is: of two unrelated figures of four digits one in three thousand is the other with neighbors swapped,
of three digits one in four hundred and fifty. So four digits, "the" and one unit are enough; three need a word as well
that both sentences have, and two are left to those who look at words.

Worked example: "On Monday 1,450 people walked out at Corvane Steel, and the company told the 1,540 strikers ..."
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from factcheck.checking.arithmetic.nouns_of_sums import are_people
from factcheck.checking.diagnosis import is_swapped
from factcheck.checking.placed import claims_of_sentences
from factcheck.checking.values import value_of
from factcheck.checking.within.tellings import root
from factcheck.model.claim import Article, Claim, Status
from factcheck.model.document import Role
from factcheck.model.interval import EXACT
from factcheck.model.quantity import QuantityKind
from factcheck.model.unit import alike

_COUNTS = frozenset({QuantityKind.COUNT, QuantityKind.NUMBER})
_KINDS = _COUNTS | {QuantityKind.MONEY, QuantityKind.MEASURE, QuantityKind.PERCENT}
_LONG, _SHORT = 4, 3
_PAIR, _MOST_TELLINGS = 2, 3
_REACH, _FAR, _LEAD, _MOST = 3, 5, 60, 8
# Of a passage with more figures than this some two are alike by chance.
_CROWD = 60
_SWAPPED, _OTHER = "may have two digits swapped", "may have a wrong digit"


@cache
def _the() -> re.Pattern[str]:
    """Match the definite article before a figure, with the words between, of which it is said."""
    # "The net profit of", "the poor"; "the holding includes" takes nothing up.
    return re.compile(
        r"\b(?:the|these|those|all|this|that|its|their)\s"
        r"(?P<words>(?:(?:[\w'’-]+\s){1,4}of\s)?(?:[a-z'’-]+(?<!s)(?<!ed)\s)?)$",
        re.IGNORECASE,
    )


@cache
def _compared() -> re.Pattern[str]:
    """Match what sets a figure apart from the one before it."""
    return re.compile(
        r"\b(?:from|than|against|compared|versus|other|another|remaining|previous|earlier|last|next|first|second|old"
        r"|new"
        r"|former|rival|rest|original|initial|revised|target|limit|forecast|average|usual|to|up|down)\s"
        r"(?:[\w'’-]+\s){0,4}$",
        re.IGNORECASE,
    )


@cache
def _year() -> re.Pattern[str]:
    return re.compile(r"\b(?:1[5-9]|20)\d\d\b(?!,\d)")


def swapped_again(article: Article) -> Iterator[tuple[Claim, Claim, str]]:
    """Yield the earlier figure, the later one and what may have happened to one of them."""
    yield from _magnitudes(article)
    for claim in article.claims:
        if not _is_plain(article, claim) or len(_digits(claim)) < _SHORT:
            continue
        words = _definite(article, claim)
        if words is None:
            continue
        others = _alike_before(article, claim)
        twins = [one for one in others if is_swapped(value_of(claim.quantity.best), value_of(one.quantity.best))]
        is_told = any(value_of(one.quantity.best) == value_of(claim.quantity.best) for one in others)
        if len(twins) == 1 and not is_told and _is_one(article, twins[0], claim, words):
            yield twins[0], claim, _SWAPPED


def _alike_before(article: Article, claim: Claim) -> list[Claim]:
    """Return the figures near before one that can be of the same thing; none where they are too many to choose from."""
    near = claims_of_sentences(article, claim.sentence - _FAR, claim.sentence)
    if len(near) > _CROWD:
        return []
    alike = [one for one in near if one.span.end <= claim.span.start and _are_alike(one, claim)]
    plain = [one for one in alike if _is_plain(article, one)]
    return plain if len(plain) <= _MOST else []


def _definite(article: Article, claim: Claim) -> str | None:
    """Return the words between the definite article and a figure, None where it has none or is set apart."""
    sentence = article.sentences[claim.sentence]
    lead = article.text[max(sentence.start, claim.span.start - _LEAD) : claim.span.start]
    match = _the().search(lead)
    return None if match is None or _compared().search(lead) is not None else match["words"]


def _is_one(article: Article, other: Claim, claim: Claim, words: str) -> bool:
    """Whether nothing dates the later figure otherwise, and it is long and near, or shares its words with the other."""
    there = article.sentences[other.sentence].of(article.text)
    here = article.sentences[claim.sentence].of(article.text)
    if set(_year().findall(here)) - set(_year().findall(there)):
        return False
    if _is_narrowed(article, claim, there):
        return False
    apart = claim.sentence - other.sentence
    if not apart:
        # "The bridge took 181 million, the road 811": a noun that is new in the sentence is of another thing.
        there = article.text[article.sentences[other.sentence].start : claim.span.start - len(words)]
        if words and not _share_words(words, there):
            return False
    if min(len(_digits(claim)), len(_digits(other))) >= _LONG and apart <= _REACH:
        return True
    # Beside one another, the zero of 1,450 counts as well.
    if not apart and min(one.quantity.digits for one in (claim, other)) >= _LONG:
        return True
    return _share_words(f"{words} {claim.quantity.mention.noun}", there)


def _share_words(words: str, text: str) -> bool:
    own = {root(word.lower()) for word in re.findall(r"[A-Za-z]{4,}", words)}
    return bool(own & {root(word) for word in re.findall(r"[a-z]{4,}", text.lower())})


@cache
def _word_behind() -> re.Pattern[str]:
    return re.compile(r"[\s-](?P<word>[a-z]+)(?P<next>\s[a-z]+)?")


def _is_narrowed(article: Article, claim: Claim, there: str) -> bool:
    """Whether the words behind a figure say of which part or thing it is, and the other sentence does not have them.

    One new word among others that are known narrows nothing: "patients seen in the year to March".
    """
    behind = _word_behind().match(article.text, claim.span.end)
    if behind is None or behind["word"] in _PLAIN or (behind["word"] == "that" and behind["next"] in _SUBJECTS):
        return False
    phrase = _phrase().match(article.text, claim.span.end)
    told = _content().findall(phrase[0]) if phrase is not None else []
    known = {root(word.lower()) for word in re.findall(r"[A-Za-z]+", there)}
    new = [word for word in told if root(word.lower()) not in known]
    if told and len(new) < _PAIR and len(told) - len(new) >= _PAIR and not any(word[0].isupper() for word in new):
        return False
    return behind["word"] in _NARROWING or root(behind["word"]) not in known


@cache
def _phrase() -> re.Pattern[str]:
    """Match what goes on behind a figure up to the verb of its sentence, or to the next sign."""
    return re.compile(
        r"(?:[ -](?!(?:is|are|was|were|has|have|had|will|would|can|could|did|does|do|who|which|that)\b)[\w’']++){,30}"
    )


@cache
def _content() -> re.Pattern[str]:
    return re.compile(r"\b(?!(?:with|from|into|over|than|their|this|that|these|those)\b)[A-Za-z][a-z]{3,}")


_PLAIN = frozenset(
    [
        "and",
        "are",
        "were",
        "is",
        "was",
        "have",
        "had",
        "has",
        "will",
        "would",
        "can",
        "could",
        "to",
        "by",
        "but",
        "did",
        "do",
        "twice",
        "each",
    ]
)
_SUBJECTS = frozenset([" they", " he", " she", " it", " their", " the"])
_NARROWING = frozenset(["who", "which", "whose", "that", "of", "from"])


def _is_plain(article: Article, claim: Claim) -> bool:
    quantity = claim.quantity
    is_figure = quantity.kind in _KINDS and bool(quantity.best.value) and quantity.mention.upper is None
    is_firm = claim.status in {Status.ACTUAL, Status.FORECAST} and not quantity.hedged
    return is_figure and is_firm and article.document.blocks[quantity.mention.block].role is Role.PARAGRAPH


def _are_alike(one: Claim, other: Claim) -> bool:
    """Whether two figures are of one unit, or count one thing, people under any name, or leave unsaid what."""
    mine, theirs = one.quantity, other.quantity
    if mine.kind in _COUNTS and theirs.kind in _COUNTS:
        nouns = {each.mention.noun.lower() for each in (mine, theirs)} - {""}
        return mine.per == theirs.per and (len(nouns) <= 1 or all(map(are_people, nouns)))
    return mine.kind is theirs.kind and mine.per == theirs.per and alike(mine.best.unit, theirs.best.unit)


def _digits(claim: Claim) -> str:
    value = value_of(claim.quantity.best)
    return "".join(map(str, value.normalize(EXACT).as_tuple().digits))


@cache
def _magnitude() -> re.Pattern[str]:
    return re.compile(r"\b(?:(?P<the>[Tt]he|[Tt]his) )?(?:magnitude[- ](?P<a>\d\.\d)|(?P<b>\d\.\d)[- ]magnitude)\b")


@cache
def _of_others() -> re.Pattern[str]:
    """Match what tells of a second quake, or of a magnitude that was corrected."""
    return re.compile(
        r"\b(?:aftershocks?|foreshocks?|second|another|later|earlier|previous\w*|initial\w*|revised|upgraded|downgraded"
        r"|preliminar\w+|corrected|followed|several|series|quakes|earthquakes|tremors|since|last (?:year|month"
        r"|week))\b",
        re.IGNORECASE,
    )


def _magnitudes(article: Article) -> Iterator[tuple[Claim, Claim, str]]:
    """Yield the magnitude of an article's one quake and the other one that "the" takes up."""
    if "agnitude" not in article.text:
        return
    told = list(_magnitude().finditer(article.text))
    values = {Decimal(match["a"] or match["b"]) for match in told}
    if len(values) != _PAIR or len(told) > _MOST_TELLINGS or not told[-1]["the"] or _of_others().search(article.text):
        return
    first, last = sorted(values)
    is_digit = int(first) == int(last) or first % 1 == last % 1 or str(first) == str(last)[::-1]
    places = [match.start("a" if match["a"] else "b") for match in (told[0], told[-1])]
    claims = [next((one for one in article.claims if one.span.start <= place < one.span.end), None) for place in places]
    if is_digit and claims[0] is not None and claims[1] is not None and claims[0].sentence != claims[1].sentence:
        yield claims[0], claims[1], _OTHER
