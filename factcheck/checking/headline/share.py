"""A share or multiple that the headline puts into words, against the only such figure of the article.

Worked example: "Majority backs new bridge" over "40 percent of voters back the new bridge" is no majority.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from factcheck.checking.headline.counted_out import is_counted_out, is_told_by_levels
from factcheck.checking.headline.multiplied import levels_apart
from factcheck.checking.headline.portions import denied, undone
from factcheck.checking.headline.quantifiers import described, worded_shares
from factcheck.checking.headline.shrinking import shrinkings
from factcheck.checking.kinds import Kind, Result, at, found, held, related
from factcheck.checking.own_precision import paired
from factcheck.checking.relative import exact_change, relative_change, size
from factcheck.checking.values import value_of
from factcheck.checking.wording import amount, plain
from factcheck.checking.words_of import as_in_tables
from factcheck.model.claim import Article, Claim, Direction, RelationKind, Status
from factcheck.model.interval import EXACT, Interval
from factcheck.model.quantity import QuantityKind
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.span import Span
from factcheck.model.unit import alike

# What each word can stand for in percent: of a whole, or, for verbs of change, added to what there was.
_SHARES = {
    "majority": (Decimal(50), Decimal(100)),
    "most": (Decimal(50), Decimal(100)),
    "half": (Decimal(45), Decimal(55)),
    "third": (Decimal(29), Decimal(38)),
    "quarter": (Decimal(21), Decimal(29)),
}
_CHANGES = {
    "doubl": (Decimal(80), Decimal(130)),
    "tripl": (Decimal(165), Decimal(250)),
    "quadrupl": (Decimal(250), Decimal(350)),
    "halv": (Decimal(42), Decimal(58)),
}
# Counts of a headline's "three in four", and what "two-thirds" and the like are in percent.
_NUMBERS = "one two three four five six seven eight nine ten eleven twelve"
_COUNTS = {word: count for count, word in enumerate(_NUMBERS.split(), 1)} | {str(n): n for n in range(1, 100)}
_PARTS = {"two-thirds": Decimal(200) / 3, "three-quarters": Decimal(75), "fifth": Decimal(20), "tenth": Decimal(10)}
# How far a written share may stand from such a fraction, in points and as a share of it; a hedge allows as much again.
_POINTS, _SHARE, _HUNDRED = Decimal(5), Decimal("0.2"), Decimal(100)
_SHORTEST_SHARED = 2
_LEAST_OF_COMPOUND = 4
_LEAD = 40
_COUNTED = frozenset({QuantityKind.COUNT, QuantityKind.NUMBER, QuantityKind.MONEY})
_KINDS = frozenset({QuantityKind.PERCENT, QuantityKind.FRACTION})


@cache
def _quantifier() -> re.Pattern[str]:
    """Match a quantifier that opens a headline: the majority of a party or the half of a match stands elsewhere."""
    return re.compile(
        r"(?P<text>(?:(?:an? |the )?(?:clear |big |large |slim )?(?P<majority>majority)"
        r"(?= (?:of|backs?|wants?|supports?|opposes?|favou?rs?|says?|thinks?|believes?|approves?|rejects?|trusts?)\b)"
        r"|(?:nearly |almost |about )?(?:(?P<half>half) of|(?:an? |one[- ])?(?P<part>third|quarter) of)"
        r"(?! an? [a-z]+illion)"
        r"|(?P<hedge>(?:nearly|almost|about|over|more than|around|just over|just under) )?(?:"
        r"(?P<fraction>two[- ]thirds|three[- ]quarters)(?: of)?(?! (?:the )?(?:(?:19|20)\d\d|year|season|century)\b)"
        r"|(?:a|one)[- ](?P<small>fifth|tenth) of"
        r"|(?P<some>(?:one|1)(?= (?P<noun>[a-z]+) in (?:every )?\S+ [a-z]+)|one|two|three|four|five|six|seven|eight"
        r"|nine|[1-9])(?: (?P=noun))?[- ](?:in|out of)(?: every)?[- ]"
        r"(?P<every>three|four|five|six|seven|eight|nine|ten|eleven|twelve|[3-9]|[1-9][0-9])(?!\d|[,.]\d)"
        r"(?! (?:years?|months?|days?|weeks?|games?)\b))))",
        re.IGNORECASE,
    )


@cache
def _most() -> re.Pattern[str]:
    return re.compile(r"Most (?:of )?(?:the |our )?(?:[A-Z]?[a-z]+ )?[A-Za-z]+(?:s|people|men|women) ")


@cache
def _negated() -> re.Pattern[str]:
    """Match what turns a headline around, so that its share is the rest of the body's."""
    return re.compile(r"\b(?:not|never|no longer|cannot|without)\b|n['’]t\b", re.IGNORECASE)


@cache
def _makes_up() -> re.Pattern[str]:
    """Match the "up" that tells of no rise."""
    return re.compile(r"\bma(?:k(?:es?|ing)|de) up\b[^.;,]*$")


@cache
def _leaving() -> re.Pattern[str]:
    """Match what becomes of a share of things in a headline that takes them away."""
    return re.compile(
        r"\b(?:(?:to|will|may) (?:come home|go|leave|shut|close|be (?:cut|closed|shut|lost|axed|withdrawn|sold))"
        r"|(?:cut|axed|closed|lost|shut|gone|withdrawn|leaving|closing|shutting))\b",
        re.IGNORECASE,
    )


@cache
def _change() -> re.Pattern[str]:
    """Match a verb that multiplies; "Double Festival" and "triple bypass" are no verbs."""
    behind = (
        r"in|to|from|since|as|after|by|over|within|on|at|this|last|next|the|its|their|his|her|our|and|but|for|amid|again"
        r"|between|during|under|every|each|thanks|despite|while|when|with"
    )
    return re.compile(
        r"\b(?P<lead>(?:to|will|would|could|may|might|can|should|must) )?"
        r"(?P<verb>(?P<stem>doubl|tripl|quadrupl|halv)e"
        rf"(?:[sd]\b|(?(lead)\b|\b(?=[ ](?:{behind})\b|[,.:;?!]|$))))",
        re.IGNORECASE,
    )


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    told = list(_of_one_figure(article, rule))
    yield from told
    if told:
        return
    for share in worded_shares(article):
        if is_counted_out(article, share.words.end, share.allowed):
            continue
        allowed, body = described(share)
        fields = {"headline": share.words.of(article.text), "allowed": allowed, "body": body}
        yield found(rule, article, share.words, fields, evidence=(at(article, share.claim.span, "the body"),))
    for verb, growth in shrinkings(article):
        fields = {
            "headline": verb.of(article.text),
            "allowed": "a fall",
            "body": f"growth of {growth.span.of(article.text)}",
        }
        yield found(rule, article, verb, fields, evidence=(at(article, growth.span, "the body"),))


def _of_one_figure(article: Article, rule: Rule) -> Iterator[Result]:
    """Hold the headline against the only share of the article, or the only two levels."""
    title = article.document.title
    if title is None or _negated().search(article.text, title.span.start, title.span.end):
        return
    left_undone = undone().search(article.text, title.span.start, title.span.end)
    if left_undone is not None and left_undone[0].lower() not in article.text[title.span.end :].lower():
        return  # the body tells of how many it was done to
    word, span, allowed = _in_title(article, title.span)
    if word and not _is_repeated(article, word, title.span.end):
        shares = [claim for claim in article.claims if claim.span.start >= title.span.end and _is_share(claim)]
        # "One in three, 34%" says one share twice: the percentage is the sharper.
        figures = [claim for claim in shares if claim.quantity.kind is QuantityKind.PERCENT] or shares
        stems = _stems(article, title.span)
        least = _SHORTEST_SHARED - _is_lead(article, figures)
        like = [claim for claim in figures if len(stems & claim.stems) >= least]
        if len(figures) > 1 and like and like[0] is figures[0] and _is_first_alone(article, figures):
            # "41% are for it. Against are 37%": the first share retells the headline, and no other one may be meant.
            figures = [] if any(_wide(other).overlaps(allowed) for other in figures[1:]) else figures[:1]
        if len(figures) == 1 and like and _is_told(article, like[0]):
            yield from _judged(article, rule, word, span, like[0], allowed)
        elif word in _CHANGES and not any(_wide(share).overlaps(allowed) for share in shares):
            if not is_told_by_levels(article, title.span.end, allowed, falls=word == "halv"):
                told = [] if shares else list(_against_cut(article, rule, word, span, allowed))
                yield from told or _against_levels(article, rule, word, span, allowed)
        elif not shares and word in _SHARES | _PARTS:
            yield from _against_cut(article, rule, word, span, allowed)


def _is_told(article: Article, claim: Claim) -> bool:
    """Whether a share is a fact, or what people who were asked would do."""
    is_open = claim.status in {Status.HYPOTHETICAL, Status.FORECAST}
    is_asked = is_open and _asked().search(article.text, *article.sentences[claim.sentence]) is not None
    return claim.status in {Status.ACTUAL, Status.TARGET} or is_asked


@cache
def _asked() -> re.Pattern[str]:
    return re.compile(r"survey|poll|\b(?:sa(?:y|id)|told|answered|replied)\b[^.;]{0,30}\b(?:they|would)\b")


def _is_first_alone(article: Article, figures: list[Claim]) -> bool:
    """Whether the first share stands alone in the first sentence of the body."""
    return _is_lead(article, figures) and figures[1].sentence > figures[0].sentence


def _against_cut(article: Article, rule: Rule, word: str, span: Span, allowed: Interval) -> Iterator[Result]:
    """Hold "half of the troops to come home" against the one cut of the article, "from 9,000 soldiers to 6,000"."""
    title = article.document.title
    cuts = [relation for relation in related(article, RelationKind.CHANGE) if len(relation.members) > 1]
    is_change = word in _CHANGES
    if title is None or len(cuts) != 1:
        return
    if not is_change and not _leaving().search(article.text, title.span.start, title.span.end):
        return
    first, second = (article.claims[member] for member in cuts[0].members[:2])
    before, after = first.quantity, second.quantity
    is_counted = before.kind in _COUNTED and after.kind in _COUNTED and first.status is not Status.HYPOTHETICAL
    if not is_counted or not before.best.value or not after.best.value or not alike(before.best.unit, after.best.unit):
        return
    falls = after.best.value < before.best.value
    if falls is (is_change and word != "halv") or (is_change and not _stems(article, title.span) & first.stems):
        return
    if first.sentence - next(claim.sentence for claim in article.claims if claim.span.start >= title.span.end) > 1:
        return
    cut = size(relative_change(*paired(before, after)))
    is_rest = not is_change and Interval.point(_HUNDRED).minus(cut).overlaps(allowed)
    if not cut.overlaps(allowed) and not is_rest:
        share = plain(abs(exact_change(value_of(before.best), value_of(after.best))), 3)
        fields = {
            "headline": span.of(article.text),
            "body": f"{share}%",
            "allowed": f"{allowed.low}% to {allowed.high}%",
        }
        yield found(rule, article, span, fields, evidence=(at(article, cuts[0].span, "the body"),))


def _against_levels(article: Article, rule: Rule, word: str, span: Span, allowed: Interval) -> Iterator[Result]:
    """Hold "halved" against the only two levels near the top, each told of its own time: 96,000 and 64,000."""
    title = article.document.title
    if title is None:
        return
    apart = levels_apart(article, title.span.end, _stems(article, title.span), allowed, falls=word == "halv")
    if apart is not None:
        share = plain(abs(exact_change(value_of(apart.before.quantity.best), value_of(apart.after.quantity.best))), 3)
        fields = {
            "headline": span.of(article.text),
            "body": f"{share}%",
            "allowed": f"{allowed.low}% to {allowed.high}%",
        }
        evidence = (at(article, apart.before.span, "before"), at(article, apart.after.span, "after"))
        yield found(rule, article, span, fields, evidence=evidence)


def _in_title(article: Article, title: Span) -> tuple[str, Span, Interval]:
    """Return the quantifier of the headline, "" if there is none, where it stands, and what it allows in percent."""
    text = article.text
    match = _quantifier().match(text, title.start, title.end)
    if match is not None:
        span = Span(*match.span("text"))
        word = next((as_in_tables(match[group]) for group in ("majority", "half", "part") if match[group]), "")
        return (word, span, Interval(*_SHARES[word])) if word else _fraction(match, span)
    if _most().match(text, title.start, title.end):
        return "most", Span(title.start, title.start + len("Most")), Interval(*_SHARES["most"])
    change = _change().search(text, title.start, title.end)
    if change is None:
        return "", title, Interval(None, None)
    stem, (low, high) = as_in_tables(change["stem"]), _CHANGES[as_in_tables(change["stem"])]
    is_open = _more_than().search(article.text, max(0, change.start("verb") - _LEAD), change.start("verb")) is not None
    return stem, Span(*change.span("verb")), Interval(low, (_HUNDRED if stem == "halv" else None) if is_open else high)


@cache
def _more_than() -> re.Pattern[str]:
    """Match what opens a multiple upward: deaths that "more than halved" may have fallen by nine tenths."""
    return re.compile(r"\b(?:more than|over|at least) $", re.IGNORECASE)


def _fraction(match: re.Match[str], span: Span) -> tuple[str, Span, Interval]:
    """Return a fraction of the headline as an article would repeat it: "in four" of "three in four"."""
    if match["some"]:
        some, every = _COUNTS[as_in_tables(match["some"])], _COUNTS[as_in_tables(match["every"])]
        word, share = as_in_tables(match["every"]), EXACT.divide(_HUNDRED * some, Decimal(every))
    else:
        word = as_in_tables(match["fraction"] or match["small"]).replace(" ", "-")
        share = _PARTS[word]
    if share >= _HUNDRED:
        return "", span, Interval(None, None)
    reach = min(_POINTS, EXACT.multiply(share, _SHARE)) * (2 if match["hedge"] else 1)
    rounded = Interval.around(share, reach, reach)
    ends = [end and end.quantize(Decimal(1), context=EXACT) for end in rounded]
    return word, span, Interval(ends[0], ends[1])


def _is_lead(article: Article, figures: list[Claim]) -> bool:
    """Whether the first of the figures stands in the first sentence of the body, which retells the headline."""
    title = article.document.title
    first = next((index for index, span in enumerate(article.sentences) if title and span.start >= title.span.end), -1)
    return bool(figures) and figures[0].sentence == first


def _is_repeated(article: Article, word: str, start: int) -> bool:
    """Whether the article uses the word itself: then its figure may be about something else."""
    others = {
        "majority": ("majority", "most "),
        "most": ("most ", "majority"),
        "doubl": ("doubl", "twice", "two-fold"),
        "halv": ("halv", "half"),
        "two-thirds": ("third",),
        "three-quarters": ("quarter",),
    }
    if word in _COUNTS:
        others[word] = (f" in {word}", f" of {word}", f"every {word}")
    body = article.text[start:].lower()
    return any(other in body for other in others.get(word, (word,)))


def _stems(article: Article, title: Span) -> frozenset[str]:
    """Return the content words of the headline, as the figures' own stems have them; "coronavirus" has its "virus"."""
    words = re.findall(r"[a-z]{4,}", title.of(article.text).lower())
    known = {stem for claim in article.claims for stem in claim.stems}
    own = {stem for stem in known if any(word.startswith(stem) and len(word) - len(stem) <= 4 for word in words)}
    long = tuple(stem for stem in own if len(stem) >= _LEAST_OF_COMPOUND)
    return frozenset(own | {stem for stem in known if stem.endswith(long)})


def _is_share(claim: Claim) -> bool:
    return claim.quantity.kind in _KINDS and claim.quantity.best.value is not None


def _in_percent(claim: Claim) -> Interval:
    """Return what the digits of a share can mean, narrowly, in percent; a fraction is told of one."""
    narrow = claim.quantity.best.narrow
    return narrow if claim.quantity.kind is QuantityKind.PERCENT else narrow.scaled(_HUNDRED)


def _wide(claim: Claim) -> Interval:
    """Return what a share can mean, generously; forty percent without a hedge are no fifty."""
    wide = claim.quantity.best.wide if claim.quantity.hedged else claim.quantity.best.written
    return wide if claim.quantity.kind is QuantityKind.PERCENT else wide.scaled(_HUNDRED)


def _judged(article: Article, rule: Rule, word: str, span: Span, claim: Claim, allowed: Interval) -> Iterator[Result]:
    direction = claim.direction
    wanted = Direction.DOWN if word == "halv" else Direction.UP
    if word not in _CHANGES and _makes_up().search(article.text, max(0, claim.span.start - _LEAD), claim.span.start):
        direction = Direction.LEVEL
    if direction is not (wanted if word in _CHANGES else Direction.LEVEL):
        return
    value = claim.quantity.best.value
    fields = {
        "headline": span.of(article.text),
        "body": claim.span.of(article.text)
        if value is None or claim.quantity.kind is QuantityKind.FRACTION
        else amount(value, claim.quantity.best.unit),
        "allowed": f"{allowed.low}% to {allowed.high}%",
    }
    if _in_percent(claim).within(allowed):
        yield from held(rule, article, (span, claim.span), fields, loosely=True)
    elif (
        not _wide(claim).overlaps(allowed)
        and not _is_the_rest(article, word, claim, allowed)
        and not _is_told_otherwise(article, word, span.end, allowed)
    ):
        evidence = (at(article, claim.span, "the body"),)
        yield found(rule, article, span, fields, evidence=evidence)


def _is_told_otherwise(article: Article, word: str, body: int, allowed: Interval) -> bool:
    """Whether the headline retells other figures: "triple" the rents "from €400 to €1,200, while wages rose 20%"."""
    if word in _CHANGES:
        return is_told_by_levels(article, body, allowed, falls=word == "halv")
    return is_counted_out(article, body, allowed)


def _is_the_rest(article: Article, word: str, claim: Claim, allowed: Interval) -> bool:
    """Whether the article gives the other part: 34% who leave, where the headline has two-thirds who stay.

    Where most are told of, it must say so: 40% who refuse.
    """
    rest = Interval.point(_HUNDRED).minus(claim.quantity.best.wide)
    is_denied = denied().search(article.text, *article.sentences[claim.sentence]) is not None
    may_be = word not in _CHANGES and (word not in {"majority", "most"} or is_denied)
    return may_be and rest.overlaps(allowed)


KIND = Kind(KindSpec("headline-share", {}, ("headline", "body", "allowed")), within=_check)
