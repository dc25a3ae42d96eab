"""Figures: a number with the magnitude, unit, currency, noun and hedge around it, and ranges of two numbers."""

from typing import NamedTuple

from factcheck.extracting.articles import article_number_at
from factcheck.extracting.citations import cited_at
from factcheck.extracting.compounds import Compound, compound_behind, shillings_behind
from factcheck.extracting.denominators import Denominator, denominator_behind, may_begin
from factcheck.extracting.fractions import fraction_at, with_denominator, with_whole
from factcheck.extracting.grammar import GAP, Grammar, Place
from factcheck.extracting.hedges import Hedged, hedge_after, hedge_before
from factcheck.extracting.identifiers import named
from factcheck.extracting.lending import borrowed
from factcheck.extracting.money import Before, money_before
from factcheck.extracting.multiples import multiple_word_at, with_fold
from factcheck.extracting.nouns import Noun, noun_after
from factcheck.extracting.number_words import pair_at, vague_at, words_at
from factcheck.extracting.numerals import AND_PART, Number, digits_at, number_of, with_steps
from factcheck.extracting.patterns import Pattern
from factcheck.extracting.proper_names import named_span_of_time_at, proper_name_at, qualifying_name_at
from factcheck.extracting.ranges import First, may_join, one_or_two, scale_of, shares_scale, upper_end
from factcheck.extracting.senses import sense_of
from factcheck.extracting.singles import WORDS, is_part_of_many, single_noun
from factcheck.extracting.tails import Tail
from factcheck.extracting.units import OF, unit_at, whole_tail
from factcheck.model.mention import Form, Mention, Numeral, Part
from factcheck.model.span import Span

_WITHOUT_DENOMINATOR = frozenset({"share", "points", "multiple", "incidence", "parts", "temperature"})


# What may stand behind the "one" of "one to two million", "one or two people", "one-to-two-year".
_RANGING = (" to ", " or ", "-to-", " and ", "-or-")


# What adds a part behind the unit.
_ADDING = (" and a ", " and one-", " and one ", " and three-", " and two-")
# What a hedge says of what is left: "more than halved" leaves less than a half.
_OF_A_FALL = {
    "over": "under", "under": "over", "at least": "at most", "at most": "at least", "nearly": "just over",
    "just over": "nearly",
}  # fmt: skip
_HALVES = ("half", "quarter", "quarters")
_NEVER_PARTED = frozenset({"percent", "per cent", "%", "times"})


_FAMILY, _FAMILY_REACH = ("family of ", "household of "), len("household of ")
_FROM = " from"
_FORECASTERS = frozenset({"economists", "analysts", "forecasters", "experts"})
_FORESEEN = Pattern(
    rf"{GAP}(?:polled{GAP}by{GAP}[a-z]+{GAP})?(?:had{GAP})?(?:expected|forecast|predicted|projected|estimated|anticipated)(?![a-z])"
)
# "40 degrees below zero"
_OF_DEGREES, _BELOW_ZERO = "d°CF", " below zero"
# "Nine of 21 three-pointers": the number names a kind of things, and counts none.
_OF_A_KIND = Pattern(r"-[a-z]{2,14}(?:[a-z]ers|somethings)(?![a-z-])")
# What a hedge behind a denominator begins with.
_OPEN_BEHIND = (" or ", " and up", " and over", " and above", " at least")


class _Parts(NamedTuple):
    """What a figure is put together from."""

    number: Number
    before: Before | None
    hedge: Hedged
    tail: Tail
    upper: Numeral | None = None
    more: tuple[Part, ...] = ()
    lent: bool = False


def digit_figure_at(place: Place, at: int, grammar: Grammar) -> Mention | None:
    """Return the figure whose first digit stands at `at`, or nothing."""
    number = digits_at(place, at)
    if number is None:
        return None
    figure = figure_of(place, with_whole(place, with_fold(place, number), grammar), grammar)
    if figure is None:
        return None
    return _name_instead(place, at, figure, grammar) or figure


def _name_instead(place: Place, at: int, figure: Mention, grammar: Grammar) -> Mention | None:
    """Return the name that a plain number is part of: "Boeing 707", "the Leopard 2 tanks", "127 Hours"."""
    if figure.hedge or figure.upper or figure.numeral.scale or not figure.numeral.text.isdecimal():
        return None
    cited = cited_at(place, at, figure.numeral.span.end)
    if cited is not None:
        return cited
    if not (figure.unit or figure.noun) and place.before(at, len("top ")) == "top ":
        return named(place, Form.NAME, at, figure.numeral.span.end)  # "in the top 4"
    if figure.unit:
        spans_time = figure.unit.lower() in grammar.lexicon.words["units in titles"]
        return named_span_of_time_at(place, at, grammar) if spans_time else None
    return (qualifying_name_at if figure.noun else proper_name_at)(place, at, grammar)


def word_figure_at(place: Place, at: int, grammar: Grammar) -> Mention | None:
    """Return the figure whose number word stands at `at`, or nothing."""
    number = words_at(place, at, grammar)
    if number is None:
        return None
    pair = one_or_two(place, number, grammar)
    if pair is not None:
        return _one_or_two(place, number, *pair)
    number = with_denominator(place, with_fold(place, number), grammar)
    return figure_of(place, with_whole(place, number, grammar), grammar)


def _one_or_two(place: Place, number: Number, one: Numeral, unit: str) -> Mention:
    span = Span(one.span.start, number.end)
    return Mention(Form.FIGURE, span, span, place.block, one, upper=number.numeral, unit=unit)


def vague_figure_at(place: Place, at: int, grammar: Grammar) -> Mention | None:
    """Return "dozens of people", "hundreds of millions of dollars", or nothing."""
    number = vague_at(place, at, grammar)
    return None if number is None else figure_of(place, number, grammar)


def fraction_figure_at(place: Place, at: int, grammar: Grammar) -> Mention | None:
    """Return "half of", "a third of", "half a million", or nothing."""
    number = fraction_at(place, at, grammar)
    return None if number is None else figure_of(place, number, grammar)


def multiple_figure_at(place: Place, at: int, grammar: Grammar) -> Mention | None:
    """Return "twice the size", "doubled", "threefold", or nothing."""
    number = multiple_word_at(place, at, grammar)
    figure = None if number is None else figure_of(place, number, grammar)
    if figure is None or not figure.bound or not figure.numeral.text.lower().startswith("halv"):
        return figure
    return figure._replace(bound=_OF_A_FALL.get(figure.bound, figure.bound))


def pair_figure_at(place: Place, at: int, grammar: Grammar) -> Mention | None:
    """Return "a couple people", "a couple days", or nothing; "a couple of" is a number word."""
    number = pair_at(place, at, grammar)
    return None if number is None else figure_of(place, number, grammar)


def article_figure_at(place: Place, at: int, grammar: Grammar) -> Mention | None:
    """Return the figure of an article and the unit at `at`, "more than an hour", or nothing."""
    number = article_number_at(place, at, grammar)
    return None if number is None else figure_of(place, number, grammar)


def figure_of(place: Place, number: Number, grammar: Grammar) -> Mention | None:
    """Return the figure around a number, or nothing where the number counts nothing."""
    before = money_before(place, number.start, grammar)
    tail = whole_tail(place, number, before is not None, grammar)
    if tail.unit and not tail.scale and before is None and place.plain.startswith(_ADDING, tail.end):
        number, tail = _with_part(place, number, tail)
    if tail.scale and not (tail.unit or tail.level) and place.plain[tail.end + 1 : tail.end + 2].isalnum():
        stepped = with_steps(place, number, tail.scale, tail.end, grammar.lexicon.scales)
        if stepped is not None:
            number, tail = stepped, whole_tail(place, stepped, before is not None, grammar)
    is_idle = _is_idle(place, number, tail, before is not None, grammar)
    if is_idle and not place.plain.startswith(_RANGING, tail.end):
        return None
    hedge = hedge_before(place, before.span.start if before else number.start, tail.end, grammar)
    parts = _ranged(place, _Parts(number, before, hedge, tail), grammar)
    return None if is_idle and parts.upper is None else _mention(place, parts, grammar)


def _with_part(place: Place, number: Number, tail: Tail) -> tuple[Number, Tail]:
    """Take in the part behind the unit: "two years and a half"."""
    part = AND_PART.match(place.plain, tail.end, place.end)
    if part is None or number.unit or number.vague or not part[0].endswith(_HALVES) or tail.unit in _NEVER_PARTED:
        return number, tail
    if place.plain[part.end() : part.end() + 1] == "-":
        return number, tail  # "two miles and a half-hour"
    return number_of(place, number.start, part.end(), unit=tail.unit), tail._replace(end=part.end())


def _is_idle(place: Place, number: Number, tail: Tail, has_currency: bool, grammar: Grammar) -> bool:
    """Whether the number counts nothing: the pronoun "one", a magnitude that no hyphen ties to a noun, "3-pointers"."""
    if has_currency or tail.unit:
        return False
    if not tail.scale and _OF_A_KIND.match(place.plain, number.end, place.end) is not None:
        return True
    if number.bare_magnitude:
        return not tail.level
    if tail.scale or number.numeral.text.lower() not in WORDS:
        return False
    if is_part_of_many(place, number.start, number.end):
        return False
    return single_noun(place, number.start, number.end, grammar) is None


def _ranged(place: Place, parts: _Parts, grammar: Grammar) -> _Parts:
    """Add the second number of a range, or the unit that stands once behind a list."""
    number, before, hedge, tail = parts.number, parts.before, parts.hedge, parts.tail
    upper = None
    if may_join(place, tail.end):
        start = min(hedge.start, before.span.start) if before else hedge.start
        upper = upper_end(place, First(number, before, tail, start, hedge.opens), grammar)
    if upper is None:
        if not (tail.unit or tail.level or tail.scale):
            minor = None if before is None else _minor_behind(place, number, before, tail, grammar)
            if minor is not None:
                return parts._replace(tail=tail._replace(end=minor.end), more=minor.parts)
            given = borrowed(place, number, before, tail, grammar)
            return parts if given is tail else parts._replace(tail=given)
        return _compounded(place, parts, grammar)
    tail = upper.first
    scale = tail.scale or (scale_of(upper, grammar) if shares_scale(number, grammar) else "")
    last = upper.tail if upper.tail.unit else upper.tail._replace(unit=tail.unit)
    numeral = upper.number.numeral._replace(scale=upper.tail.scale)
    return parts._replace(tail=last._replace(scale=scale), upper=numeral, lent=upper.lent)


def _compounded(place: Place, parts: _Parts, grammar: Grammar) -> _Parts:
    """Add the smaller units of "6 ft 2 in" and "£1 16s"."""
    compound = None
    if parts.tail.unit and not parts.before:
        compound = compound_behind(place, parts.number, parts.tail, grammar)
    if compound is None:
        return parts
    return parts._replace(tail=parts.tail._replace(end=compound.end), more=compound.parts)


def _minor_behind(place: Place, number: Number, before: Before, tail: Tail, grammar: Grammar) -> Compound | None:
    """Return the smaller coins of "£1 16s 4d" and "$5 and 20 cents", or nothing."""
    if place.plain.startswith(" and ", tail.end):
        return compound_behind(place, number, tail._replace(unit=before.unit), grammar)
    return shillings_behind(place, number, tail) if before.unit == "£" else None


def _mention(place: Place, parts: _Parts, grammar: Grammar) -> Mention:
    parts, noun, trailing = _with_counted(place, parts, grammar)
    number, before, hedge, tail, upper, more, lent = parts
    unit, start = (before.unit, before.span.start) if before else (tail.unit, number.start)
    if hedge.opens and upper is None:
        hedge = hedge._replace(start=min(hedge.alone, start))
    if upper is not None and hedge.text.endswith(_FROM):  # "tickets from $20 to $45"
        hedge = hedge._replace(start=hedge.start + len(hedge.text) - len(_FROM) + 1, text="", bound="")
    if trailing is not None and hedge.bound in {"", "about"}:
        hedge = hedge._replace(text=trailing.text, bound=trailing.bound)
    end = max(tail.end, noun.end if noun else 0, trailing.end if trailing else 0)
    per = _denominator(place, end, unit, noun, before is not None, grammar)
    if per is not None and trailing is None and not hedge.bound and place.plain.startswith(_OPEN_BEHIND, per.end):
        trailing = hedge_after(place, per.end, grammar)  # "$20 an hour or more"
        if trailing is not None:
            hedge, per = hedge._replace(text=trailing.text, bound=trailing.bound), per._replace(end=trailing.end)
    sense = sense_of(place, start, tail.end, unit, grammar) if unit and not more else ""
    span, amount = Span(hedge.start, per.end if per else end), Span(start, tail.end)
    counted, each = noun.text if noun else "", per.text if per else ""
    numeral = _numeral(place, number, before, tail, lent)
    return Mention(
        Form.FIGURE, span, amount, place.block, numeral, upper, unit, counted, hedge.text, hedge.bound, tail.level,
        None, sense, "", each, more,
    )  # fmt: skip


def _numeral(place: Place, number: Number, before: Before | None, tail: Tail, lent: bool) -> Numeral:
    numeral = number.numeral._replace(scale=tail.scale, lent=lent) if tail.scale else number.numeral
    if before is not None:
        return numeral._replace(minus=True) if before.minus else numeral
    is_cold = tail.unit[:1] in _OF_DEGREES and tail.unit and place.plain.startswith(_BELOW_ZERO, tail.end)
    return numeral._replace(minus=True) if is_cold else numeral


def _denominator(
    place: Place, end: int, unit: str, noun: Noun | None, has_currency: bool, grammar: Grammar
) -> Denominator | None:
    """Return what money, a measure or a count is counted for; shares and multiples are of something else."""
    if (not unit and noun is None) or not may_begin(place, end):
        return None
    lexicon = grammar.lexicon
    is_money = has_currency or unit in lexicon.money_after or unit.lower() in lexicon.money_after
    if unit and not is_money:
        keys = lexicon.units.get(" ".join(unit.split())) or lexicon.units.get(unit.lower()) or ()
        if not keys or lexicon.unit_of[keys[0]].dimension in _WITHOUT_DENOMINATOR:
            return None
    return denominator_behind(place, end, is_money, grammar)


def _with_counted(place: Place, parts: _Parts, grammar: Grammar) -> tuple[_Parts, Noun | None, Hedged | None]:
    """Return the parts with the counted noun and the hedge behind them; a noun that is a unit becomes the unit."""
    end, noun = parts.tail.end, None
    trailing = hedge_after(place, end, grammar)
    if trailing is not None and trailing.text == "+" and not (parts.tail.unit or parts.tail.level):
        tail = unit_at(place, parts.number, parts.tail._replace(end=trailing.end), parts.before is not None, grammar)
        parts = parts._replace(tail=tail) if tail.unit else parts  # "40+ mph"
    if not (parts.before or parts.tail.unit or parts.tail.level):
        noun = _counted(place, parts.number, trailing.end if trailing else end, grammar)
    if noun is not None and trailing is None:
        trailing = hedge_after(place, noun.end, grammar)
    if noun is not None and noun.text in grammar.lexicon.units and noun.text not in grammar.lexicon.words["things"]:
        return parts._replace(tail=parts.tail._replace(unit=noun.text, end=noun.end)), None, trailing
    return parts, noun, trailing  # "six consecutive years" has a unit, "14 times" a noun


def _counted(place: Place, number: Number, end: int, grammar: Grammar) -> Noun | None:
    if number.end == end and number.numeral.text.lower() in WORDS:
        return single_noun(place, number.start, end, grammar)
    behind = OF.match(place.plain, end, place.end) if number.vague else None
    noun = noun_after(place, behind.end() if behind else end, grammar)
    if noun is not None and noun.text == "lives" and place.before(number.start, _FAMILY_REACH).endswith(_FAMILY):
        return None  # "a family of five lives on"
    if noun is not None and noun.text in _FORECASTERS and _FORESEEN.match(place.plain, noun.end, place.end):
        return None  # "the 190,000 economists had forecast"
    if noun is None or " in " not in number.numeral.text:
        return noun
    head, _, last = noun.text.rpartition(" ")  # "one in five pays", "one in five adults smokes"
    if last not in grammar.lexicon.words["verbs of one in many"]:
        return noun
    return Noun(head, noun.end - len(last) - 1) if head else None
