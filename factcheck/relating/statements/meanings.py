"""What one figure says: who, which measure, where and when, put together from its sentence and its article's names.

Worked example: "$2.2 billion" in "Its revenue from cloud services rose to $2.2 billion last year" is a level of "cloud
services revenue" of the one firm that the article has named, in the year before that of its publication.
"""

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from factcheck.model.claim import Article, BasePeriod, Basis, Claim, Direction
from factcheck.model.mention import Form, Mention
from factcheck.model.quantity import QuantityKind
from factcheck.model.span import Span
from factcheck.relating.statements.acting import COUNTS, PEOPLE, SPENT, acted, opened_by, somebody
from factcheck.relating.statements.clauses import Clause, clause_of
from factcheck.relating.statements.idioms import Idiom, idiom_of
from factcheck.relating.statements.leads import lead_of, trail_of
from factcheck.relating.statements.measures import Measure, measure_of, singular
from factcheck.relating.statements.moments import moment_of, year_before
from factcheck.relating.statements.names import Names
from factcheck.relating.statements.phrases import Taken, pair_of, taken_apart
from factcheck.relating.statements.trails import (
    is_comparison,
    is_scoped,
    is_without,
    owner_behind,
    place_behind,
    share_of,
)
from factcheck.relating.words import word_set

_RATES = frozenset({QuantityKind.PERCENT, QuantityKind.POINTS, QuantityKind.MULTIPLE})
_OF_FIRMS = frozenset({"revenue", "net profit", "operating profit", "pre-tax profit", "net loss", "profit", "sales"})
_SOLD = frozenset({"revenue", "sales", "profit", "orders", "deliveries", "turnover", "income", "bookings"})
_ZONES = word_set("""
    area zone park district county town village borough e-town port quarter suburb base cluster prefecture
""")

# Inflation "in the year to October" is that of October against the year before.
_INFLATION, _YEAR_TO = frozenset({"inflation", "core inflation"}), "year-to-"

_EVERYWHERE = frozenset({"world", "worldwide"})

# How far behind a figure its own date begins, in code points: "in the year to June 2021".
_OWN_DATE = 24


class Meaning(NamedTuple):
    """The slots of a statement that the sentence and its article fill; "" is unknown.

    `is_named` is whether the sentence names somebody, known or not; `inherited` how many slots the article alone fills.
    """

    subject: str = ""
    whole: str = ""
    measure: str = ""
    place: str = ""
    period: str = ""
    unit: str = ""
    change: bool = False
    direction: str = Direction.LEVEL.value
    basis: Basis = Basis.UNSTATED
    base: BasePeriod = BasePeriod.UNSTATED
    is_named: bool = False
    inherited: int = 0


def meaning_of(
    claim: Claim,
    sentence: Span,
    mentions: Sequence[Mention],
    article: Article,
    names: Names,
    before: Meaning | None,
) -> Meaning:
    """Return what a claim says; `mentions` are those of its sentence, `before` is what the figure before it says."""
    text, mention = article.text, claim.quantity.mention
    lead, trail = lead_of(mention, sentence, mentions, text), trail_of(mention, sentence, mentions, text)
    trail = _of_unit(claim, text) + trail
    period = _period(claim, sentence, mentions, article)
    unit = _unit(claim, trail)
    if before is not None and before.measure and (link := _compared().search(lead)):
        earlier = "" if link["rest"] else _year_earlier(trail, before)
        own = "" if period.removeprefix(_YEAR_TO) == before.period.removeprefix(_YEAR_TO) else period
        is_change = before.change and claim.quantity.kind in _RATES
        direction = before.direction if is_change else Direction.LEVEL.value
        return before._replace(period=earlier or own, unit=unit, change=is_change, direction=direction)
    if before is not None and before.measure and claim.quantity.kind is QuantityKind.MONEY and _worth().search(lead):
        return before._replace(unit=unit, change=False, direction=Direction.LEVEL.value)
    if before is not None and before.measure and claim.quantity.kind in _RATES and (by := _moved_by().search(lead)):
        direction = Direction.DOWN if by["down"] else Direction.UP
        return before._replace(unit=unit, change=True, direction=direction.value, base=claim.base_period)
    plain = Meaning(period=period, unit=unit)
    if before is None and lead.rstrip().endswith(" from") and not _has_own_date(claim, mentions):
        return plain._replace(period="")  # where a move set out from is a level of an earlier period
    idiom = idiom_of(claim, lead, trail, names)
    if idiom is not None:
        return _of_idiom(idiom, plain, claim, lead, names)
    clause = clause_of(lead, claim.quantity.kind in _RATES) or opened_by(claim, lead, trail)
    is_narrowed = is_without(trail) or lead.startswith(("Excluding ", "Without ", "Not counting "))
    is_spent = clause is not None and clause.action in SPENT
    if clause is None or (is_scoped(trail) and not is_spent) or is_comparison(trail) or is_narrowed:
        return plain
    taken = _taken(clause, claim, lead, trail, names)
    if taken is None:
        return plain
    measure = measure_of(taken.head, taken.modifiers, claim.quantity.kind.value, names.thesaurus)
    if measure is None:
        return plain
    return _filled(plain, claim, clause, taken, measure, lead, trail, names)


def _of_idiom(idiom: Idiom, plain: Meaning, claim: Claim, lead: str, names: Names) -> Meaning:
    """Return the meaning of a figure whose form says whose it is and which measure; what has no day lacks one slot."""
    clause = idiom.clause
    measure = measure_of(clause.counted, (), claim.quantity.kind.value, names.thesaurus)
    if measure is None:
        return plain
    filled = _filled(plain, claim, clause, Taken(clause.phrase, clause.counted), measure, lead, "", names)
    filled = filled._replace(unit=idiom.unit or filled.unit, change=False, direction=Direction.LEVEL.value)
    return filled._replace(period=idiom.period, inherited=1) if idiom.period else filled


def _has_own_date(claim: Claim, mentions: Sequence[Mention]) -> bool:
    """Whether a date stands right behind the figure: "from $4 billion in 2021"."""
    reach = range(claim.span.end, claim.span.end + _OWN_DATE)
    return any(mention.date is not None and mention.span.start in reach for mention in mentions)


def _of_unit(claim: Claim, text: str) -> str:
    """Return what a unit has within it that counts: " of oil" of "9 million barrels of oil per day"."""
    figure = claim.span.of(text)
    return (
        figure[figure.index(" of ") :] + " " if claim.quantity.kind is QuantityKind.MEASURE and " of " in figure else ""
    )


def _filled(
    plain: Meaning, claim: Claim, clause: Clause, taken: Taken, measure: Measure, lead: str, trail: str, names: Names
) -> Meaning:
    """Return the meaning with who, what and where."""
    who = _who(taken, clause, measure, names)
    behind = _joint(place_behind(trail), names)
    is_there = clause.phrase.lower() == "there"
    if not who and trail.startswith("at "):
        who, behind = behind, ""
    if not who and trail.startswith("in ") and (is_there or names.is_place(behind.removeprefix("the "))):
        who, behind = behind, ""
    who = who or _opening_place(lead, names)
    subject = names.resolved(who, claim.span.start) if who else ""
    place = taken.place or behind
    name, part = _without_part(measure.name, names)
    place = names.usual(place.removeprefix("the ")) if place else part
    whole = _whole(who, subject, names)
    if place in _EVERYWHERE or name.endswith(" worldwide"):  # of a firm that is all of it
        name, place, subject = name.removesuffix(" worldwide"), "", subject or ("" if who else "world")
    if place and subject.split(" ")[-1] in _ZONES:
        whole, place = place, ""
    change = clause.change or bool(measure.growth)
    base = _base(name, change, claim)
    if name == "consumer prices" and change and claim.direction is Direction.UP:
        name, change = "inflation", False
    if name in _INFLATION and plain.period.startswith(_YEAR_TO):
        plain, base = plain._replace(period=plain.period.removeprefix(_YEAR_TO)), BasePeriod.YEAR
    return plain._replace(
        subject=subject,
        whole=whole,
        is_named=bool(who or place or (clause.measure and clause.phrase))
        or any(words.startswith("the ") for words in taken.modifiers),
        measure=_without_dimension(_with_noun(name, claim, clause, names), claim),
        place=place,
        change=change,
        direction=_direction(claim, measure, change),
        basis=measure.basis,
        base=base,
    )


def _joint(place: str, names: Names) -> str:
    """Return two places that "and" joins as the one subject that they are: "England / Wales"."""
    both = place.split(" and ")
    if len(both) == 1 or names.is_place(place):
        return place
    return pair_of(place) if all(map(names.is_place, both)) else ""


def _who(taken: Taken, clause: Clause, measure: Measure, names: Names) -> str:
    """Return whose the measure is; what the only firm of an article says of a profit, it says of its own."""
    if clause.speaker and taken.who.lower() in {"its", "it"}:
        return clause.speaker
    is_alone = len(names.firms) == 1
    return clause.speaker if not taken.who and measure.name in _OF_FIRMS and is_alone else taken.who


def _opening_place(lead: str, names: Names) -> str:
    """Return the place that a sentence sets out from: "In Hangzhou, GDP reached"."""
    match = re.match(r"(?:In|Across|Throughout) ((?:the )?[A-Z][\w .-]{1,40}?), ", lead)
    return match[1] if match is not None and names.is_place(match[1].removeprefix("the ")) else ""


def _taken(clause: Clause, claim: Claim, lead: str, trail: str, names: Names) -> Taken | None:
    """Return whose and which measure the clause names."""
    if clause.measure:
        inner = taken_apart(clause.measure, names)
        if inner is None or (inner.who and clause.phrase):
            return None
        opens = not clause.phrase and trail and lead.startswith("With ")
        who = None if inner.who else somebody(owner_behind(trail) if opens else clause.phrase, names)
        if who is None:
            return inner
        modifiers = (*inner.modifiers, *who.modifiers)
        return inner._replace(who=who.who, modifiers=modifiers, place=inner.place or who.place)
    if clause.phrase.lower() == "there" and claim.quantity.mention.noun:
        noun = claim.quantity.mention.noun
        return Taken("", names.thesaurus.counted.get(noun.lower(), noun))
    if clause.counted:
        return Taken(clause.phrase, clause.counted)
    if clause.action:
        return acted(clause, claim, trail, names)
    return taken_apart(clause.phrase, names)


def _with_noun(measure: str, claim: Claim, clause: Clause, names: Names) -> str:
    """Return the measure of a count with what is counted, unless the measure says it already."""
    noun = claim.quantity.mention.noun.lower()
    if claim.quantity.kind is not QuantityKind.COUNT or not noun or clause.action or clause.counted or noun in PEOPLE:
        return measure
    is_said = noun in measure or singular(noun) in measure or names.thesaurus.counted.get(noun) == measure
    return measure if is_said or not measure else f"{singular(noun)} {measure}"


def _without_dimension(measure: str, claim: Claim) -> str:
    """Return the measure without what its unit says: the length of a network in kilometers is the network."""
    words = measure.split(" ")
    is_said = claim.quantity.kind is QuantityKind.MEASURE and words[-1] == "length" and len(words) > 1
    return " ".join(words[:-1]) if is_said else measure


def _without_part(measure: str, names: Names) -> tuple[str, str]:
    """Return the measure without the part of the world that it begins with, and that part: "european revenue"."""
    words = measure.split(" ")
    for count in (2, 1):
        part = names.thesaurus.parts.get(" ".join(words[:count]))
        rest = " ".join(words[count:])
        if part is not None and words[-1] in _SOLD:
            return names.thesaurus.measures.get(rest, rest), part
    return measure, ""


def _base(measure: str, change: bool, claim: Claim) -> BasePeriod:
    """Return against what a rate is measured: inflation, called so, is that of a year unless the sentence says more."""
    is_yearly = not change and measure in {"inflation", "core inflation"}
    return BasePeriod.YEAR if is_yearly and claim.base_period is BasePeriod.UNSTATED else claim.base_period


def _direction(claim: Claim, measure: Measure, change: bool) -> str:
    if not change:
        return Direction.LEVEL.value
    return measure.growth if measure.growth and claim.direction is Direction.LEVEL else claim.direction.value


def _whole(who: str, subject: str, names: Names) -> str:
    """Return what a subject is a part of: the city that a zone is named after, the country of a city."""
    place = names.references.place(who)
    if place is not None:
        return names.usual(place.within) if place.within else ""
    words = who.removeprefix("The ").removeprefix("the ").split(" ")
    if not words[-1] or subject.split(" ")[-1] not in _ZONES:
        return ""
    first = words[0].removesuffix("'s").removesuffix("’s")
    return names.usual(first) if names.references.place(first) is not None else ""


def _unit(claim: Claim, trail: str) -> str:
    """Return the unit; a percentage of something says of what, and a count has its noun in the measure."""
    quantity = claim.quantity
    if quantity.kind in COUNTS:
        return ""
    if quantity.kind is QuantityKind.PERCENT and (of := share_of().match(trail)):
        return f"% of {of['what'].lower()}"
    return quantity.unit_symbol


def _period(claim: Claim, sentence: Span, mentions: Sequence[Mention], article: Article) -> str:
    published = article.document.published
    dated = [mention for mention in mentions if mention.date is not None]
    figures = [mention.span for mention in mentions if mention.form is Form.FIGURE]
    day = None if published is None else published.day
    return moment_of(claim.span, sentence, article.text, dated, figures, day)


def _year_earlier(trail: str, before: Meaning) -> str:
    return year_before(before.period) if _a_year_earlier().match(trail) else ""


@cache
def _compared() -> re.Pattern[str]:
    """Match the end of words that set a figure beside the one before it: "FIG, up from"."""
    return re.compile(
        r"FIG[^.;]{0,40}?,? \(?(?:up from|down from|higher than|lower than|compared with|compared to|against|versus"
        r"|from|after)(?P<rest>(?: (?!an?\b)\w+){0,1})(?: an?)?"
        r"(?: (?:record|revised|all-time high|high|low|peak)(?: of)?)?$"
    )


@cache
def _worth() -> re.Pattern[str]:
    """Match the end of words that say what the goods before are worth: "FIG of rice, worth"."""
    return re.compile(r"FIG(?: of [a-z -]{2,30})?,? (?:worth|valued at)(?: about| nearly| some| around| more than)?$")


@cache
def _moved_by() -> re.Pattern[str]:
    """Match the end of words that say by how much the figure before this one moved: "FIG, up"."""
    return re.compile(
        r"FIG(?:(?!FIG)[^.;]){0,25}, (?:which was |which is |representing |marking )?"
        r"(?:(?P<up>up|an? (?:increase|rise|gain|growth) of|rising|growing|increasing)"
        r"|(?P<down>down|an? (?:decrease|decline|drop|fall) of|falling|declining))"
        r"(?: by)?(?: about| nearly| some| around| more than)?$"
    )


@cache
def _a_year_earlier() -> re.Pattern[str]:
    return re.compile(
        r"\s*(?:in the same (?:period|quarter|month) )?(?:a year|one year|the year) (?:earlier|ago|before)"
    )
