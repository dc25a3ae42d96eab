"""The length that stands beside the two ends of a stretch: "from 1998 to 2018, 30 years", "a five-year ban from ...".

Comes in: an article and a place in it. Goes out: the number and its unit, close before or after. Lengths that need
not fill the stretch, as "for two years from 1998 to 2018 he also ...", stand farther away or name something else.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from factcheck.checking.dates.stretch import NUMBER
from factcheck.model.span import Span

_REACH = 90
# What lasts as long as it says: "a 10-year bond" and "a five-year survival rate" do not.
_LASTING = (
    r"(?:project|program(?:me)?|plan|contract|deal|period|span|study|survey|campaign|war|conflict|reign|tenure|stint|run"
    r"|term|spell|career|trial|investigation|inquiry|siege|occupation|drought|boom|recession|ban|stretch|stay|rule"
    r"|presidency|mandate|drive|effort|initiative|grant|agreement|partnership|lease|window|phase|tour|festival|season"
    r"|exhibition|residency|sabbatical|mission|freeze|moratorium|insurgency|dictatorship|blockade|lockdown|strike|course"
    r"|journey|voyage|expedition|visit|trip|closure|suspension|pilot|operation|experiment|strategy|conference|summit"
    r"|shutdown|ceasefire|truce|holiday|break|leave|process|construction|restoration|renovation|audit|civil\swar)"
)


class Length(NamedTuple):
    """A number and its unit as written, "three", "decades", and where they stand."""

    span: Span
    number: str
    unit: str

    @property
    def words(self) -> str:
        """As the text says it, without a hyphen: "five-month" is "five months"."""
        plural = "" if self.unit.endswith("s") or self.number in {"1", "one", "a"} else "s"
        return f"{self.number} {self.unit}{plural}"


@cache
def _before(unit: str) -> re.Pattern[str]:
    """Compile the length before "from": "30 years, from", "a three-year project on malaria, running from"."""
    return re.compile(
        rf"(?<![\w.,$€£-])(?:(?P<number>{NUMBER})(?:\s(?P<unit>{unit}s|decades),?\s"
        r"(?:(?:period|span|running|stretch(?:ing)?|that\sran|lasting|to\s[a-z]+(?:\s[a-z]+){0,2},)\s)?"
        rf"|[\s-](?P<unit2>{unit})[\s-](?:[a-z-]{{3,14}}\s){{0,2}}?{_LASTING},?\s(?:[a-zA-Z]{{2,12}}\s){{0,4}}?)"
        r"|the\s(?:past\s|last\s)?(?P<decade>decade),?\s)\(?$"
    )


@cache
def _after(unit: str) -> re.Pattern[str]:
    """Compile the length behind: ", 30 years", ", a period of 30 years", ", a five-month ban", " for 30 years"."""
    return re.compile(
        r"[,:]?\s?[(–—]?\s?(?:(?:(?:or|that\sis|i\.e\.),?\s|spanning\s|lasting\s|(?:is\s|was\s)?for\s|covering\s|lasted\s(?:for\s)?)?"
        r"(?:(?:a|an|the)\s(?:(?:total\s)?(?:total|period|span|reign|stretch|run|spell|stint|career|tenure|term|stay|service|life|closure|absence|break|strike|journey|voyage)\sof\s)?)?)"
        rf"(?P<number>{NUMBER})(?:\s(?P<unit>{unit}s|decades?)(?=[,.;)]|\swithout\b|\s(?:in|during|on)\swhich\b|\sthat\s(?:cost|saw|brought)\b|\sin\s(?:all|total|office|power|charge)\b|\sof\s(?!age)|$)"
        rf"|[\s-](?P<unit2>{unit})[\s-](?:[a-z-]{{3,14}}\s){{0,2}}?{_LASTING}\b)"
    )


@cache
def _hedge() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:about|around|nearly|almost|roughly|some|over|than|least|most|to|approximately|every|each|aged?|but|another"
        r"|first|final|and|(?:one|two|three|out|last|age)\sof)\s(?:a\s|an\s|the\s)?$",
        re.IGNORECASE,
    )


@cache
def _of_those(unit: str) -> re.Pattern[str]:
    """Compile the length that takes a stretch up at the head of the next sentence: "In those ten days ..."."""
    return re.compile(
        rf"(?:(?:In|During|Over|Through|For)\s(?:all\s)?)?(?:[Tt]hose|[Tt]hese)\s(?P<number>{NUMBER})\s(?P<unit>{unit}s)\b"
        r"(?!\s(?:in\swhich|when|that|of)\b)"
    )


def taken_up(text: str, ends: Span, unit: str, following: Span | None) -> Iterator[Length]:
    """Yield the length that the sentence behind that of the two `ends` takes them up by, in the same paragraph."""
    if following is None or following.start - ends.end > _REACH or "\n" in text[ends.end : following.start]:
        return
    match = _of_those(unit).match(text, *following)
    if match is not None:
        yield Length(Span(match.start("number"), match.end()), match["number"], match["unit"])


def lengths(text: str, ends: Span, unit: str, within: Span) -> Iterator[Length]:
    """Yield the length close before the two `ends`, and the one close after, if nothing hedges them."""
    start = max(within.start, ends.start - _REACH)
    before = _before(unit).search(text, start, ends.start)
    after = _after(unit).match(text, ends.end, min(within.end, ends.end + _REACH))
    if before is not None and before["decade"]:
        yield Length(Span(before.start("decade"), before.end()), "one", "decade")
        return
    for match in (before, after):
        if match is not None and not _hedge().search(text, start, match.start("number")):
            yield Length(Span(match.start("number"), match.end()), match["number"], match["unit"] or match["unit2"])
