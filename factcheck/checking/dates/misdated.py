"""Well-known events that are told as happening on a day on which they did not.

Comes in: an article and the table of events. Goes out: a date that is tied to an event by the grammar of its sentence,
and differs from the event's own by one slip: another year, another month or another day. Never happens here: an event
that a date only stands near to; what was said, filmed or remembered of it later has its own day.

Worked example: "the Titanic had gone down in the small hours of 15 April 1913" is a year late.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from factcheck.checking.dates.stretch import MONTHS
from factcheck.checking.in_prose import YEARS, sentences_with
from factcheck.checking.kinds import Kind, Result, found, held
from factcheck.model.claim import Article
from factcheck.model.dates import MONTHS as NUMBERS
from factcheck.model.event import Day, Event
from factcheck.model.reference import References
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.span import Span

_BEFORE, _BEHIND = 160, 140
# A year that is further off is told of something else, unless its digits show the slip.
_MOST_YEARS, _CENTURY = 10, 100
_DATE = (
    r"(?P<date>(?:(?P<day>\d{1,2})(?:st|nd|rd|th)?\s(?:of\s)?(?P<month>" + MONTHS + r"),?\s"
    r"|(?P<month2>" + MONTHS + r")\s(?:(?P<day2>\d{1,2})(?:st|nd|rd|th)?,?\s)?(?:of\s)?)?(?P<year>(?:1[0-9]|20)\d\d))"
    r"(?![\d%]|[.,–-]\d|s\b)"
)
_TIME = r"(?:the\s(?:early\s|small\s)?(?:morning|night|evening|afternoon|hours|weekend)\sof\s)?"
# Who is called by what he is may be meant by his last name alone; any other first name makes him another.
_TITLES = frozenset({
    "Admiral", "Archduke", "Astronaut", "Cardinal", "Chancellor", "Chairman", "Colonel", "Dr", "Emperor", "General",
    "Jr", "King", "Lady", "Leader", "Lord", "Marshal", "Minister", "Mr", "Mrs", "Ms", "Pope", "President", "Prince",
    "Princess", "Queen", "RMS", "Rev", "Reverend", "SS", "HMS", "Saint", "Senator", "Shuttle", "Sir", "Soviet", "US",
    "American", "Mahatma", "Premier", "The",
})  # fmt: skip
_WAS = ("was ", "were ")


class _Told(NamedTuple):
    """A date as told: year, month and day as far as they are, and where it stands."""

    day: Day
    span: Span


@cache
def _behind_verb() -> re.Pattern[str]:
    """Compile what ties a date to what was done: "in Dallas on", "in the small hours of"."""
    return re.compile(rf"{_tail(8)},?\s(?:on|in|of|during|back\sin)\s{_TIME}{_DATE}|\s\({_DATE.replace('P<', 'P<in_')}")


@cache
def _behind_name() -> re.Pattern[str]:
    """Compile what ties a date to the name of an event: "in Dallas on", "took place on"; "'s film of" does not."""
    took = r"(?:,?\s(?:which\s)?(?:took\splace|happened|occurred|came|was))?"
    return re.compile(
        rf"(?:\s(?:in|at|off|near|outside|over|against)(?=\s){_tail(5)})?{took},?\s(?P<tie>on|in|of|during)\s{_TIME}{_DATE}"
        rf"|\s\({_DATE.replace('P<', 'P<in_')}"
    )


def _tail(most: int) -> str:
    """Return a pattern of a few words that neither begin a clause nor tell of something else that was done."""
    other = (
        r"and|or|but|which|who|whom|whose|that|when|where|while|before|after|since|until|till|because|than|as|if|though"
        r"|drawn|made|written|born|begun|built|led|won|told|sold|held|is|was|were|has|had|film|book|not|again"
    )
    return rf"(?:,?\s(?!(?:{other})\b)(?![a-z]+ed\b)[A-Za-z][\w’'.-]*){{0,{most}}}?"


@cache
def _before() -> re.Pattern[str]:
    """Compile a date with the few words that tie it to the event behind it: "On July 20, 1969, when"."""
    lead = (
        r"(?:(?:when|that|as|then|the|an?|day|night|morning|his|her|[A-Z][a-z]*\.?|civil|rights|leader|liner|ocean"
        r"|ship)\s)"
    )
    news = (
        r"(?:(?!(?:and|or|but|who|which)\b)[a-z]+\s){0,6}(?:break|broke|report|reported|announce|announced)\s"
        r"[^.;:,()\d]{0,40}?\bthat\s"
    )
    return re.compile(rf"(?:\b[Oo]n|\b[Ii]n|\b[Oo]f)\s{_TIME}{_DATE},?\s(?P<news>{news})?(?P<lead>{lead}{{0,6}})$")


@cache
def _attribute() -> re.Pattern[str]:
    """Compile a date right before the name of an event: "the 2012 Fukushima disaster"."""
    return re.compile(rf"\b(?:[Tt]he|of|since|its|their)\s{_DATE},?\s$")


@cache
def _ends_name() -> re.Pattern[str]:
    """Match what may stand behind the name of an event that is not the beginning of a longer one."""
    return re.compile(
        r"(?=[^\w\s]|$|\s(?:in|at|on|of|by|that|which|was|were|had|has|have|killed|is|and|when|where|to|as|but|for"
        r"|with|left|led|forced|from|[a-z]+ed)\b)"
    )


@cache
def _of_later() -> re.Pattern[str]:
    """Match what tells that an event is remembered, retold or made up."""
    return re.compile(
        r"\b(?:anniversar\w+|commemorat\w+|memorial\w*|remembr\w+|remember\w*|films?|movies?|documentar\w+|novels?"
        r"|musicals?|fiction\w*|re-?enact\w*|imagin\w+|exhibition|inquests?|tributes?|centenary|songs?|vigils?|wrongly"
        r"|mistak\w+|incorrectly|not in|not on|rather than|instead of|quiz|alternative|testi\w+|would\shave"
        r"|planned|scheduled)\b",
        re.IGNORECASE,
    )


@cache
def _clause_start() -> re.Pattern[str]:
    """Match what stands before a name whose own date follows, not the date of what is done to it."""
    return re.compile(
        r"(?:^|[.;:–—“\"]\s?|\b(?:[Ss]ince|[Uu]ntil|[Bb]etween|[Ff]rom|[Ww]ith|[Bb]efore)\s)(?:[Tt]he\s)?$"
    )


@cache
def _order() -> re.Pattern[str]:
    """Match what makes a date behind an event perhaps one of the clause that it introduces."""
    return re.compile(r"\b(?:after|before|following|during)\s[^.;,]{0,40}$", re.IGNORECASE)


@lru_cache(maxsize=64)
def _patterns(event: Event) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return the patterns of an event told by a verb, and by its name."""
    verbs = "|".join(map(_verb, event.verbs)) or "(?!)"
    aside = r"(?:,?\s(?P<which>which|who|that)|,\s[^,.;:()]{1,60},|\s\([^()]{1,40}\))?"
    subjects = "|".join(map(_phrase, sorted(event.subjects, key=len, reverse=True))) or "(?!)"
    called = "|".join(map(_phrase, sorted(event.called, key=len, reverse=True))) or "(?!)"
    return (
        re.compile(rf"(?<![\w-])(?:{subjects}){aside}\s(?i:{verbs})(?![\w-])"),
        re.compile(rf"(?<![\w-])(?i:{called})(?![\w-])"),
    )


def _phrase(words: str) -> str:
    return re.escape(words).replace(r"\*\ ", r"(?:[\w.-]+\s){0,5}").replace(r"\ ", r"\s")


def _verb(words: str) -> str:
    for was in _WAS:
        if words.startswith(was):
            be = r"(?:was|were|is|are|been|being|be|got)\s(?:[a-z]+ly\s)?"
            return rf"(?:(?:had|has|have)\s)?{be}{_phrase(words.removeprefix(was))}"
    return rf"(?:(?:had|has|have|finally|first|then|also|suddenly|formally|officially)\s){{0,2}}{_phrase(words)}"


def _check(article: Article, rule: Rule, references: References) -> Iterator[Result]:
    seen: set[Span] = set()
    for number in sentences_with(article, YEARS):
        sentence = article.sentences[number]
        text = sentence.of(article.text)
        events = references.events(_words().findall(text)) if _year().search(text) is not None else ()
        for event in events:
            for told in _told(article, sentence, event):
                if told.span not in seen:
                    seen.add(told.span)
                    yield from _judged(article, rule, event, told)


@cache
def _words() -> re.Pattern[str]:
    return re.compile(r"\w+")


@cache
def _year() -> re.Pattern[str]:
    return re.compile(r"(?<!\d)(?:1\d|20)\d\d(?!\d)")


def _told(article: Article, sentence: Span, event: Event) -> Iterator[_Told]:
    """Yield the dates that a sentence ties to an event; none where it tells of what came later."""
    text = sentence.of(article.text)
    if not _may_tell(text, event) or _of_later().search(text) is not None:
        return
    by_verb, by_name = _patterns(event)
    for match in by_verb.finditer(article.text, *sentence):
        if _is_other(article.text, sentence.start, match.start()):
            continue
        behind = _behind_verb().match(article.text, match.end(), min(sentence.end, match.end() + _BEHIND))
        if behind is None and match["which"] is None:  # with a relative clause the date is that of the main one
            behind = _before().search(article.text, max(sentence.start, match.start() - _BEFORE), match.start())
        yield from _dates(behind)
    for match in by_name.finditer(article.text, *sentence):
        yield from _named(article.text, sentence, match)


def _named(text: str, sentence: Span, match: re.Match[str]) -> Iterator[_Told]:
    """Yield the date of an event that is called by its name."""
    start = max(sentence.start, match.start() - _BEFORE)
    ahead = _attribute().search(text, start, match.start())
    if ahead is not None:
        if _ends_name().match(text, match.end()) is not None:
            yield from _dates(ahead)
        return
    behind = _behind_name().match(text, match.end(), min(sentence.end, match.end() + _BEHIND))
    lead = text[start : match.start()]
    if behind is None or _order().search(lead) is not None:
        return
    is_full = behind["day"] is not None or behind["day2"] is not None
    if is_full or behind["tie"] in {None, "of"} or _clause_start().search(lead) is not None:
        yield from _dates(behind)


def _may_tell(text: str, event: Event) -> bool:
    """Whether a sentence has the words of an event at all; patterns are made of those that may match only."""
    lower = text.lower()
    is_named = any(called.partition("*")[0].strip().lower() in lower for called in event.called)
    return is_named or (
        any(subject in text for subject in event.subjects) and any(_core(verb) in lower for verb in event.verbs)
    )


def _core(verb: str) -> str:
    for was in _WAS:
        verb = verb.removeprefix(was)
    return verb.partition("*")[0].strip().lower()


def _is_other(text: str, sentence: int, at: int) -> bool:
    """Whether another first name or an adjective stands right before: "Robert Kennedy", "Little Titanic"."""
    before = re.search(r"(?<!\w)([A-Z][\w’'-]*)\.? $", text[max(sentence, at - 30) : at])
    is_lead = before is not None and max(sentence, at - 30) + before.start() == sentence
    return before is not None and not is_lead and before[1] not in _TITLES


def _dates(match: re.Match[str] | None) -> Iterator[_Told]:
    """Yield the date of a match, if there is one, as far as it is told."""
    if match is None:
        return
    groups = {name.removeprefix("in_"): name for name, value in match.groupdict().items() if value is not None}
    month = next((match[groups[name]] for name in ("month", "month2") if name in groups), "")
    day = next((match[groups[name]] for name in ("day", "day2") if name in groups), "")
    parts = (match[groups["year"]], NUMBERS.get(month.lower(), ""), day)
    yield _Told(tuple(int(part) for part in parts if part), Span(*match.span(groups["date"])))


def _judged(article: Article, rule: Rule, event: Event, told: _Told) -> Iterator[Result]:
    fields = {
        "stated": told.span.of(article.text),
        "event": event.name,
        "known": _written(event.days[0]),
        "source": event.source,
    }
    if any(all(a == b for a, b in zip(told.day, day, strict=False)) for day in event.days):
        yield from held(rule, article, (told.span,), fields)
    elif any(_is_slip(told.day, day) for day in event.days):
        yield found(rule, article, told.span, fields, confidence="high")


def _is_slip(told: Day, known: Day) -> bool:
    """Whether one of the numbers is another, and a year not by more than a slip of the pen or of memory."""
    other = [number for number, (a, b) in enumerate(zip(told, known, strict=False)) if a != b]
    if len(other) != 1:
        return False
    stated, meant = told[0], known[0]
    is_near = abs(stated - meant) <= _MOST_YEARS or abs(stated - meant) == _CENTURY
    return other != [0] or is_near or sorted(str(stated)) == sorted(str(meant))


def _written(day: Day) -> str:
    """Return "April 15, 1912", "June 1989" or "1991"."""
    year, *rest = day
    if not rest:
        return str(year)
    month = MONTHS.split("|")[rest[0] - 1]
    return f"{month} {rest[1]}, {year}" if len(rest) > 1 else f"{month} {year}"


KIND = Kind(KindSpec("known-event", {}, ("stated", "event", "known", "source")), referenced=_check)
