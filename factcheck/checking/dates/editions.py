"""The count of an event's editions or years against the year in which it began.

Worked example: what was first held in 2001 and takes place every year has its 24th edition in 2024 at the latest; what
was founded in 1998 is in its 26th or 27th year then, never in its 35th. Years may have been left out, so that fewer
editions are no fault.

An ordinal that no noun makes an edition ("this year's, the 54th,", "the 22nd Jazz Week") counts editions where the
passage says how often the thing is held, and is told only where one digit, or years counted for editions,
explains it.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from factcheck.checking.in_prose import DIGITS, blocks_with, matches
from factcheck.checking.kinds import Kind, Result, found
from factcheck.checking.placed import block_around
from factcheck.checking.words_of import as_in_tables, words_of
from factcheck.model.claim import Article
from factcheck.model.finding import Level
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.span import Span

_SENTENCE = 300
_WORDS = {
    word: number
    for number, word in enumerate(
        (
            "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
            "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
            "twentieth",
        ),
        start=2,
    )
}  # fmt: skip
# How far a count of years may lie off: a year that has begun counts for some, and the first one for others.
_SLACK = 1
# A count that is short by just so many has a digit wrong.
_DECADE = 10
_BACK = 2


@cache
def _counted() -> re.Pattern[str]:
    nth = rf"\d{{1,3}}(?:st|nd|rd|th)|{'|'.join(_WORDS)}"
    held = r"(?:edition|staging|running|instal?lment|outing|(?:annual|yearly) [a-z]+)"
    return re.compile(
        rf"\b(?:its|their|the|year['’]s|spring['’]s|summer['’]s|autumn['’]s|winter['’]s|day['’]s)\s"
        rf"(?P<nth2>{nth})\s(?P<what2>{held})\b(?!\sof\b)(?!\sin\sa\srow)"
        rf"|\b(?:in|enter(?:s|ing)|for|of|holds|opens|celebrates|marks)\s(?:its|their|the)\s(?P<nth>{nth})\s(?P<what>year"
        rf"|edition|season|staging|running|instal?lment|outing|time)"
        rf"\b(?!\sof\b)(?!\sin\sa\srow)"
        # Somebody's years are those of the post that he took, unless they are said to be others.
        rf"|\b(?:in|enter(?:s|ing)|play(?:s|ing)|begin(?:s|ning)|start(?:s|ing))\s(?P<whose>his|her)\s(?P<nth3>{nth})\s(?P<what3>year"
        r"|season)\b(?=(?<=season)[,.;]|\s(?:(?:with|for)\s(?:it|them)|at\sthe\s(?:helm|top|head|wheel)|there|here|behind\sthe"
        r"|on\sthe\s(?:throne|job|podium|bench)"
        r"|in\s(?:charge|office|power|command|the\s(?:job|post|role|chair|saddle)))\b)",
        re.IGNORECASE,
    )


@cache
def _again() -> re.Pattern[str]:
    """Match an ordinal of whatever is held again and again: "the 21st festival", "the 2018 race was the 32nd"."""
    nth = r"\d{1,3}(?:st|nd|rd|th)"
    return re.compile(
        rf"\b(?:[Tt]he|[Ii]ts|[Tt]heir)\s(?P<nth>{nth})\s(?P<what>[a-z]{{4,}}|[A-Z][a-z]+(?: [A-Z][a-z]+){{0,3}})\b"
        r"(?!\s(?:of|in\sa\srow)\b)"
        r"|\b[Tt]h(?:e|is)\s(?:20\d\d|year['’]s)\s(?P<what2>[a-z]{4,})\s(?:was|is|will\sbe)\s(?:the|its)\s"
        rf"(?P<nth2>{nth})(?=[,.;]|$)"
    )


@cache
def _may_count() -> re.Pattern[str]:
    """Match what can have editions behind an ordinal; a search that begins with so few signs is quick."""
    return re.compile(r"\s(?<=(?:st|nd|rd|th)\s)(?:year|annual|edition|season|staging|running|instal|outing|time)")


@cache
def _bare() -> re.Pattern[str]:
    """Match an ordinal that is not said to be of editions: "the 54th,", "is the 39th.", "the 22nd Jazz Week begins"."""
    some = r"(?!(?:Street|Avenue|Century|Division|Infantry|Battalion|Regiment|Brigade|Amendment|Floor|District)\b)"
    event = (
        r"(?:edition|staging|time|running|gathering|meeting|concert|race|count|show|fair|festival|parade|congress"
        r"|conference|contest|cup|tournament|rally|regatta|gala|prize|award|winner|laureate|ceremony|lecture|games|championships?"
        r"|exhibition|market|feast|final|summit|forum|expo|marathon|run|walk|ride|tour|ball|auction|[a-z]+\sdays)"
    )
    return re.compile(
        r"(?P<nth>\d(?:(?<=\b[Tt]he\s\d)|(?<=\b[Ii]ts\s\d)|(?<=\b[Tt]heir\s\d)|(?<=[a-z]['’]s\s\d))\d{0,2}(?:st|nd|rd|th))"
        rf"(?=[,.;)]|(?<!\b[Tt]he\s.{{4}})(?<!\b[Tt]he\s.{{5}})\s(?:year|season)\b|\s(?:so\sfar|to\sdate|since|and(?!\s(?:the\s)?\d+(?:st|nd|rd|th))|{event})\b"
        r"|\s(?:is|was|will|begins|opens|takes?|took|meets|met|starts|runs|ends|closes|drew|fills?|falls|has|had)\b"
        rf"|\s{some}[A-Z][a-z]+(?:\s[A-Z][a-z]+){{0,3}}\s(?:[a-z]+s|will|took|drew|began)\b)"
    )


@cache
def _nth_year() -> re.Pattern[str]:
    return re.compile(r"[snrt](?<=\d[snrt])[tdh] (?:year|season)\b")


@cache
def _present() -> re.Pattern[str]:
    """Match what makes an edition the one of this year."""
    return re.compile(
        r"\b(?:today|tonight|tomorrow|yesterday|this\s(?:week|month|year|spring|summer|autumn|fall|winter)|now"
        r"|(?:year|spring|summer|autumn|winter|today|day)['’]s|[A-Z][a-z]{2,5}day|is|are|will|opens|begins|starts|meets|takes?"
        r"|fills?|marks|celebrates|last\s(?:week|night|month))\b"
    )


@cache
def _began() -> re.Pattern[str]:
    return re.compile(
        r"\b(?i:founded|established|created|launched|begun|began|started|inaugurated|dates|dating|first\s(?:held|met"
        r"|took\splace|awarded|staged|run|published"
        r"|organi[sz]ed|given|played|run|(?:edition|one|staging|running)(?:\s(?:was(?:\sheld)?|took\splace))?"
        r"|(?:[a-z]+\s){1,3}(?:was\s(?:held|run|given|awarded|staged)|took\splace))"
        r"|introduced)\s(?:as\s(?:an?|the)\s[a-z -]{1,30}\s|back\s)?(?:in|since|from|to)\s(?:[A-Z][a-z]{2,8}\s)?"
        r"(?P<year>(?:18|19|20)\d\d)\b"
        r"|\bthe\sfirst\s(?:one\s)?(?:having\sbeen|was|came)\s(?:held\s)?in\s(?P<first>(?:18|19|20)\d\d)\b"
        r"|\b(?:[Ss]ince|(?:after|from)\sthe\sfirst)\s(?:the\sfirst\s(?:one\s)?(?:was\sheld\s)?)?(?:in\s)?"
        r"(?:[A-Z][a-z]{2,8}\s)?(?P<since>(?:18|19|20)\d\d)\b"
    )


@cache
def _took_up() -> re.Pattern[str]:
    """Match when somebody came to a post: "took over the orchestra in September 2012"."""
    return re.compile(
        r"\b(?:took\s(?:over|up|office|charge|command)|joined|became|(?:was|were)\s(?:elected|appointed|named|made|hired|chosen))"
        r"(?:\s(?!in\b)[\w’'-]+){0,6}?\sin\s(?:[A-Z][a-z]{2,8}\s)?(?P<year>(?:18|19|20)\d\d)\b"
    )


def _years_of_beginning(passage: str) -> list[int]:
    """Return when it all began; "since 2001" says so only of what is held in a rhythm since then."""
    told = list(_began().finditer(passage))
    plain = [int(match["year"] or match["first"]) for match in told if match["year"] or match["first"]]
    is_held = _rhythm(passage) is not None or re.search(r"\b(?:has|have)\b[^.;]{0,60}\bsince\b", passage) is not None
    return plain or [int(match["since"]) for match in told if match["since"] and is_held]


@cache
def _any_year() -> re.Pattern[str]:
    return re.compile(r"(?<![\d.,$€£])(?:1[5-9]|20)\d\d(?![\d%]|,\d)")


@cache
def _yearly() -> re.Pattern[str]:
    months = "January|February|March|April|May|June|July|August|September|October|November|December"
    return re.compile(
        r"\b(?:annual(?:ly)?|every year|each year|yearly|once a year|never (?:been )?(?:miss|skip|cancel)\w+"
        r"|without (?:a break|interruption|fail)|unbroken|uninterrupted"
        rf"|(?:every|each) (?:spring|summer|autumn|fall|winter|Easter|Christmas|Whitsun|{months}))\b",
        re.IGNORECASE,
    )


@cache
def _rarer() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:(?P<two>(?:every|each) (?:other|second) (?:year|summer|spring|autumn|winter)|every two years"
        r"|biennial\w*)"
        r"|(?P<three>every (?:three years|third year)|triennial\w*)|(?P<four>every (?:four years|fourth year))"
        r"|(?P<five>every (?:five years|fifth year)))\b",
        re.IGNORECASE,
    )


def _rhythm(passage: str) -> int | None:
    """Return every how many years something is held, or None where the passage does not say, or says two things."""
    rarer = {match.lastgroup for match in _rarer().finditer(passage)}
    if rarer:
        (name, *others) = rarer
        return None if others else {"two": 2, "three": 3, "four": 4, "five": 5}[name or "two"]
    return 1 if _yearly().search(passage) else None


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    lower = words_of.of(article).lower
    told: set[int] = set()
    held = ("year", "edition", "season", "stag", "running", "nstal", "outing", "annual", "time")
    blocks = blocks_with(article, held, (*DIGITS, *_WORDS), ("its", "their", "the", "his", "her", "’s", "'s"))
    counting = (block for block in blocks if _may_count().search(lower, *block) is not None)
    for match in (match for block in counting for match in _counted().finditer(article.text, *block)):
        count = _count_of(match)
        told.add(count.place)
        yield from _held_against(article, rule, count)
    for match in matches(article, _again(), DIGITS, ("annual", "every", "each", "year", "never", "without")):
        count = _count_of(match)
        if count.place not in told and _is_told_again(article, match.start(), count.what):
            told.add(count.place)
            yield from _held_against(article, rule, count)
    for match in matches(article, _bare(), DIGITS):
        if match.start("nth") not in told:
            yield from _held_against(
                article, rule, _Count(Span(*match.span("nth")), match["nth"], "", match.start("nth"))
            )


class _Count(NamedTuple):
    """A count of editions or years: its place, its ordinal, and what it says that it counts, or ""."""

    span: Span
    nth: str
    what: str
    place: int
    is_of_somebody: bool = False


def _count_of(match: re.Match[str]) -> _Count:
    named = {name.rstrip("23"): name for name, text in match.groupdict().items() if text}
    nth, what = named["nth"], named["what"]
    return _Count(Span(*match.span()), match[nth], match[what], match.start(nth), "whose" in named)


def _is_told_again(article: Article, place: int, what: str) -> bool:
    """Whether a thing was named in the block before it is counted; of many there may be several a year."""
    block = block_around(article, Span(place, place + 1))
    before = "" if block is None else article.text[block.span.start : place].lower()
    return re.search(rf"(?<!\d(?:st|nd|rd|th) )\b{what.lower()}\b", before) is not None


def _held_against(article: Article, rule: Rule, count: _Count) -> Iterator[Result]:
    sentence = article.sentence_around(count.span)
    if sentence is None or sentence.length > _SENTENCE:
        return
    is_edition = as_in_tables(count.what) not in {"year", "season"}
    passage = _passage(article, sentence) if is_edition else sentence.of(article.text)
    began = _years_of_beginning(passage)
    if count.is_of_somebody and not began:
        passage = _of_somebody(article, sentence)
        began = [int(match["year"]) for match in _took_up().finditer(passage)] or _years_of_beginning(passage)
    now = _year_of(article, passage, began)
    is_year = _nth_year().match(article.text, count.span.end - len("th")) is not None
    rhythm = _rhythm(passage) if is_edition and not is_year else 1
    if len(set(began)) != 1 or now is None or now <= began[0] or rhythm is None:
        return
    stated, apart = _number(count.nth), now - began[0]
    most = apart // rhythm + 1
    is_noted = False
    if not count.what:
        own = sentence.of(article.text)
        has_gap = _left_out().search(passage) is not None
        is_of_now = _present().search(own) is not None and _other().search(passage) is None
        is_wrong = is_of_now and _is_slip(
            stated, most, apart, is_whole=is_year or (_unbroken().search(passage) is not None and not has_gap)
        )
        is_since = article.text.startswith(" since the ", count.span.end)  # "is the 16th since the fair began in 2000"
        is_noted = is_since and is_of_now and not has_gap and most - stated > _SLACK
    elif is_edition:
        is_noted = _is_missed(most - stated, passage, at_least=_SLACK + 1)
        is_wrong = _is_missed(most - stated, passage) or stated > most + _SLACK
    else:
        is_short = not count.is_of_somebody and most - stated > _SLACK + 1
        is_wrong = is_short or stated > most + _SLACK
    if is_wrong or is_noted:
        told = f"{count.nth} {count.what}".strip()
        fields = {"stated": told, "began": str(began[0]), "now": str(now), "most": _ordinal(most)}
        yield found(rule, article, count.span, fields, level=None if is_wrong else Level.NOTE)


def _of_somebody(article: Article, sentence: Span) -> str:
    """Return a sentence about somebody, with the one before it if it begins with "he" or "she"."""
    index = bisect_left(article.sentences, sentence)
    own = sentence.of(article.text)
    if not own.startswith(("He ", "She ")) or not index:
        return own
    return f"{article.sentences[index - 1].of(article.text)} {own}"


def _is_slip(stated: int, most: int, apart: int, *, is_whole: bool) -> bool:
    """Whether one digit, the order of two, or a count of years for one of editions makes `stated` of the most."""
    near = range(most - _SLACK, most + _SLACK + 1)
    if stated in near or (stated < most and not is_whole):
        return False
    is_yearly_count = stated > most and apart > most + _SLACK and stated in {apart, apart + 1}
    return is_yearly_count or any(
        (stated - each) % _DECADE == 0 or (each > _DECADE and str(stated) == str(each)[::-1]) for each in near
    )


@cache
def _other() -> re.Pattern[str]:
    """Match what else an ordinal counts: days, places, people, years of something else."""
    return re.compile(
        r"\b(?:anniversary|birthday|century|minute|(?<!take )(?<!takes )(?<!taken )(?<!took )place|floor"
        r"|president|king|queen|kilomet\w+|mile|grade|round"
        r"|elected|parliament|shop|store|branch|dividend|seed|overall|ranked|finish\w*|edition\sof|on\sthe\s\d)\b"
    )


def _passage(article: Article, sentence: Span) -> str:
    """Return a sentence; where it does not say when all began, or how often, with the two before it, or the next."""
    own = sentence.of(article.text)
    block = block_around(article, sentence)
    if block is None or (_years_of_beginning(own) and _rhythm(own)):
        return own
    index = bisect_left(article.sentences, sentence)
    before = [each for each in article.sentences[max(0, index - _BACK) : index] if block.span.contains(each)]
    passage = article.text[before[0].start : sentence.end] if before else own
    if not _began().search(passage) and index + 1 < len(article.sentences):
        following = article.sentences[index + 1]
        return passage + " " + following.of(article.text) if block.span.contains(following) else passage
    return passage


@cache
def _unbroken() -> re.Pattern[str]:
    """Match what says that no year was left out."""
    return re.compile(
        r"\b(?:every|each) [a-z]+ since|\bunbroken|uninterrupted|without (?:a )?gap|\bnever missing"
        r"|without (?:a break|interruption|fail)|never (?:been )?(?:missed|skipped|cancel\w+)",
        re.IGNORECASE,
    )


@cache
def _left_out() -> re.Pattern[str]:
    """Match what says that years were left out."""
    return re.compile(
        r"(?<!never )(?<!never been )\b(?:pandemic|(?:cancel|skipp|suspend|postpon|interrupt|paus)\w*|hiatus|left out"
        r"|(?:not|n['’]t) (?:be )?(?:held|take place|run|staged)|(?:apart|aside) from|except|stopped|break|gap|wars?)\b"
        r"(?<!without a break)(?<!without a gap)",
        re.IGNORECASE,
    )


def _is_missed(short: int, passage: str, at_least: int = _DECADE) -> bool:
    """Whether a count is too low for what no year was left out of: by a decade, or by any where it is said so.

    What was held "every year since" may still have been left out in one of which nobody speaks.
    """
    if _left_out().search(passage) is not None:
        return False
    if re.search(
        r"\bwithout (?:a break|a gap|interruption|fail)|never (?:been )?(?:missed|skipped)|uninterrupted", passage
    ):
        return short > _SLACK
    is_short = short == _DECADE if at_least == _DECADE else at_least <= short
    return is_short and _unbroken().search(passage) is not None


def _ordinal(number: int) -> str:
    """Return a number with the letters that make it an ordinal: 22nd, 111th."""
    is_teen = number % 100 in {11, 12, 13}
    return f"{number}{'th' if is_teen else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


def _number(ordinal: str) -> int:
    return _WORDS.get(as_in_tables(ordinal)) or int(re.sub(r"\D", "", ordinal))


@cache
def _clause_end() -> re.Pattern[str]:
    return re.compile(r"[;.](?!\d)")


def _year_of(article: Article, passage: str, began: list[int]) -> int | None:
    """Return the one other year of the sentence, or that of publication; None if there are several."""
    # "The pandemic stopped it in 2020" tells no year of an edition.
    parts = (part for part in _clause_end().split(passage) if _left_out().search(part) is None)
    others = {int(year) for part in parts for year in _any_year().findall(part)} - set(began)
    if others:
        return others.pop() if len(others) == 1 else None
    published = article.document.published
    return None if published is None else published.day.year


KIND = Kind(KindSpec("editions", {}, ("stated", "began", "now", "most")), within=_check)
