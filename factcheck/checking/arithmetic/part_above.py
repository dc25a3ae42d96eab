"""A part that is larger than its whole.

Worked example: "of the 120 pupils, 150 passed" passes more pupils than there are. Value added below the gross output of
the same place is as it must be, and gets a tick.
"""

import re
from collections.abc import Iterator
from functools import cache

from factcheck.checking.arithmetic.exactness import counted, rather
from factcheck.checking.arithmetic.lone_parts import lone_parts
from factcheck.checking.arithmetic.nouns_of_sums import are_people
from factcheck.checking.arithmetic.partition.amounts import Role, amounts_before, between
from factcheck.checking.arithmetic.partition.antecedents import has_rival, is_of_them
from factcheck.checking.arithmetic.partition.taken import ABOVE, spread_over, taken_from
from factcheck.checking.arithmetic.skeletons import FIGURE, NO_FIGURE, Skeleton, skeletons
from factcheck.checking.arithmetic.told_levels import figures_of
from factcheck.checking.arithmetic.value_added import added_and_output
from factcheck.checking.arithmetic.windows import windows
from factcheck.checking.kinds import Kind, Result, found, held
from factcheck.checking.near_figures import near_figures
from factcheck.checking.values import value_of
from factcheck.checking.wording import amount
from factcheck.checking.words_of import words_of
from factcheck.model.claim import Article, Claim, Status
from factcheck.model.finding import Level
from factcheck.model.interval import EXACT
from factcheck.model.quantity import Quantity, QuantityKind
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.span import Span
from factcheck.model.unit import Currency

_COUNTS = frozenset({QuantityKind.COUNT, QuantityKind.NUMBER})
# What is planned cannot take more than there is either; what is quoted or supposed is another's.
_LEVELS = {Status.ACTUAL: None, Status.FORECAST: Level.WARNING}
# Marks out of ten or a hundred go above it in praise: "eleven out of ten".
_MARKS = frozenset({5, 10, 100})
# With so small a figure beside one with a magnitude word, the word may belong to both: "3 of the 2.5 million".
_LACKING = 1000
# The figure of what is included follows at once.
_NEXT = 12


@cache
def _gate() -> re.Pattern[str]:
    return re.compile(r"\b(?:of|among|includ(?:es|ed|ing))\b", re.IGNORECASE)


@cache
def _forms() -> tuple[re.Pattern[str], ...]:
    rest = rf"[^,;:()\n–—{NO_FIGURE}]"
    owner = r"(?:the|its|their|his|her|our|this|last|these|those|all|a total of)"
    whole, part = rf"(?P<whole>{FIGURE})", rf"(?:some |about |only |just |nearly |at least )?(?P<part>{FIGURE})"
    stop = rf"(?:(?! (?:and|but|or|while|when|as|in|on|at|from|with|for|by|out|to|per)\b){rest})"
    return (
        re.compile(rf"(?<![\w.]){part}(?: (?:people|men|women|children))? (?:out )?of (?:{owner} )?{whole}(?! ?%)"),
        re.compile(rf"(?<![\w.]){part} of (?:the|its|their) (?:[\w-]+[’']s? ){{1,2}}{whole}"),
        re.compile(
            rf"\b(?:[Oo]f|[Oo]ut of|[Aa]mong) (?:(?:{owner}|[\w-]+[’']s?) ){{0,3}}{whole}{stop}{{0,50}}"
            rf"(?: (?:in|at|on|from|with) {rest}{{0,40}})?, {part}(?!,? or\b)"
        ),
        re.compile(rf"\b[Aa]mong (?:(?:{owner}|[\w-]+[’']s?) ){{0,3}}{whole}{stop}{{0,40}} (?:are|were) {part}"),
        re.compile(
            rf"{whole}{stop}{{0,50}}(?: (?:in|at|on|from) [\w’'-]+| last year)?(?:[,;:]| –| —|,?"
            r" and(?P<done>(?: (?!(?:of|now|today|then|since|later|still)\b|[a-z]*s )[a-z]+){0,2}))"
            rf" {part} of (?:them|whom|which|those|these)\b"
        ),
        re.compile(
            rf"{whole}{stop}{{0,50}}(?: (?:in|at|on|from|last|this) {rest}{{0,50}})?, (?:of|among) (?:whom|which"
            rf"|them) {part}"
        ),
        re.compile(rf"{whole}{stop}{{0,30}}(?: in [a-z]+)?,? (?:including|among them) {part}"),
        re.compile(rf"{whole}{stop}{{0,30}} includes {part}"),
        re.compile(rf"\b[Oo]f (?:(?:{owner}|[\w-]+[’']s?) ){{1,3}}{whole} [a-z-]+ {part}(?= [a-z-]+(?! ?%))"),
        re.compile(
            rf"{whole}{stop}{{0,30}}, (?:of|among) (?:whom|which|them) (?:it|they|we|he|she|(?:the )?[A-Z][\w’'-]*)"
            rf"(?: [A-Z][\w’'-]*)?(?: [a-z]+){{1,2}} {part}(?=[,.;]| (?:and|but|or|in|at|on|to|by|last|this)\b)"
        ),
    )


@cache
def _otherwise() -> re.Pattern[str]:
    """Match what makes the two no part and whole: times, limits, dates, scores, rates, repeated counts."""
    return re.compile(
        r"\b(?:capacity|target|quota|planned|expected|each"
        r"|every(?! (?:day|week|month|year|morning|evening|night)\b)|per|average|score\w*|votes?|ratio|odds|chance"
        r"|respectively|times|more|additional|another|instead of|not|n[’']t|overbooked|oversubscribed|seats for"
        r"|and (?:many |several |some )?others|room for|built for|designed for"
        r"|games?|series|rounds?|overs|tickets?|visits?|dozens?|pairs?|sets?)\b",
        re.IGNORECASE,
    )


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    told: set[Span] = set()
    for part, whole in (*_in_one_sentence(article), *_told(article), *_taken(article), *_included(article)):
        if _are_of_one(article, part, whole):
            told.add(part.span)
            yield from _judged(article, rule, part, whole)
    for some, most in taken_from(article):
        if some.claim.span not in told and counted(most.claim.quantity).below(counted(some.claim.quantity)):
            yield from _judged(article, rule, some.claim, most.claim)
    for part, whole in lone_parts(article):
        is_told = part.span in told and counted(whole.quantity).below(counted(part.quantity))
        if not is_told and rather(whole.quantity).below(rather(part.quantity)):
            told.add(part.span)
            place = part.span.joined(whole.span)
            yield found(rule, article, place, _fields(part, whole), level=Level.WARNING, confidence="high")
    for added, output in added_and_output(article):
        if added.quantity.best.narrow.below(output.quantity.best.narrow):
            yield from held(rule, article, (added.span, output.span), _fields(added, output), loosely=True)


def _in_one_sentence(article: Article) -> Iterator[tuple[Claim, Claim]]:
    """Yield what one sentence tells as a part and its whole, each part once."""
    for skeleton in skeletons(article, _gate()):
        seen: set[str] = set()
        for match in _matches(skeleton):
            part, whole = (skeleton.claim(match[name]) for name in ("part", "whole"))
            link = skeleton.text[match.end("whole") : match.start("part")]
            is_group = link == ", " and _may_be_group(part)
            is_list = is_group or _goes_on(skeleton.text, match) or _is_number_of(skeleton, whole)
            is_of_rival = _may_be_of_rival(link, part, whole, is_done=bool(match.groupdict().get("done")))
            if is_list or is_of_rival or _can_be_of_another(skeleton, match.start("part"), part, whole):
                continue
            if match["part"] not in seen and _are_of_one(article, part, whole):
                seen.add(match["part"])
                yield part, whole


def _can_be_of_another(skeleton: Skeleton, place: int, part: Claim, whole: Claim) -> bool:
    """Whether a part is too large for its whole only: "the 214 chose between two men, and 142 of them"."""
    value = value_of(part.quantity.best) if part.quantity.best.value is not None else None
    if value is None or whole.quantity.best.value is None or value <= value_of(whole.quantity.best):
        return False
    before = [claim for at, claim in zip(skeleton.places, skeleton.claims, strict=True) if at < place]
    return any(
        claim is not whole and claim.quantity.kind in _COUNTS and (claim.quantity.best.value or 0) >= value
        for claim in before
    )


def _is_number_of(skeleton: Skeleton, whole: Claim) -> bool:
    """Whether a count in letters says how many figures follow: "the three wards, 9,340 in Quayside, 7,115 in ..."."""
    quantity = whole.quantity
    if quantity.best.value is None:
        return False
    behind = [claim for claim in skeleton.claims if claim.span.start > whole.span.start]
    followers = [claim for claim in behind if claim.quantity.kind in _COUNTS]
    return quantity.mention.numeral.text.isalpha() and len(followers) >= 2 and value_of(quantity.best) <= len(followers)


def _told(article: Article) -> Iterator[tuple[Claim, Claim]]:
    """Yield what is "of them", and the only count of the sentence before."""
    for window in windows(article, _of_them(), before=1, least=2):
        wholes = [
            claim for place, claim in figures_of(window) if place < window.start and claim.quantity.kind in _COUNTS
        ]
        match = _part_of_them().search(window.cue)
        if (
            match is not None
            and len(wholes) == 1
            and not any(
                spread_over().search(window.text, 0, at) for at, claim in figures_of(window) if claim is wholes[0]
            )
            and (wholes[0].quantity.mention.noun or _number_of().search(window.text, 0, window.start) is not None)
            and not _otherwise().search(window.cue)
        ):
            part, whole = window.skeleton.claim(match["part"] or match["part2"]), wholes[0]
            at = next(place for place, claim in figures_of(window) if claim is whole)
            if not _may_be_of_rival(window.text[at : window.start], part, whole):
                yield part, whole


def _may_be_of_rival(link: str, part: Claim, whole: Claim, *, is_done: bool = False) -> bool:
    """Whether a part is far above its whole, and "them" may be others: "ministers ... drivers. About 700 of them".

    Where something was done to it, they need not be named: "blocked three roads and arrested 150 of them".
    """
    some, most = part.quantity.best.value, whole.quantity.best.value
    is_far = some is not None and most is not None and some > EXACT.multiply(most, ABOVE)
    return is_far and (is_done or has_rival(link, whole.quantity.mention.noun))


def _taken(article: Article) -> Iterator[tuple[Claim, Claim]]:
    """Yield what is some "of it", or "of the wheat", and the only amount of it that was told before."""
    for window in windows(article, _of_it(), least=2):
        for match in _part_of_it().finditer(window.cue):
            part, place = window.skeleton.claim(match["part"]), window.start + match.start("part")
            unit, noun = part.quantity.best.unit, match["noun"]
            wholes = [
                (at, claim)
                for at, claim in figures_of(window)
                if at < place and _is_amount_of(claim.quantity, unit, noun)
            ]
            if len(wholes) != 1 or _otherwise().search(window.cue.replace("tickets", "")) is not None:
                continue
            ((at, whole),) = wholes
            if noun is None and any(at < there < place and _is_measure(claim) for there, claim in figures_of(window)):
                continue  # "four miles square, 16 square miles in all; 12 miles of it": the last one is meant
            if noun in _ALL or window.text.startswith((f" of {noun}", f" {noun}"), at + 1):
                yield part, whole


def _is_measure(claim: Claim) -> bool:
    return claim.quantity.kind in {QuantityKind.MEASURE, QuantityKind.MONEY}


_ALL = frozenset({None, "crop", "harvest", "total", "output", "catch", "production", "whole", "haul"})


def _is_amount_of(quantity: Quantity, unit: object, noun: str | None) -> bool:
    """Whether a figure is an amount in a unit, or without one so many of a thing."""
    if unit is None:
        return noun is not None and quantity.kind in _COUNTS and quantity.mention.noun.split(" ")[-1:] == [noun]
    return quantity.kind is QuantityKind.MEASURE and quantity.best.unit == unit


def _included(article: Article) -> Iterator[tuple[Claim, Claim]]:
    """Yield what "it includes", or what makes up some "of that herd", and the only amount of its unit told before."""
    words = words_of.of(article)
    lower = words.lower
    stretches = near_figures.of(article) if words.has_any((" includes ", "make")) else ()
    for match in (match for stretch in stretches for match in _includes().finditer(lower, *stretch)):
        parts = between(article, match.end(), match.end() + _NEXT)
        if not parts or (match["makes"] and _of_that().match(lower, parts[0].end) is None):
            continue
        part = parts[0]
        before = [
            each
            for each in amounts_before(article, part)
            if each.sentence == part.sentence - 1 and each.unit == part.unit
        ]
        sentence = article.sentences[part.sentence].of(article.text)
        if len(before) != 1 or before[0].role is not Role.LEVEL or _otherwise().search(sentence) is not None:
            continue
        start = article.sentences[before[0].sentence].start
        is_sum = match["makes"] or _worth().search(lower, start, before[0].start) is not None
        if is_sum and _offset().search(sentence) is None:
            yield part.claim, before[0].claim


@cache
def _includes() -> re.Pattern[str]:
    return re.compile(r"(?:\b(?:it|this|that|the (?:sum|total|amount)) includes |\b(?P<makes>makes? up |made up ))")


@cache
def _worth() -> re.Pattern[str]:
    """Match what makes an amount one that "it" takes up: a plan, not who spends it."""
    return re.compile(r"\b(?:worth|budget|plan|package|total\w*|sum|bill|costs?|came to|comes to|amount\w* to)\b")


@cache
def _offset() -> re.Pattern[str]:
    return re.compile(r"\b(?:minus|less|net|offset|deduct\w*|before)\b")


@cache
def _of_that() -> re.Pattern[str]:
    return re.compile(r" of (?:that|this) [a-z]+\b(?![’'])")


@cache
def _of_it() -> re.Pattern[str]:
    return re.compile(r"\bof (?:it|the [a-z]+)\b")


@cache
def _part_of_it() -> re.Pattern[str]:
    return re.compile(rf"(?P<part>{FIGURE})(?: [a-z]+)? of (?:it|the (?P<noun>[a-z]+))\b")


@cache
def _number_of() -> re.Pattern[str]:
    return re.compile(r"\b[Nn]umber of [a-z]+")


@cache
def _of_them() -> re.Pattern[str]:
    return re.compile(r"\b(?:Of|Among|of) (?:them|these|those)\b")


@cache
def _part_of_them() -> re.Pattern[str]:
    return re.compile(
        rf"^(?:Of|Among) (?:them|these|those)(?: [a-z]+)?,? (?P<part>{FIGURE})"
        rf"|^(?:But |And |Only |Some )?(?P<part2>{FIGURE}) of (?:them|these|those)\b"
    )


def _matches(skeleton: Skeleton) -> Iterator[re.Match[str]]:
    if _otherwise().search(skeleton.text) is None:
        for form in _forms():
            yield from form.finditer(skeleton.text)


def _are_of_one(article: Article, some: Claim, most: Claim) -> bool:
    """Whether the one can be some of the other: two counts of the same things, or two amounts in one unit.

    What is said to be of them counts the same things, and what they do may follow it: "of whom 680 get free meals".
    """
    part, whole = some.quantity, most.quantity
    values = [quantity.best.value for quantity in (part, whole)]
    if any(value is None or value <= 0 for value in values) or part.mention.level or whole.mention.level:
        return False
    if _may_be_year(whole):
        return False
    is_scaled = bool(part.mention.numeral.scale) != bool(whole.mention.numeral.scale)
    if is_scaled and min(value_of(part.best), value_of(whole.best)) < _LACKING:
        return False
    if isinstance(part.best.unit, Currency) or part.kind is QuantityKind.MEASURE:
        return part.kind is whole.kind and part.best.unit == whole.best.unit
    is_mark = value_of(whole.best) in _MARKS and not whole.mention.noun
    are_counts = {part.kind, whole.kind} <= _COUNTS and part.best.unit is None and whole.best.unit is None
    if not are_counts or is_mark:
        return False
    if whole.mention.noun and " " in part.mention.noun and is_of_them(article.text, some.span.start):
        return True
    return _count_alike(part.mention.noun or part.mention.elided, whole.mention.noun)


def _may_be_group(part: Claim) -> bool:
    """Whether a figure right behind a comma may be the last three digits of a number: "9, 518"."""
    text = part.quantity.mention.numeral.text
    return len(text) == len("518") and text.isdigit()


def _goes_on(text: str, match: re.Match[str]) -> bool:
    """Whether a part behind a comma is one figure of a list: "marks of 8.5, 9.0 and 9.5"."""
    is_behind_comma = text.endswith(", ", 0, match.start("part"))
    return is_behind_comma and _next_of_list().match(text, match.end("part")) is not None


@cache
def _next_of_list() -> re.Pattern[str]:
    return re.compile(rf",? (?:and |or )?{FIGURE}")


def _may_be_year(whole: Quantity) -> bool:
    """Whether a whole is written like a year: "1986 quarter net includes 2,300,000"."""
    text = whole.mention.numeral.text
    return len(text) == len("1986") and text.isdigit() and text[:2] in {"18", "19", "20"}


def _count_alike(part: str, whole: str) -> bool:
    """Whether two nouns count the same things: pupils and pupils, adults and people; nothing and pupils."""
    one, other = (noun.lower().split()[-1] if noun else "" for noun in (part, whole))
    return one in ("", other) or (are_people(one) and are_people(other))


def _judged(article: Article, rule: Rule, part: Claim, whole: Claim) -> Iterator[Result]:
    fields = _fields(part, whole)
    small, large = part.quantity.best, whole.quantity.best
    if counted(whole.quantity).below(counted(part.quantity)):
        level = _LEVELS.get(part.status, Level.NOTE)
        yield found(rule, article, part.span.joined(whole.span), fields, level=level, confidence="high")
    elif small.narrow.below(large.narrow):
        yield from held(rule, article, (part.span, whole.span), fields, loosely=True)


def _fields(part: Claim, whole: Claim) -> dict[str, str]:
    return {
        "part": amount(value_of(part.quantity.best), part.quantity.best.unit),
        "whole": amount(value_of(whole.quantity.best), whole.quantity.best.unit),
    }


KIND = Kind(KindSpec("part-of-whole", {}, ("part", "whole")), within=_check)
