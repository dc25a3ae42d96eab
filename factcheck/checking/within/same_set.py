"""The only two figures of their kind in an article, told of one set or one measure, which differ.

Comes in: an article. Goes out: the earlier figure and the later one. Never happens here: figures of which words of
their own, a name, a day or a place, may set one off from the other.

Worked examples: "83 burglaries in Ashby in May, and the 97 burglaries recorded in the town that month"; "the new
footbridge cost £4.2m ... the £5.6m cost of the footbridge"; "the club has 640 members. It asked all of its 690 members
to vote"; "employed 640 people in Leeds in 2019. In 2019 the company's Leeds workforce was 710".
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from factcheck.checking.arithmetic.nouns_of_sums import are_people
from factcheck.checking.values import value_of
from factcheck.checking.within.known_phrases import is_cleft, says_again
from factcheck.checking.within.one_set import scope_words
from factcheck.checking.within.tellings import root
from factcheck.model.claim import Article, Claim, Status
from factcheck.model.document import Role
from factcheck.model.interval import EXACT, Interval
from factcheck.model.mention import AGE
from factcheck.model.quantity import QuantityKind
from factcheck.model.unit import alike

_COUNTS = frozenset({QuantityKind.COUNT, QuantityKind.NUMBER})
_KINDS = _COUNTS | {QuantityKind.MONEY, QuantityKind.MEASURE, QuantityKind.DURATION}
_STATUSES = frozenset({Status.ACTUAL, Status.FORECAST, Status.TARGET})
_NEAR = Interval(Decimal("0.5"), Decimal(2))
_LEAST, _REACH, _LEAD, _BEHIND, _MOST = Decimal(8), 1, 30, 120, 40
# Words that are of one measure, each by the beginning of a word.
_MEASURES = (
    "workforce staff payroll headcount employ worker", "attend crowd audience gate turnout spectat watch",
    "membership member", "population inhabit resident", "enrol roll pupil student", "spend spent expend outlay",
    "turnover turned", "cost price paid bought", "length long", "height high tall", "depth deep", "width wide",
    "weigh weight", "duration lasted", "rainfall rain fell", "fine fined", "award awarded", "revenue", "profit",
    "salary pay paid earn", "capacity seat hold",
)  # fmt: skip
_GENERAL_LIST = """
    recorded counted reported seen registered came found there held made month year day week night season number total
    company firm group business charity club council
"""
_PLACE_LIST = "town city village country county island area region place"
_GENERAL, _PLACES = (frozenset(map(root, words.split())) for words in (_GENERAL_LIST, _PLACE_LIST))
_PRONOUNS = frozenset({"it", "they", "he", "she", "we", "its", "their", "his", "her"})
_FUNCTION_LIST = """
    who that which a an and had have has were was is are been in on at by of to for from with during over the this its
    last there all each none stood came totalled employs
"""
_FUNCTION = frozenset(_FUNCTION_LIST.split())
_SUBJECTS = frozenset({"it", "they", "he", "she", "we"})
_SHARED, _FIRST = 2, 2


@cache
def _known() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:(?P<all>(?:all|each|none|half|most)(?: of)? (?:the|its|their|his|her|our|these|those)|all)"
        r"|the|(?P<owner>its|their|his|her)|these|those|the (?P<thing>[a-z]+)['’]s) (?P<more>[a-z-]+ )?$",
        re.IGNORECASE,
    )


@cache
def _has() -> re.Pattern[str]:
    """Match what makes a count one of what somebody has."""
    return re.compile(r"\b(?:has|have|had|employs?|owns?|keeps?|runs?) $")


@cache
def _ended() -> re.Pattern[str]:
    """Match what shows that nothing narrows a count: its clause ends or goes on with a verb."""
    return re.compile(r"[.,;]| (?:to|was|were|is|are|has|have|had|will|would|can|may|must)\b")


def _is_bare(frame: re.Match[str]) -> bool:
    """Whether a count is followed by no clause and no place of its own."""
    return not frame["frame"] and re.match(r" (?:who|that|which|[a-z]+ed|[a-z]+ing|with|from|aged)\b", frame[0]) is None


@cache
def _frame() -> re.Pattern[str]:
    """Match what narrows a count: what was done, and where and when: "recorded in the town that month"."""
    return re.compile(
        r"(?: (?:who|that|which))?(?: (?:had|have|has|were|was|been))*"
        r"(?: (?!(?:in|on|at|by|of|to|for|from|with|during|over|that|this|last|and|was|were|is|are|has|had|have)\b)"
        r"[a-z]+(?: to (?:the |her |his |its |their )?[\w’'-]+)?)?"
        r"(?P<frame>(?: (?:there|(?:that|last|this) [a-z]+"
        r"|(?:in|on|at|by|of|for|from|with|during|over) (?:the |that |this |its )?(?:[\w’'-]+(?: [A-Z\d][\w’'-]*)*)))*)"
    )


@cache
def _taking_up() -> re.Pattern[str]:
    """Match a time or a place that was just spoken of."""
    return re.compile(r" there\b| (?:that|this) (?!and\b)[a-z]+")


@cache
def _own_word() -> re.Pattern[str]:
    return re.compile(r"[A-Za-z][\w’'-]*|\d{4}")


@cache
def _being() -> re.Pattern[str]:
    """Match what leads from a measure to its figure: "the company's Leeds workforce was"."""
    return re.compile(
        r"\b(?:was|were|is|are|stood at|stands at|came to|totall?ed|of|cost|had|has|have|employ\w*|paid|pays?|spent"
        r"|drew|by|attracted|turned over|lasted|seats|holds|weigh\w*|measures?|measured|earned|earns) (?:an? )?$",
        re.IGNORECASE,
    )


def same_sets(article: Article) -> Iterator[tuple[Claim, Claim]]:
    """Yield the earlier and the later of two figures that nothing tells apart, in order of place."""
    some = [place for place, claim in enumerate(article.claims) if _is_some_of(article, claim)]
    # What some are counted of may be another set: "three of the 17 houses of the lane".
    wholes = {article.claims[place + 1].span for place in some if place + 1 < len(article.claims)}
    plain = [claim for place, claim in enumerate(article.claims) if place not in some and _is_of_kind(claim)]
    if not 1 < len(plain) <= _MOST:
        return
    for place, claim in enumerate(plain[1:], start=1):
        near = [each for each in plain[:place] if claim.sentence - each.sentence <= _REACH and _are_alike(claim, each)]
        if len(near) != 1 or not _may_be_told(article, near[0], claim):
            continue
        others = (each for each in plain if each is not claim and each is not near[0])
        is_told = _is_said_again(article, near[0], claim) or (
            claim.span not in wholes and (_is_known(article, near[0], claim) or _is_measured(article, near[0], claim))
        )
        if is_told and not any(_are_alike(claim, each) for each in others):
            yield near[0], claim


def _is_of_kind(claim: Claim) -> bool:
    quantity = claim.quantity
    return quantity.kind in _KINDS and bool(quantity.best.value) and quantity.mention.sense != AGE


def _is_some_of(article: Article, claim: Claim) -> bool:
    """Whether a count is one of some that are counted behind it: "three of the 17 houses"."""
    return claim.quantity.kind in _COUNTS and _of_the().match(article.text, claim.span.end) is not None


@cache
def _of_the() -> re.Pattern[str]:
    return re.compile(r" of (?:the|its|their|these|those|his|her) \d")


def _is_said_again(article: Article, other: Claim, claim: Claim) -> bool:
    """Whether what stands behind a figure behind "the" or "it was" says what was told of the earlier one."""
    pair = _Pair.of(article, other, claim)
    behind = article.text[claim.span.end : article.sentences[claim.sentence].end]
    if _times(pair.lead + behind) - _times(pair.told) or scope_words(pair.lead + behind) - scope_words(pair.told):
        return False
    if is_cleft(pair.lead, behind, pair.roots):
        return True
    known = _known().search(pair.lead)
    is_of_it = known is not None and not known["more"] and _is_one_noun(claim, other)
    return is_of_it and says_again(behind, pair.roots)


def _are_alike(claim: Claim, other: Claim) -> bool:
    one, two = claim.quantity, other.quantity
    if one.kind in _COUNTS and two.kind in _COUNTS:
        nouns = {each.mention.noun.lower().rpartition(" ")[2] for each in (one, two)} - {""}
        return len(nouns) < 2 or all(map(are_people, nouns))
    return one.kind is two.kind and alike(one.best.unit, two.best.unit)


def _may_be_told(article: Article, other: Claim, claim: Claim) -> bool:
    """Whether two figures of neighboring clauses are exact, differ, and nothing in their clauses is of another."""
    for each in (other, claim):
        quantity = each.quantity
        role = article.document.blocks[quantity.mention.block].role
        if quantity.mention.bound not in {"", "about"} or quantity.mention.upper is not None:
            return False
        # "The 10-year bond" and "the 100-year bond" are known by their figures.
        is_attribute = _attribute().search(article.text, each.span.start, each.span.end + 2) is not None
        if is_attribute or role is not Role.PARAGRAPH:
            return False
        if each.status not in _STATUSES:
            return False
    values = [value_of(each.quantity.best) for each in (claim, other)]
    if claim.sentence - other.sentence > _REACH or min(values) < _LEAST:
        return False
    ratio = EXACT.divide(*values)
    if claim.quantity.best.wide.overlaps(other.quantity.best.wide) or not (_NEAR.contains(ratio) or _is_power(ratio)):
        return False
    between = article.text[other.span.end : claim.span.start]
    return claim.sentence != other.sentence or _new_clause().search(between) is not None


def _is_power(ratio: Decimal) -> bool:
    """Whether one figure is the other with the point moved."""
    digits = ratio.normalize(EXACT).as_tuple().digits
    return digits == (1,) and ratio != 1


@cache
def _attribute() -> re.Pattern[str]:
    return re.compile(r"\d[-‑][a-z]")


@cache
def _new_clause() -> re.Pattern[str]:
    return re.compile(r"[;,:] ")


class _Pair(NamedTuple):
    """What was told with the earlier figure, what leads to the later one from its clause's start, and what narrows it.

    roots  the roots of the words that were told
    """

    told: str
    lead: str
    frame: re.Match[str]
    roots: frozenset[str]

    @classmethod
    def of(cls, article: Article, other: Claim, claim: Claim) -> "_Pair":
        text, (start, end) = article.text, article.sentences[claim.sentence]
        told = article.sentences[other.sentence].of(text)
        if claim.sentence == other.sentence:
            marks = [match.end() for match in _new_clause().finditer(text, other.span.end, claim.span.start)]
            told, start = text[start : marks[-1]], marks[-1]
        frame = _frame().match(text, claim.span.end, min(end, claim.span.end + _BEHIND))
        assert frame is not None, "all of a frame may be left out"
        return cls(told, text[start : claim.span.start], frame, frozenset(_roots(told)))

    def has(self, words: Iterable[str]) -> bool:
        """Whether words, by their roots, were told, or take up what was: "in the town", "recorded"."""
        new = [word for word in words if root(word) not in self.roots]
        general = _GENERAL if self.roots & _PLACES else _GENERAL | _PLACES
        return all(root(word) in general or _numbers([word]) & _numbers(_words(self.told)) for word in new)

    def narrows(self) -> list[str]:
        """Return the words that narrow the later figure behind it."""
        return [word for word in _words(self.frame[0]) if word not in _FUNCTION]


def _words(text: str) -> list[str]:
    return _own_word().findall(text.lower().replace("'s", "").replace("’s", ""))


def _roots(text: str) -> list[str]:
    return [root(word) for word in _words(text)]


def _is_known(article: Article, other: Claim, claim: Claim) -> bool:
    """Whether a figure behind "the" or "all of its" is narrowed by nothing that was not told of the earlier one."""
    pair = _Pair.of(article, other, claim)
    known = _known().search(pair.lead)
    if known is None or not _is_one_noun(claim, other):
        return False
    if known["more"] and root(known["more"].strip().lower()) not in pair.roots:
        return False
    narrows = pair.narrows()
    if _times(pair.lead + pair.frame[0]) - _times(pair.told):
        return False
    if sum(root(word) in pair.roots for word in narrows) >= _SHARED and pair.has(narrows):
        return True
    if scope_words(pair.lead + pair.frame[0]) - scope_words(pair.told):
        return False
    is_all = known["all"] is not None and _ended().match(article.text, claim.span.end) is not None
    is_owned = (
        known["owner"] is not None
        and _has().search(pair.told[: other.span.start - article.sentences[other.sentence].start]) is not None
    )
    is_thing = known["thing"] is not None and root(known["thing"].lower()) in pair.roots and _is_bare(pair.frame)
    if is_all or is_thing or (is_owned and _is_bare(pair.frame) and _is_of_subject(pair)):
        return not _names(pair.lead) - set(_own_word().findall(pair.told))
    is_repeated = (
        any(root(word) in pair.roots for word in narrows) or _taking_up().search(pair.frame["frame"]) is not None
    )
    return is_repeated and pair.has(narrows)


def _is_of_subject(pair: _Pair) -> bool:
    """Whether a clause begins with a pronoun or with a noun that was told: "It pays its 26 teachers"."""
    words = _words(pair.lead)[:_FIRST]
    return bool(words) and (words[0] in _SUBJECTS or (words[0] == "the" and root(words[-1]) in pair.roots))


def _times(clause: str) -> set[str]:
    return set(_time().findall(clause))


@cache
def _time() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:1[5-9]\d\d|20\d\d|January|February|March|April|May|June|July|August|September|October|November|December"
        r"|[A-Z][a-z]+day|(?:last|next) [a-z]+|[Tt]oday|[Yy]esterday|[Tt]onight|[Tt]his (?:week|month|year))\b"
    )


def _names(clause: str) -> set[str]:
    """Return the capitalized words of a clause behind its first."""
    return {name.removesuffix("'s").removesuffix("’s") for name in _inner_name().findall(clause)}


@cache
def _inner_name() -> re.Pattern[str]:
    return re.compile(r"(?<=[\w,] )[A-Z][\w’'-]*")


def _is_one_noun(claim: Claim, other: Claim) -> bool:
    nouns = [each.quantity.mention.noun.lower() for each in (claim, other)]
    return nouns[0] == nouns[1] or (claim.quantity.best.unit is not None)


def _is_measured(article: Article, other: Claim, claim: Claim) -> bool:
    """Whether both figures are told by words of one measure, and the later clause names nobody else."""
    pair = _Pair.of(article, other, claim)
    own = article.text[claim.span.start - len(pair.lead) : claim.span.end]
    if Status.TARGET in {claim.status, other.status} or _times(own + pair.frame[0]) - _times(pair.told):
        return False
    behind = article.text[claim.span.end : article.sentences[claim.sentence].end]
    if scope_words(own + behind) != scope_words(pair.told) or " to " in pair.lead:
        return False
    lead = [word for word in _words(pair.lead) if word not in _FUNCTION | _PRONOUNS]
    if _fronted().match(pair.lead) is not None:
        subject = _subject_behind().match(article.text, claim.span.end)
        lead += [] if subject is None else [subject[1]]
    is_subject = claim.sentence == other.sentence and _participle().match(pair.told) is not None
    is_one = is_subject or pair.has(lead)
    if not is_one or not pair.has(pair.narrows() if pair.frame["frame"] else []):
        return False
    return bool(_measures(article, claim) & _measures(article, other)) or _is_number_of(article, other, claim)


@cache
def _fronted() -> re.Pattern[str]:
    return re.compile(r"(?:With|At) ")


@cache
def _participle() -> re.Pattern[str]:
    return re.compile(r"[A-Z][a-z]+ing ")


@cache
def _subject_behind() -> re.Pattern[str]:
    return re.compile(r"[^,.;]{0,20}, (?:the |its |their )?([a-z]+)")


def _is_number_of(article: Article, other: Claim, claim: Claim) -> bool:
    """Whether a figure is told as "the number of pubs" where pubs were counted before."""
    noun, start = other.quantity.mention.noun.lower(), article.sentences[claim.sentence].start
    lead = article.text[max(start, claim.span.start - _BEHIND) : claim.span.start].lower()
    return bool(noun) and f"number of {noun} " in lead and _being().search(lead) is not None


def _measures(article: Article, claim: Claim) -> set[int]:
    """Return the numbers of the measures that the words beside a figure are of."""
    start, end = article.sentences[claim.sentence]
    before = article.text[max(start, claim.span.start - _BEHIND) : claim.span.start]
    is_apposed = before.endswith(", ") and article.text.startswith(", ", claim.span.end)
    if before and not is_apposed and _being().search(before) is None:
        return set()
    behind = article.text[claim.span.start : min(end, claim.span.end + _LEAD)]
    words = [*before.lower().split()[-_WORDS:], *behind.lower().split()]
    return _numbers([word.strip(".,;:") for word in words])


def _numbers(words: Sequence[str]) -> set[int]:
    """Return the numbers of the measures that words are of."""
    return {
        number
        for number, stems in enumerate(_MEASURES)
        if any(word.startswith(stem) for word in words for stem in stems.split())
    }


_WORDS = 7
