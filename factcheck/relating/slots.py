"""Filling a claim's slots: subject, measure, period, basis, status and direction of one figure."""

import re

from factcheck.model.claim import Basis, Claim, Direction, Status
from factcheck.model.document import Role
from factcheck.model.mention import Form, Mention
from factcheck.model.quantity import Quantity, QuantityKind
from factcheck.model.span import Span
from factcheck.relating.context import Context
from factcheck.relating.directions import direction_after, direction_before
from factcheck.relating.stems import content_stems

# Verbs that say what a measure came to, or how it moved, with the subject before them.
_VERB = re.compile(
    r"\b(?:reach(?:es|ed|ing)|hit|hits|was|were|is|are|stood at|stands at|total(?:s|ed|led|ing|ling)|amount(?:s|ed) to|came (?:to|in at)|exceed(?:s|ed|ing)"
    r"|surpass(?:es|ed|ing)|top(?:s|ped)|rose|fell|grew|increased|decreased|declined|dropped|climbed|surged|jumped|gained|soared|slumped|shrank|expanded|contracted"
    r"|account(?:s|ed) for|has (?:increased|risen|fallen|grown|reached|climbed|dropped|declined))\b",
    re.IGNORECASE,
)
_DETERMINER = re.compile(
    r"^(?:(?:the|a|an|its|their|our|his|her|this|that|also|total|overall|about|on|in)\s+)+", re.IGNORECASE
)
_POSSESSIVE = re.compile(r"^(?P<who>.+?)(?:['’]s|s['’])\s+(?P<measure>.+)$")
_OF = re.compile(r"^(?P<measure>.+?)\s+(?:of|in)\s+(?P<who>(?:the\s+)?[A-Z][\w’'.-]*(?:\s+(?:of\s+)?[A-Z][\w’'.-]*)*)$")
_PLAIN_MEASURE = re.compile(r"[A-Za-z][\w\s’'&/.-]*")
_REAL = re.compile(
    r"\b(?:at constant prices|in real terms|inflation-adjusted|real (?:growth|GDP|terms)|comparable prices)\b",
    re.IGNORECASE,
)
_NOMINAL = re.compile(r"\b(?:nominal(?:ly)?|at current prices|in nominal terms)\b", re.IGNORECASE)
_QUARTERLY = re.compile(r"\b(?:quarter-on-quarter|quarter on quarter|qoq|from the previous quarter)\b", re.IGNORECASE)
_ANNUAL = re.compile(r"\b(?:year-on-year|year on year|yoy|annualized|annualised|from a year earlier)\b", re.IGNORECASE)
_FORECAST = re.compile(
    r"\b(?:expected|forecasts?|projected|projects|estimates? that|will|would|is set to|likely to|may|could|by 20[3-9]\d)\b",
    re.IGNORECASE,
)
_TARGET = re.compile(r"\b(?:target(?:s|ed|ing)?|aims?|aiming|plans? to|goal|seeks? to|hopes? to)\b", re.IGNORECASE)
_HYPOTHETICAL = re.compile(r"\b(?:if|suppose|imagine|assuming|were to|for example|say,)\b", re.IGNORECASE)
# What may stand before a date at the head of a clause.
_LEADS = frozenset(
    {"in", "on", "by", "at", "for", "during", "since", "as of", "at the end of", "by the end of", "in the"}
)
_QUOTES = '“”"'
# How far back an opening quotation mark is looked for.
_LONGEST_QUOTE = 2000


def claim_of(quantity: Quantity, sentence: int, context: Context) -> Claim:
    """Return the claim of one quantity; slots that the sentence does not fill plainly stay empty."""
    span = context.sentences[sentence]
    amount = quantity.mention.amount
    subject, measure = _subject_and_measure(quantity, span, context)
    before = context.clause_start(span, amount.start)
    direction = direction_after(context.text, amount.end, span.end)
    if direction is Direction.LEVEL and quantity.kind in {
        QuantityKind.PERCENT,
        QuantityKind.POINTS,
        QuantityKind.MULTIPLE,
    }:
        direction = direction_before(context.text, before, amount.start)
        if direction is Direction.LEVEL:
            direction = _carried_direction(span, amount, context)
    return Claim(
        quantity,
        sentence,
        subject,
        measure,
        _period(span, amount, context),
        _basis(span, context.text),
        _status(sentence, span, amount, context),
        direction,
        content_stems(span.of(context.text), context.lexicon.words["stop"]),
    )


def _carried_direction(sentence: Span, amount: Span, context: Context) -> Direction:
    """Give each figure of a list the direction of its first: "surged by 160%, 150%, and 19.1%"."""
    start = amount.start
    for mention in reversed(context.mentions_in(Span(sentence.start, amount.start))):
        gap = context.text[mention.span.end : start]
        if mention.form is not Form.FIGURE or gap.strip(" ,") not in {"", "and"}:
            break
        start = mention.span.start
    if start == amount.start:
        return Direction.LEVEL
    return direction_before(context.text, context.clause_start(sentence, start), start)


def _subject_and_measure(quantity: Quantity, sentence: Span, context: Context) -> tuple[str, str]:
    """Read the noun phrase before the verb that leads to the figure: "Beijing's GDP reached", "the GDP of X exceeded"."""
    text, amount = context.text, quantity.mention.amount
    start = context.clause_start(sentence, amount.start)
    verbs = list(_VERB.finditer(text, start, amount.start))
    if not verbs or amount.start - verbs[0].end() > 30:
        return "", ""
    start = _behind_dates(start, verbs[0].start(), context)
    phrase = text[start : verbs[0].start()].strip()
    if (
        not phrase
        or len(phrase) > 100
        or any(mention.form is Form.FIGURE for mention in context.mentions_in(Span(start, verbs[0].start())))
    ):
        return "", ""
    subject, measure = split_phrase(phrase)
    if quantity.mention.noun:
        measure = f"{measure} {quantity.mention.noun}".strip() if measure else quantity.mention.noun
    return subject.lower(), measure.lower()


def _behind_dates(start: int, end: int, context: Context) -> int:
    """Return where the subject begins behind "In 2023" or "On Monday,"."""
    for mention in context.mentions_in(Span(start, end)):
        lead = context.text[start : mention.span.start].strip(" ,")
        if mention.date is None or (lead and lead.lower() not in _LEADS):
            break
        start = mention.span.end
    return start


def split_phrase(phrase: str) -> tuple[str, str]:
    """Split "Beijing's GDP" or "the GDP of Beijing" into who ("Beijing") and what ("GDP").

    A subject that is only described, "the city's GDP", keeps its article: "the city" is somebody in one article and
    somebody else in the next. A phrase of another form is all measure.
    """
    plain = phrase.strip(" ,")
    possessive = _POSSESSIVE.match(plain)
    if possessive is not None:
        return possessive["who"].strip(), _DETERMINER.sub("", possessive["measure"]).strip()
    bare = _DETERMINER.sub("", plain)
    of = _OF.match(bare)
    if of is not None:
        return re.sub(r"^the\s+", "", of["who"]), of["measure"].strip()
    return "", bare if _PLAIN_MEASURE.fullmatch(bare) else ""


def _period(sentence: Span, amount: Span, context: Context) -> str:
    """Return the period nearest before the figure in its sentence, else the nearest behind it."""
    dated = [
        mention
        for mention in context.mentions_in(sentence)
        if mention.date is not None and mention.form is not Form.TIME
    ]
    before = [mention for mention in dated if mention.amount.end <= amount.start]
    behind = [mention for mention in dated if mention.amount.start >= amount.end]
    chosen = before[-1] if before else behind[0] if behind else None
    return "" if chosen is None else _resolved(chosen, context)


def _resolved(mention: Mention, context: Context) -> str:
    """Return the period as text, the year of publication added where only a part of a year is written."""
    assert mention.date is not None
    published = context.document.published
    if mention.date.part is not None and mention.date.year is None and published is not None:
        return mention.date._replace(year=published.day.year).iso()
    return mention.date.iso()


def _basis(sentence: Span, text: str) -> Basis:
    words = sentence.of(text)
    for pattern, basis in (
        (_REAL, Basis.REAL),
        (_NOMINAL, Basis.NOMINAL),
        (_QUARTERLY, Basis.QUARTERLY),
        (_ANNUAL, Basis.ANNUAL),
    ):
        if pattern.search(words):
            return basis
    return Basis.UNSTATED


def _status(index: int, sentence: Span, amount: Span, context: Context) -> Status:
    """Return how firmly the sentence stands behind the figure, by the words before it."""
    text = context.text
    block = context.document.blocks[context.blocks[index]]
    quoted_from = max(block.span.start, amount.start - _LONGEST_QUOTE)
    quotes = sum(text.count(mark, quoted_from, amount.start) for mark in _QUOTES)
    if block.role is Role.QUOTATION or quotes % 2 == 1:
        return Status.QUOTED
    words = text[sentence.start : amount.start]
    for pattern, status in (
        (_HYPOTHETICAL, Status.HYPOTHETICAL),
        (_TARGET, Status.TARGET),
        (_FORECAST, Status.FORECAST),
    ):
        if pattern.search(words):
            return status
    return Status.ACTUAL
