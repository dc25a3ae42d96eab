"""Days and years that nobody can place, as the article has no date.

Worked example: "On October 22 the bridge was closed", "this year prices rose": without a day of publication, and
without any year in the text, a reader who finds the article later cannot tell which year is meant. A year that the
text names settles a day, but not "this year".
"""

import re
from collections.abc import Iterator
from functools import cache

from factcheck.checking.dates.days import dates_of
from factcheck.checking.dates.done_on import PARTICIPLES
from factcheck.checking.dates.stretch import MONTHS as MONTH_NAMES
from factcheck.checking.dates.stretch import NUMBER
from factcheck.checking.in_prose import around, matches
from factcheck.checking.kinds import Kind, Result, found
from factcheck.checking.words_of import words_of
from factcheck.model.claim import Article
from factcheck.model.dates import MONTHS, WrittenDate
from factcheck.model.document import NOT_PROSE
from factcheck.model.mention import Mention
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.span import Span

# A day that is the name of what happened on it.
_NAMES = frozenset({(9, 11)})
_AROUND = 100
_BE, _LEAD = frozenset({"was", "were", "had"}), 12
# The first lines of an article end within so many characters.
_HEAD = 400


@cache
def _yearly() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:every|each|annual(?:ly)?|yearly|holidays?|birthday|festival|feast|season)\b", re.IGNORECASE
    )


@cache
def _month_alone() -> re.Pattern[str]:
    """Match a line of nothing but a month and its year, "July 2015"."""
    months = "|".join(sorted((name.title() for name in MONTHS), key=len, reverse=True))
    return re.compile(rf"^[ \t]*(?:{months})\.?,? (?:19|20)\d\d[ \t]*$", re.MULTILINE)


@cache
def _relative() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:(?:this|last|next)\s(?:year|month)|(?:entering|in|for)\sthe\snew\syear)\b(?!['’-])", re.IGNORECASE
    )


@cache
def _ago() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{NUMBER}|an?|a\sfew|several)\s(?:day|week|month|year)s?\sago\b")


@cache
def _leading() -> re.Pattern[str]:
    """Match what makes a month or a weekday alone the one that something happened in: "in March", "on Sunday"."""
    return re.compile(r"\b(?:[Ii]n|[Oo]n|[Ss]ince|[Bb]y|[Uu]ntil)\s(?:early\s|late\s|mid-)?$")


@cache
def _may_be_relative() -> re.Pattern[str]:
    """Match what `_relative` does in small letters; a search that begins with so few signs is quick."""
    return re.compile(r"[ym](?:(?<=\b(?:this|last|next)\s[ym])(?:ear|onth)|(?<=\bthe\snew\sy)ear)\b")


@cache
def _any_year() -> re.Pattern[str]:
    """Match "1998", "'98" or "3/5/98"; to look back from its first sign makes it quick to search."""
    return re.compile(
        r"[\d'’](?:(?<!\d\d)(?:(?<=1)[5-9]|(?<=2)0)\d\d(?!\d)|(?<=['’])\d\d(?!\d)"
        r"|(?<=\d)(?<!\w\d)\d?[/.]\d{1,2}[/.]\d\d\b)"
    )


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    """Speak of the first such place of an article that is long enough to be one."""
    if article.document.published is not None or not _has_words(article, int(rule.number("least_words"))):
        return
    if _month_alone().search(article.text, 0, _HEAD) is not None:
        return  # who knows the month of publication knows which year "last year" was
    may_be = _may_be_relative().search(words_of.of(article).lower) is not None
    words = ("this", "last", "next", "new"), ("year", "month")
    matched = next(matches(article, _relative(), *words), None) if may_be else None
    relative = [] if matched is None else [Span(*matched.span())]
    days = [*_days(article), *_parts(article)]
    if not relative and not days:
        return
    names_a_year = _any_year().search(article.text) is not None
    first = min(relative if names_a_year else [*relative, *days], default=None)
    if first is not None:
        lack = "" if names_a_year else " and names no year"
        yield found(rule, article, first, {"text": first.of(article.text), "lack": lack})


def _days(article: Article) -> Iterator[Span]:
    """Yield the first day, month or weekday that has no year and does not come back, and the first "two years ago"."""
    for mention, written in dates_of(article):
        if (
            written.year is None
            and not _is_yearly(article, mention.span)
            and _is_of_one_year(article, mention, written)
        ):
            lead = _counting().search(article.text, max(0, mention.span.start - _LEAD), mention.span.start)
            yield mention.span if lead is None else Span(lead.start(), mention.span.end)
            break
    matched = next(matches(article, _ago(), (" ago",)), None)
    if matched is not None:
        yield Span(*matched.span())


@cache
def _counting() -> re.Pattern[str]:
    return re.compile(r"\b(?:last|next|this)\s$", re.IGNORECASE)


@cache
def _in_month() -> re.Pattern[str]:
    """Match what makes a weekday counted from today one of a month: "the last Sunday of May"."""
    return re.compile(rf"\s(?:of\b|in\s(?:the\smonth\b|{MONTH_NAMES}))")


def _is_of_one_year(article: Article, mention: Mention, written: WrittenDate) -> bool:
    """Whether a date without a year is one that a reader looks for in a calendar."""
    if written.shift is not None:
        is_any = (written.part, written.shift) == ("day", 0)  # "today" is said of these times
        return not is_any and _in_month().match(article.text, mention.span.end) is None
    if written.month is not None and written.day is not None:
        return (written.month, written.day) not in _NAMES
    lead = article.text[max(0, mention.span.start - _LEAD) : mention.span.start]
    sentence = article.sentence_around(mention.span)
    if (written.month is None and written.weekday is None) or sentence is None or not _leading().search(lead):
        return False
    return any(word in PARTICIPLES or word.endswith("ed") or word in _BE for word in sentence.of(article.text).split())


def _parts(article: Article) -> Iterator[Span]:
    """Yield where figures are told of a year as far as it has gone: "in the first three quarters"."""
    if words_of.of(article).has_any((" quarters", " months")):
        matched = next(matches(article, _part(), ("quarters", "months")), None)
        if matched is not None:
            yield Span(*matched.span())


@cache
def _part() -> re.Pattern[str]:
    number = r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|10|11)"
    return re.compile(
        rf"\bin\sthe\sfirst\s(?:{number}\smonths|three\squarters)\b(?=[,.;]|\s(?:the|was|were|rose|grew|fell|total))",
        re.IGNORECASE,
    )


def _is_yearly(article: Article, day: Span) -> bool:
    """Whether the day comes back: "every June 21", "the holiday on July 4"."""
    return _yearly().search(around(article, day, _AROUND)) is not None


def _has_words(article: Article, least: int) -> bool:
    """Whether the prose has so many words: a heading or a caption has few."""
    count = 0
    for block in article.document.blocks:
        if block.role not in NOT_PROSE:
            count += len(block.span.of(article.text).split())
            if count >= least:
                break
    return count >= least


_ABOUT = {"least_words": "how many words a text has at least; a shorter one is a heading"}
KIND = Kind(KindSpec("undated", {"least_words": 8}, ("text", "lack"), _ABOUT, of_whole=True), within=_check)
