"""Everything about one figure, for those who ask why it was read so, and why it was checked or not.

Comes in: an article, one of its figures, what the rules said of it and on what ground the others passed over it. Goes
out: lines of text. Never happens here: running a rule.
"""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from textwrap import wrap
from typing import NamedTuple

from factcheck.model.claim import Article, Claim
from factcheck.model.finding import Location
from factcheck.model.interval import Interval
from factcheck.model.mention import Mention
from factcheck.model.quantity import Quantity, Reading
from factcheck.model.report import Report
from factcheck.model.rule import Rule
from factcheck.reporting.encoding import number
from factcheck.reporting.ledger import ledgers
from factcheck.reporting.places import Places
from factcheck.reporting.terminal import visible

_WIDTH = 100
_SLOTS = ("subject", "measure", "period", "basis", "base_period", "status", "direction")


class Asked(NamedTuple):
    """A figure and what the rules did with it: `grounds` are those that ran, `off` the names of those that did not."""

    article: Article
    claim: Claim
    report: Report
    grounds: tuple[tuple[Rule, str], ...]
    off: tuple[str, ...]


def figure(asked: Asked) -> Iterator[str]:
    """Yield what was read, with which meanings, what it is about, what it belongs to, and what each rule did."""
    places = Places((*asked.report.articles, *asked.report.witnesses))
    location = Location(asked.article.uri, asked.claim.span)
    excerpt = places.excerpt(location)
    yield f"{visible(places.address(location))} {_status(asked)}\n"
    yield f"  {visible(excerpt.before)}[{visible(excerpt.figure)}]{visible(excerpt.after)}\n\n"
    yield from _told("Read", _reading(asked.claim.quantity))
    yield from _told("About", _about(asked.claim))
    yield from _told("Belongs to", _relations(asked, places))
    yield from _told("Rules that spoke of it", _spoken(asked))
    silent = [rule.name for rule, ground in asked.grounds if not ground and rule.name not in _speakers(asked)]
    yield from _told("Ran on this article, and had nothing to say of it", _grouped(silent))
    yield from _told("Passed over it", _passed_over(asked))
    if asked.off:
        yield from _told("Did not run, by the configuration", _grouped(asked.off))


def other(article: Article, mention: Mention, report: Report) -> Iterator[str]:
    """Yield what was read at a place that is no quantity: a date, a name, an ordinal."""
    places = Places(report.articles)
    location = Location(article.uri, mention.span)
    yield f"{visible(places.address(location))} {mention.form.value}\n"
    meaning = f", which is {mention.date.iso()}" if mention.date is not None else ""
    yield f'  "{visible(places.text(location))}" was read as {_article_of(mention.form.value)}{meaning}.\n'
    yield "  Its digits are no quantity, so no rule takes them for one; rules about days look at dates.\n"


def _article_of(word: str) -> str:
    return f"{'an' if word[0] in 'aeiou' else 'a'} {word}"


def _told(title: str, lines: Iterable[str]) -> Iterator[str]:
    """Yield a title with lines below it, or nothing for none."""
    for index, line in enumerate(lines):
        if index == 0:
            yield f"{title}\n"
        yield f"  {visible(line)}\n"


def _status(asked: Asked) -> str:
    entries = ledgers(asked.report)[asked.article.uri]
    return next(entry.status.value for entry in entries if entry.mention.span == asked.claim.span)


def _reading(quantity: Quantity) -> Iterator[str]:
    mention = quantity.mention
    yield f"kind: {quantity.kind.value}; digits: {quantity.digits}, behind the point: {quantity.decimals}"
    if mention.hedge:
        yield f'hedge: "{mention.hedge}", which means {mention.bound or "nothing in numbers"}'
    for index, alike in enumerate(_alike(quantity.readings)):
        yield f"{'value' if index == 0 else 'or'}: {_value(alike[0])}"
        yield f"  strictly {_interval(alike[0].narrow)}, generously {_interval(alike[0].wide)}"
        if len(alike) > 1:
            yield from wrap(
                f"or as many {', '.join(_unit(reading) for reading in alike[1:])}",
                _WIDTH,
                initial_indent="  ",
                subsequent_indent="    ",
            )
    if quantity.settled:
        yield f"the first of these because of {quantity.settled}"


def _alike(readings: Iterable[Reading]) -> list[tuple[Reading, ...]]:
    """Return the readings, those together that differ in the unit alone: the many currencies of one sign."""
    groups: dict[tuple[Decimal | None, Interval, Interval], list[Reading]] = {}
    for reading in readings:
        groups.setdefault((reading.value, reading.narrow, reading.wide), []).append(reading)
    return [tuple(group) for group in groups.values()]


def _value(reading: Reading) -> str:
    amount = "a range" if reading.value is None else number(reading.value)
    return f"{amount} {_unit(reading)}".rstrip()


def _unit(reading: Reading) -> str:
    """Return "USD", or "USD per barrel"; "" for a bare number."""
    if reading.unit is None:
        return ""
    return f"{reading.unit.symbol}{f' per {reading.unit.per}' if reading.unit.per else ''}"


def _interval(interval: Interval) -> str:
    """Return "14.5 to 15.5", "at least 200" or "at most 200"."""
    if interval.low is None or interval.high is None:
        end = interval.low if interval.high is None else interval.high
        return "anything" if end is None else f"{'at least' if interval.high is None else 'at most'} {number(end)}"
    return (
        number(interval.low) if interval.low == interval.high else f"{number(interval.low)} to {number(interval.high)}"
    )


def _about(claim: Claim) -> Iterator[str]:
    slots = {name: str(getattr(claim, name)) for name in _SLOTS}
    yield "; ".join(f"{name.replace('_', ' ')}: {value}" for name, value in slots.items() if value)
    missing = [name for name in ("subject", "measure", "period") if not slots[name]]
    if missing:
        yield f"compared with no other claim, because the text does not say its {' nor its '.join(missing)}"


def _relations(asked: Asked, places: Places) -> Iterator[str]:
    claims = asked.article.claims
    for relation in asked.article.relations:
        members = [claims[index] for index in relation.members]
        if any(member.span == asked.claim.span for member in members):
            others = [Location(asked.article.uri, one.span) for one in members if one.span != asked.claim.span]
            told = ", ".join(f'"{places.text(place)}" ({places.address(place)})' for place in others)
            yield f"{relation.kind.value}{f' with {told}' if told else ''}"


def _spoken(asked: Asked) -> Iterator[str]:
    here = Location(asked.article.uri, asked.claim.span)
    for finding in asked.report.findings:
        if _touches(finding.location, here):
            yield f"{finding.level.value} {finding.rule}: {finding.message}"
            yield from (f"  also {evidence.note}" for evidence in finding.evidence if _touches(evidence.location, here))
        elif any(_touches(evidence.location, here) for evidence in finding.evidence):
            yield f"evidence of {finding.rule} elsewhere: {finding.message}"
    for one in asked.report.silenced:
        if _touches(one.finding.location, here):
            by = "a comment" if one.comment is not None else "the baseline"
            reason = f" ({one.reason})" if one.reason else ""
            yield f"silenced by {by}{reason}: {one.finding.rule}: {one.finding.message}"
    for held in asked.report.verifications:
        if any(_touches(place, here) for place in held.locations):
            yield f"verified by {held.rule}: {held.message}"


def _touches(place: Location, here: Location) -> bool:
    return place.uri == here.uri and place.span.overlaps(here.span)


def _speakers(asked: Asked) -> set[str]:
    """Return the rules that spoke of the figure, those included whose words became evidence of a graver finding."""
    here = Location(asked.article.uri, asked.claim.span)
    findings = [finding for finding in asked.report.findings if _touches(finding.location, here)]
    names = {finding.rule for finding in findings}
    names |= {
        one.note.split(":")[0] for finding in findings for one in finding.evidence if _touches(one.location, here)
    }
    names |= {one.finding.rule for one in asked.report.silenced if _touches(one.finding.location, here)}
    return names | {
        held.rule for held in asked.report.verifications if any(_touches(place, here) for place in held.locations)
    }


def _passed_over(asked: Asked) -> Iterator[str]:
    """Yield each ground with the rules that it holds for."""
    by_ground: dict[str, list[str]] = {}
    for rule, ground in asked.grounds:
        if ground and rule.name not in _speakers(asked):
            by_ground.setdefault(ground, []).append(rule.name)
    for ground, names in sorted(by_ground.items()):
        yield f"{ground}:"
        yield from (f"  {line}" for line in _grouped(names))


def _grouped(names: Iterable[str]) -> list[str]:
    return wrap(", ".join(sorted(names)), _WIDTH, break_on_hyphens=False)
