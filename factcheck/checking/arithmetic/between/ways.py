"""Words that say which of two amounts is the larger, without a figure of how much.

Comes in: an article. Goes out: the two levels, the word and the way that it points. Never happens here: comparing
values.

Worked examples: "the price, $412,000, was lower than the $398,500 of May", "turnover increased last year, to 88.4
million after 93.1 million", "There were 312. That is a rise on the 358 of the year before".
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from factcheck.checking.arithmetic.between.words import way_of
from factcheck.checking.arithmetic.change_words import NOUNS, THAN, VERBS, points_up
from factcheck.checking.arithmetic.skeletons import FIGURE, NO_FIGURE
from factcheck.checking.arithmetic.told_levels import like
from factcheck.checking.arithmetic.turns.fitting import fit
from factcheck.checking.arithmetic.windows import LISTED, Window, windows
from factcheck.model.claim import Article, Claim, Status
from factcheck.model.interval import EXACT, Interval
from factcheck.model.quantity import QuantityKind

_PAIR = 2
# Two amounts of one thing that is said to have become more or less.
_SIZED = Interval(Decimal("0.2"), Decimal(5))
_COUNTS = frozenset({QuantityKind.COUNT, QuantityKind.NUMBER})
_UNSAID = frozenset({Status.TARGET, Status.HYPOTHETICAL})


class ToldWay(NamedTuple):
    """Two levels, the word that says which is the larger, and whether it says that the later one is.

    What is a gap is wider if it is larger, whether that is good or bad. It is sure where nothing else can be meant.
    """

    earlier: Claim
    later: Claim
    word: str
    is_up: bool
    is_gap: bool = False
    is_sure: bool = False


def ways_between(article: Article) -> Iterator[ToldWay]:
    """Yield the words that compare two amounts, each set against the other."""
    for window in windows(article, _gate(), before=1, least=_PAIR, roles=LISTED):
        for match in (match for form in _forms() for match in form.finditer(window.text)):
            told = _told(window, match) if match.end() > window.start else None
            if told is not None:
                yield told


def _told(window: Window, match: re.Match[str]) -> ToldWay | None:
    earlier, later = (window.skeleton.claim(match[name]) for name in ("earlier", "later"))
    word, pair = match["word"], (earlier, later)
    is_up = None if earlier.quantity.kind is QuantityKind.DURATION and _JUDGED.fullmatch(word) else _way(word)
    if is_up is None or any(each.quantity.hedged or each.status in _UNSAID for each in pair):
        return None
    if earlier.quantity.kind in _COUNTS and not earlier.quantity.mention.noun:
        earlier = like(earlier, later) if _is_scaled(earlier) is _is_scaled(later) else earlier
    if _is_scaled_number(later) and _is_scaled(earlier):
        later = like(later, earlier)  # "held 42 million cubic metres in May, had sunk to 47 million"
    first, last = earlier.quantity.best.value, later.quantity.best.value
    if not first or not last or not _SIZED.contains(EXACT.divide(first, last)):
        return None
    is_gap = match.groupdict().get("gap") is not None
    return ToldWay(earlier, later, word, is_up, is_gap) if fit(earlier, later) and first > 0 else None


def _is_scaled(claim: Claim) -> bool:
    """Whether a figure is told in millions or the like."""
    return bool(claim.quantity.mention.numeral.scale)


def _is_scaled_number(claim: Claim) -> bool:
    quantity = claim.quantity
    return _is_scaled(claim) and quantity.kind in _COUNTS and not quantity.mention.noun


def _way(word: str) -> bool | None:
    """Return whether a word says that there is more; of an adjective that is not known nobody can tell."""
    if _MORE.fullmatch(word) is not None:
        return True
    if _LESS.fullmatch(word) is not None:
        return False
    is_unknown = word.endswith("er") and not points_up(word) and way_of(word) is True
    return None if is_unknown or _PACED.fullmatch(word) is not None else way_of(word)


_MORE = re.compile(
    r"beat|beats|beating|topped|tops|topping|exceeded|exceeds|exceeding|surpass\w+|outstrip\w+|outdid"
    r"|widen\w*|dearer|thicker|costlier|pricier|warmer|hotter|deeper|wider|stronger|busier|fuller|richer|steeper"
)
_LESS = re.compile(r"narrow\w*|(?:fell|falls|falling|is|was|were) short of|missed|misses|missing|trailed|undershot")
# Words that praise: a time that is better, or beats another, is shorter.
_PACED = re.compile(r"faster|quicker|slower|better|worse|sooner|later|earlier|closer|nearer|older|younger")
_JUDGED = re.compile(rf"beat\w*|topp?\w*|exceed\w*|surpass\w*|miss\w*|{_PACED.pattern}")


@cache
def _gate() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:than|after|having|on the|over the|from|that|which|beat\w*|topp\w+|exceed\w*|short of|missed"
        rf"|has|have|had|It|They|widen\w*|narrow\w*)\b|(?:,| and| but) (?:{VERBS}) to\b"
    )


@cache
def _forms() -> tuple[re.Pattern[str], ...]:
    some = rf"[^.;:(){NO_FIGURE}]"
    lead = r"(?:the|an?|its|their|just|only|last|previous|year[’']s|month[’']s|record|total|figure|level|of)"
    definite = rf"(?:the|its|their|last (?:year|month|week|season|quarter)[’']s)(?: {lead})*"
    adjective = rf"(?:{THAN}|[a-z]{{3,9}}er|(?:more|less|fewer)(?: [a-z]+)?)"
    earlier, later = f"(?P<earlier>{FIGURE})", f"(?P<later>{FIGURE})"
    spans = r"(?! (?:years|months|weeks|days)\b)"
    beaten = "beat|beats|beating|topped|topping|exceeded|exceeding|surpassed|surpassing"
    missed = "fell short of|falling short of|missed|missing"
    it_is = r"(?:[Tt]hat|[Tt]his|which|[Ii]t) (?:is|was|marks|represents) an?(?: [a-z]+)?"
    gaps = "loss|losses|deficit|gap|shortfall|spread|lead|margin|surplus"
    moved = rf"{VERBS}|filled|emptied|lengthened|shortened"
    done = "cut|cuts|reduces?|reduced|lowers?|lowered|shortens?|shortened|raises?|raised|lifts?|lifted|increased?"
    when = r"(?: [a-z]+ly)?(?:,? (?:last|this|in) [a-z]+)?,?"
    taken_up = (
        rf"(?:(?:By|In|On|At|Since|After|Within) [^.,;:(){NO_FIGURE}]{{1,40}},? )?"
        r"(?:[Ii]t|[Tt]hey|[Tt]he (?:figure|number|rate|share|level|total|price|cost|toll|bill|fare|rent|value))"
        r" (?:has |have |had )?(?:since )?"
    )
    wider = r"(?P<word>widen\w*|narrow\w*)"
    # "From 811 billion when it took office in 2010 to 1,111 billion": what is told of the first level has no "to".
    no_end = (
        rf"(?! (?:{VERBS}|[a-z]+ed|to|and|or|but|from|while|which|who|that|according|due|close|next|back|able|relative"
        r"|thanks|came|went|gone|began|led|got|set|sent|sold|paid|said|had|belongs?|prior|subject) to\b)"
        r"(?! (?:to|and|or|but|from|while|which|who)\b)"
    )
    # "A kilo that sold for 31 yuan in March had climbed to 27 by May": only its time stands behind the first level.
    other = r"(?:ha[sd]|have|w(?:as|ere)|is|are|saw|seen|its|their|his|her|whose|that|which|and|but|while|as)"
    time = (
        r"(?: (?:an?|per|each) [a-z]+)?"
        r"(?:(?: when|,? (?:in|on|at|by|during|before|after|until|last|this|early|late|an?|one|two|three))"
        rf"(?: (?!{other}\b)[\w’'-]+){{1,6}}?| yesterday| then)?,?"
    )
    moves = (
        rf"(?: (?:had|has|have))?(?: (?:now|since|again|already))? (?P<word>{moved}|shot up|(?:come|gone|went|came)"
        rf" (?:up|down)) to(?: {lead})* {later}{spans}"
    )
    stood = (
        r"(?:was|were|stood at|cost|sold for|went for|numbered|averaged|totall?ed|came to|amounted to|reached|hit"
        r"|peaked at|began at|started at|opened at)"
    )
    forms = (
        rf"\b(?P<word>{VERBS})\b{when} from(?: {lead})* {earlier}(?:{no_end}[^,.;:(){NO_FIGURE}]){{1,90}}"
        rf"(?:, [^.;:()]{{1,60}},)? to(?: {lead})* {later}{spans}",
        rf"\b(?P<word>{VERBS})\b{when} (?:to|at)(?: {lead})* {later}{some}{{0,40}}?"
        rf",? (?:after|having (?:stood|been) at)(?: {lead})* {earlier}{spans}(?!{some}{{0,40}} and {FIGURE})",
        rf"{later}{some}{{0,40}}?(?:,? (?:which )?(?:was|is|were|are)|,) "
        rf"(?P<word>{adjective}) than {definite} {earlier}",
        rf"{later}{some}{{0,50}}?,? (?:which |and )?(?P<word>{beaten}|{missed}) {definite} {earlier}",
        rf"{later}[^;:(){NO_FIGURE}]{{0,60}}?[.,;] {it_is} (?P<word>{NOUNS}) (?:on|from|over) {definite} {earlier}",
        rf"\b(?P<gap>{gaps})\b{some}{{0,40}}? {wider}{when}"
        rf" to(?: {lead})* {later}{some}{{0,40}}?,? (?:from|after|against|compared with)(?: {lead})* {earlier}{spans}",
        rf"\b(?P<gap>{gaps})\b{some}{{0,40}}? {wider}(?: [a-z]+ly)? from {earlier}{some}{{0,40}}?"
        rf" to(?: {lead})* {later}",
        rf"\b[Ff]rom {earlier}[^.;:()]{{0,90}}? (?:has|have|had) (?P<word>{moved}|come down) to {later}",
        rf"{earlier}[^.;:(){NO_FIGURE}]{{0,60}}\. {taken_up}(?P<word>{moved}) to(?: {lead})* {later}",
        rf" (?:that|which) (?:(?!(?:its|their|and|but|as|that|which|{VERBS})\b)[a-z]+ ){{1,5}}{earlier}{time}{moves}",
        rf"\b{stood}(?: (?:about|some|only|just))? {earlier}{time} (?:and|but){moves}",
        rf"[a-z], {earlier}{time}(?<=,){moves}",
        rf"\b(?P<word>{done}) (?:the|its|their) {some}{{1,60}}? from {earlier}{some}{{0,20}}? to {later}",
    )
    return tuple(re.compile(form) for form in forms)
