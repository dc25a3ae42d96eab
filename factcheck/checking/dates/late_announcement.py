"""Announcements of what has passed when the article is published.

Worked example: "The bridge will open on June 3, 2023", in an article of June 2024, was copied from last year's or
has the wrong year.
"""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from itertools import chain

from factcheck.checking.dates.done_on import PARTICIPLES, is_event
from factcheck.checking.dates.stretch import MONTHS, STANDS_ALONE, YEAR
from factcheck.checking.in_prose import YEARS, around, matches
from factcheck.checking.kinds import Kind, Result, found
from factcheck.checking.wording import day_words
from factcheck.model.claim import Article
from factcheck.model.date_spans import days_of
from factcheck.model.dates import MONTHS as NUMBER_OF
from factcheck.model.dates import WrittenDate
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.span import Span

_SENTENCE = 250
# Further back, the day may well be that of next year.
_LONGEST_AGO = 60
_NAMES = tuple(MONTHS.split("|"))
# What happens on a day; "will cover homes built in 2010" tells of nothing that is to come in 2010.
_HAPPENS = (
    r"(?:open|close|begin|start|run|last|launch|end|take\splace|take\seffect|come\sinto\s(?:force|effect)"
    r"|go\sinto\s(?:force|effect)"
    r"|meet|arrive|debut|premiere|kick\soff|step\sdown|retire|resume|expire|go\son\ssale|report|vote|convene|rule"
    r"|appear|return|reopen|depart|perform|compete|speak|(?:welcome|greet|receive|face|meet|rejoin|join)\s(?:the\s)?[a-z]+"
    r"|move\s(?:in|out|to\s[a-z ]{3,20}?)|take\s(?:over|up\s(?:his|her|the)\s[a-z]+)"
    r"|(?:host|visit|release|publish|announce|hold|sign|complete|finish|unveil|deliver|stage|open|begin|start|launch"
    r"|close|introduce|resume)\s(?:the|a|an|its|his|her|their)"
    r"(?:\s(?!built\b|begun\b|born\b|made\b|held\b|[a-z]+ed\b)[A-Za-z'’-]+){1,4}"
    r"|be\s(?:held|opened|closed|completed|launched|released|published|inaugurated|finished|unveiled|announced|signed"
    r"|decided|delivered|staged))"
)
# What will be done on a whole day, whatever it is; "will be backdated from 1 May" tells of no day to come.
_DONE = (
    r"be\s(?!a\b|an\b|the\b|able|based|measured|compared|backdated|calculated|reckoned|dated|tied|counted|paid|held\sin"
    r"|valid|retroactive|remembered|known|marked|judged|set\b)[a-z]+(?:\s(?:online|up|out|off|down|away|over|publicly|here|there))?"
    r"(?:\sby\s(?:the\s|an?\s)?[a-z]+)?"
)
_CHOSEN = (
    r"(?:elect|choose|pick|vote\son|decide\son|debate|play|face|host)"
    r"\s(?:(?!(?:at|from|in|of|on|that|where|which|who|with)\b)[a-z-]+\s){0,3}(?![a-z]+ed\b)[a-z]+(?:\sof\s[a-z\s]{3,24})?"
)
_WILL = (
    r"(?:will|shall|(?:is|are)\s(?:(?:set|due|scheduled|expected|going|planned|about|likely)\s)?to"
    r"|(?:plans?|expects?|hopes?|intends?|aims?)\sto)"
)
# What somebody will do on a day, in few words: a participle, or what has happened, may have the day for itself.
_DOES = (
    r"(?!(?:be|have|cover|include|cost|mark|remember|forget|recall|keep|tell|show|pay|receive|get|apply|compare|reflect|mean"
    r"|feature)\b)[a-z]+(?:\s(?:the|an?|its|his|her|their))?"
    r"(?:\s(?!(?:who|which|that|whom|whose|when|where|what|over|about|into|of|in|from|for|and|or|than|if|as|by|before|until)"
    r"\b)(?![a-z]+ed\b)[\w’'-]+){0,2}?(?:\s(?:by|to|for)\s(?:the\s)?[a-z]+)?"
)
_FIXED = ("expected", "due", "scheduled", "planned", "slated", "set for", "eadline")
# What is made or held is what takes place on the day itself: "will make its last trip".
_HOLDS = frozenset({"begin", "end", "give", "hold", "host", "make", "play", "stage", "start", "take"})
# Further back than so many days, "On 3 April 1917 Lenin will arrive" is a way to tell of the past.
_LONGEST_TOLD = 1100


@cache
def _announced() -> re.Pattern[str]:
    return re.compile(
        rf"\b{_WILL}\s(?:also\s|then\s|now\s|officially\s|formally\s)?{_HAPPENS}"
        r"(?:\s(?:to|for|at|with)(?:\s(?:the\s)?(?!of\b)[a-z]+){1,3})?"
        r"(?:\s(?:here|again|next|in\s[A-Z][a-z]+|at\s[A-Z][a-z]+))?"
        rf"\s(?:on|in|from|by)\s(?:[A-Z][a-z]{{2,5}}day,?\s)?"
        rf"(?:(?:\d{{1,2}}|\d{{1,2}}\s(?:{MONTHS})|(?:{MONTHS})\s\d{{1,2}})\s?(?:to|until|till|and|-|–)\s?)?"
        rf"(?P<date>(?:(?P<month>{MONTHS})\s(?:(?P<day>\d{{1,2}}),?\s)?"
        rf"|(?P<day2>\d{{1,2}})\s(?P<month2>{MONTHS})\s)?(?P<year>{YEAR})){STANDS_ALONE}"
    )


@cache
def _on_a_day() -> re.Pattern[str]:
    """Match an announcement of anything for a whole day, and what takes effect, or has to be done, by one."""
    american, other = rf"(?P<month>{MONTHS})\s(?P<day>\d{{1,2}}),?\s", rf"(?P<day2>\d{{1,2}})\s(?P<month2>{MONTHS})\s"
    day = rf"(?P<date>(?:{american}|{other})(?P<year>{YEAR})){STANDS_ALONE}"
    return re.compile(
        rf"\b(?:{_WILL}\s(?:also\s|then\s|now\s)?(?:{_DONE})(?:\s(?:in|at)\s[A-Z][a-z]+)?\s(?:on|from)"
        rf"|{_WILL}\s(?:also\s|then\s|now\s)?{_CHOSEN}(?:\s(?:in|at)\s[A-Z][a-z]+)?\son"
        rf"|(?P<does>{_WILL}\s(?:also\s|then\s|now\s)?{_DOES})\son"
        r"|(?:takes?\seffect|comes?\sinto\s(?:force|effect)|goes?\son\ssale|becomes?\slaw)\s(?:on|from)"
        rf"|(?:is|are)\s(?:(?:{'|'.join(_FIXED[:-2])})\s(?:on|for|by)|set\sfor)|[Dd]eadline(?:\sfor\s[a-z]+)?\sis"
        r"|[Nn]ext\s(?:week|month|year),?\s(?:on|from)"
        r"|must\s(?:be\s[a-z]+|reach\s[a-z\s]{3,24}|apply|register|reply|pay)(?:\sby|\sbefore))"
        rf"\s(?:[A-Z][a-z]{{2,5}}day,?\s)?{day}"
    )


@cache
def _led_by_a_day() -> re.Pattern[str]:
    """Match what a sentence announces for a day, or a month, at its head: "On 12 September 2019 the two will sign"."""
    day = rf"(?:(?P<month>{MONTHS})\s(?P<day>\d{{1,2}}),?|(?P<day2>\d{{1,2}})\s(?P<month2>{MONTHS}))\s(?P<year>{YEAR})"
    month = rf"(?P<month3>{MONTHS})\s(?P<year2>{YEAR})"
    verbs = r"who|which|that|whom|whose|when|where|what|is|are|was|were|has|have|had|would|could|said|says|[a-z]+ed"
    subject = rf"(?:(?!(?:{verbs})\b)[\w’'&-]+\s){{1,8}}?"
    return re.compile(
        rf"(?:^|(?<=[.!?:\n]\s)|(?<=\n)|(?<=\snow,\s)|(?<=\sweek,\s))(?:[Oo]n\s(?:[A-Z][a-z]{{2,5}}day,?\s)?(?P<date>{day})|In\s(?P<date2>{month})),?\s"
        rf"{subject}{_WILL}\s[a-z]+"
    )


@cache
def _told_back() -> re.Pattern[str]:
    """Match an announcement that somebody made back then, that a treaty or law makes, or that is only quoted."""
    says = r"(?:says|states|provides|requires|reads)"
    return re.compile(
        r"\b(?:earlier|previously|originally|then|at the time|had|would|once|wrote|read|if"
        rf"|Under (?:the|an?|that|this|its)|(?:[Tt]reaty|[Aa]greement|[Ll]aw|[Aa]ct|[Aa]rticle(?: \d+)?|[Dd]ecree"
        rf"|[Cc]harter|[Cc]onstitution) {says})\b"
        r"|[“\"‘]"
    )


@cache
def _passed() -> re.Pattern[str]:
    """Match behind a day what has come of it: "to get the grant; 400 did so", ", but none has"."""
    return re.compile(r"[^.;]{0,80}?(?:;|,? (?:but|yet|though))\s[^.;]{0,60}?\b(?:did|has|have|none|never|nothing)\b")


@cache
def _any_year() -> re.Pattern[str]:
    return re.compile(r"(?<![\d.,])(?:1[5-9]|20)\d\d(?![\d%]|,\d)")


@cache
def _announced_for_a_day() -> re.Pattern[str]:
    """Match an announcement for a day without its year."""
    return re.compile(
        rf"\b{_WILL}\s(?:also\s|then\s|now\s|officially\s|formally\s)?{_HAPPENS}"
        rf"(?:\s(?:in|at)\s[A-Z][a-z]+)?\s(?:on|from)\s(?:[A-Z][a-z]{{2,5}}day,?\s)?"
        rf"(?P<date>(?P<month>{MONTHS})\s(?P<day>\d{{1,2}})|(?P<day2>\d{{1,2}})\s(?P<month2>{MONTHS}))\b(?!,?\s(?:\d"
        rf"|next|of|to|until|till|through)\b|\s?[-–]|,?\s\d)"
    )


def _without_year(article: Article, rule: Rule, published: date) -> Iterator[Result]:
    """Yield what is announced for a day that was some weeks ago: next year's would be called next year's."""
    if set(_any_year().findall(article.text)) - {str(published.year)}:
        return
    for match in matches(article, _announced_for_a_day(), ("will", "shall", "to"), _NAMES):
        span = Span(*match.span())
        passage = around(article, span, _SENTENCE)
        if _told_back().search(passage) or re.search(r"\b(?:next|every|each) year\b", passage):
            continue
        month, number = match["month"] or match["month2"], int(match["day"] or match["day2"])
        day = WrittenDate(None, NUMBER_OF[month.lower()], number).resolved(published)
        if day is not None and int(rule.number("slack_days")) < (published - day).days <= _LONGEST_AGO:
            fields = {"date": match["date"], "published": day_words(published)}
            yield found(rule, article, span, fields)


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    published = article.document.published
    if published is None:
        return
    yield from _without_year(article, rule, published.day)
    told: list[Span] = []
    own = matches(article, _announced(), ("will", "shall", "to"), YEARS)
    whole = matches(
        article, _on_a_day(), ("will", "shall", "to", "take", "come", "goes", "become", "must", "next", *_FIXED), YEARS
    )
    led = matches(article, _led_by_a_day(), ("will", "shall", "to"), YEARS)
    for match in chain(own, whole, led):
        written = {name.rstrip("23"): value for name, value in match.groupdict().items() if value}
        span = Span(*match.span())
        passage = around(article, span, _SENTENCE)
        if (
            match.re is not _announced() and "must" not in match[0]
        ):  # what stands behind a whole day says no more of when it was announced
            passage = passage[: passage.index(match[0]) + span.length]
        month, day = written.get("month"), written.get("day")
        # A year alone may be that of what is spoken of; a whole day that something will happen on is its own.
        if _told_back().search(passage) or (not day and len(_any_year().findall(passage)) > 1):
            continue
        number = NUMBER_OF[month.lower()] if month else None
        days = days_of(WrittenDate(int(written["year"]), number, int(day) if day else None), published.day)
        apart = 0 if days is None else (published.day - days[1]).days
        is_late = apart > int(rule.number("slack_days")) and not _may_be_told_of(match, apart)
        is_late = is_late and _passed().match(article.text, span.end) is None
        if is_late and not any(span.overlaps(other) for other in told):
            told.append(span)
            fields = {"date": written["date"], "published": day_words(published.day)}
            yield found(rule, article, span, fields)


def _may_be_told_of(match: re.Match[str], apart: int) -> bool:
    """Whether an announcement of anything, on whatever day, may tell of long ago, or of what has happened."""
    does = match.groupdict().get("does")
    is_of_anything = does is not None or match.re is _led_by_a_day()
    words = [] if does is None else does.split()
    is_of_past = (is_event(words) and _HOLDS.isdisjoint(words)) or not PARTICIPLES.isdisjoint(words)
    return is_of_past or (is_of_anything and apart > _LONGEST_TOLD)


_ABOUT = {"slack_days": "how many days an announced day may lie before publication, for time zones"}
KIND = Kind(KindSpec("late-announcement", {"slack_days": 1}, ("date", "published"), _ABOUT), within=_check)
