"""A rank that a sentence gives to one of several names, against the values that the text lists for them.

Worked example: of hospitals with 41, 38, 29, 57 and 12 falls the first is not the one with the most; a trophy for the
most points does not go to 88 where another has 94; who shipped 50 million did not ship more than who shipped 60.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import chain

from factcheck.checking.kinds import Kind, Result, at, found, held
from factcheck.checking.placed import sentence_from
from factcheck.checking.within.closed_ranks import closed_ranks
from factcheck.checking.within.leaders import leaders
from factcheck.checking.within.named_ranks import NamedRank, named_ranks
from factcheck.checking.within.named_values import NamedValues, Value
from factcheck.checking.within.rank_sets import RankedFigure, rank_sets
from factcheck.checking.within.ranks_of_two import ranks_of_two
from factcheck.checking.within.rosters import in_paragraphs, rosters
from factcheck.model.claim import Article
from factcheck.model.finding import Level
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.span import Span

_MOST = (
    r"highest|most|largest|biggest|greatest|top|heaviest|tallest|longest|dearest|busiest|sharpest|fastest|steepest"
    r"|strongest|deepest|hottest|wettest"
)
_LEAST = r"lowest|fewest|smallest|least|lightest|shortest|cheapest|slowest|weakest|mildest|coldest|driest"
# A rank among rises is one of the list where the list tells of rises.
_CHANGES = ("rise", "increase", "growth", "gain", "jump", "climb", "fall", "drop", "decline", "decrease")
_CHANGED = (
    "rose",
    "rise",
    "went up",
    "up ",
    "grew",
    "increas",
    "climb",
    "jump",
    "gain",
    "fell",
    "down",
    "drop",
    "declin",
)
_WORDS = ("word", "word2", "word3", "word4", "word5")
_LEADING = frozenset({"led", "topped", "headed"})
_NTH = ("", "second", "third", "fourth")
# These rank by pace: of times the least has the highest.
_OF_PACE = frozenset({"fastest", "slowest"})
_REACH = 3
_BEFORE, _BEHIND, _ROOT = 60, 30, 5


@cache
def _gate() -> re.Pattern[str]:
    """Match a word of every form that gives a rank: without one, no pattern is compiled for a name."""
    return re.compile(
        rf"\b(?:{_MOST}|{_LEAST}|led|leads|topped|tops|heads|headed|first|won|goes|went|go)\b|\bcame (?:out )?top\b"
    )


@lru_cache(maxsize=64)
def _ranked(name: str) -> re.Pattern[str]:
    """Compile what gives a name a rank: "Elm's total was the second highest", "Elm came top"."""
    nth = r"(?P<nth>second|third|fourth)?[ -]?"
    own = rf"\b{re.escape(name)}(?:['’]s?)?"
    being = (
        r"(?:was|is|were|are|had|has|came|recorded|made|got|took|won|sold|drew|saw|scored|received|produced|reported"
        r"|attracted|having|remains|being|claimed|posted|raised|shipped|exported|gave|spent|with)"
    )
    return re.compile(
        rf"{own}(?:['’]s)?(?: [a-z]+){{0,3}}? {being}(?: by far| easily| clearly| thus| therefore)? (?:the |its )?{nth}"
        rf"(?P<word>{_MOST}|{_LEAST})\b"
        rf"|\b[Tt]he {nth.replace('nth', 'nth2')}(?P<word2>{_MOST}|{_LEAST})(?: [a-z]+){{0,3}}?,?"
        rf" (?:was|is|were|came|came from|were at|was at|in|at|went to|being)(?: the)?(?: that of)?"
        rf" {re.escape(name)}\b"
        rf"|\b(?:was|is|were|are) (?P<word3>{_MOST}|{_LEAST}) (?:in|at|for|on) (?:the )?{re.escape(name)}\b"
        rf"|\bmak(?:es|ing) (?:the )?{re.escape(name)} (?:the |its )?{nth.replace('nth', 'nth3')}"
        rf"(?P<word4>{_MOST}|{_LEAST})\b"
        rf"|\b(?:[Tt]rophy|[Pp]rize|[Tt]itle|[Aa]ward|[Tt]op spot|[Ff]irst (?:place|prize)|[Gg]old|[Cc]rown|[Cc]up"
        rf"|[Ww]in|[Vv]ictory)"
        rf"[^.;]{{0,20}}? (?P<goes>goes|went|go) to (?:the )?{re.escape(name)}\b"
        rf"|\b[Ww]ith (?:the )?{re.escape(name)} (?:posting|recording|showing|seeing|having|registering|reporting"
        rf"|enjoying|suffering|taking|getting|as|being)? ?(?:the |its )"
        rf"{nth.replace('nth', 'nth4')}(?P<word5>{_MOST}|{_LEAST})\b"
        rf"|\b(?P<ledby>led by|topped by|headed by) (?:the )?{re.escape(name)}(?=[.,;:)]|$| and\b| at\b| with\b)"
        rf"|{own}(?: [a-z]+)? (?P<led>(?:led|leads|topped|tops|heads|headed) (?:the|all)\b|came (?:out )?(?:first"
        rf"|top)\b|won(?=[.,;]|$))"
    )


_MORE = r"more|higher|larger|bigger|greater|taller|longer|heavier|dearer"
_LESS = r"less|fewer|lower|smaller|shorter|lighter|cheaper"


@lru_cache(maxsize=64)
def _compared(name: str, others: tuple[str, ...]) -> re.Pattern[str]:
    """Compile "Elm had more falls than Ash" and "Elm came ahead of Ash" for a name and the other names of its list."""
    names = "|".join(map(re.escape, others))
    return re.compile(
        rf"\b{re.escape(name)}(?:['’]s?)?(?:(?: [a-z]+){{1,3}}? (?P<word>{_MORE}|{_LESS})"
        rf"(?P<noun> [a-z]+)?(?: [a-z]+){{0,2}} than|\b[^.;:]{{0,40}}?,? (?P<place>ahead of|behind))"
        rf" (?:the )?(?P<other>{names})(?!\w)"
    )


@cache
def _otherwise() -> re.Pattern[str]:
    """Match another measure, another time or another set."""
    return re.compile(
        r"\b(?:[Bb]y (?!far|points|votes|seats)[a-z]+|U\.S\.|[Pp]er|[Ff]or (?:its|their|his|her) [a-z]+|[Rr]elative"
        r"|[Pp]roportion\w*|rate|percent|per cent|%|share|since|last year|year"
        r" earlier|ever|in the (?:world|country|state|city"
        r"|county|region)"
        r"|despite|although|even though|however|adjusted|weighted|average|growth|rise|rose|fell|increase|drop|faster"
        r"|not|except"
        r"|outside|behind|expected|tie|tied|joint)\b"
    )


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    told: set[int] = set()
    for listed in (*rosters(article), *in_paragraphs(article)):
        yield from _of_listed(article, rule, listed, told)
    for leader in leaders(article):
        if told.isdisjoint(range(*leader.place)):
            told.update(range(*leader.place))
            yield _of_name(article, rule, leader)
    for each in chain(rank_sets(article), ranks_of_two(article)):
        if told.isdisjoint(range(each.place.start - _BEFORE, each.place.end + _BEHIND)):
            told.add(each.place.start)
            yield _of_set(article, rule, each)
    for ranked in named_ranks(article):
        if ranked.place.start not in told:
            told.update(range(*ranked.place))
            yield _of_name(article, rule, ranked)
    for each in closed_ranks(article):
        if told.isdisjoint((*range(each.place.start - _BEFORE, each.place.end + _BEHIND), *range(*each.own.span))):
            told.add(each.place.start)
            yield _of_set(article, rule, each)


def _of_listed(article: Article, rule: Rule, listed: NamedValues, told: set[int]) -> Iterator[Result]:
    """Yield what is told of the names of a list; where a rank was judged is put into `told`."""
    last = min(listed.sentence + _REACH, len(article.sentences) - 1)
    passage = Span(article.sentences[listed.sentence].start, article.sentences[last].end)
    yield from _comparisons(article, rule, listed, passage)
    if _gate().search(article.text, passage.start, passage.end) is None:
        return
    if _of_which().search(article.text, passage.start, passage.end) is not None:
        return  # what stands before it is the whole of the list: "sales of 9.3 billion, the highest of which was in"
    for name, value in listed.values.items():
        for match in _ranked(name).finditer(article.text, passage.start, passage.end):
            if match.start() not in told and _is_of_list(article, listed, match):
                for result in _judged(article, rule, listed, name, value, match):
                    told.add(match.start())
                    yield result


@cache
def _of_which() -> re.Pattern[str]:
    return re.compile(r"\b(?:highest|largest|biggest|most|best|lowest|smallest|least) of (?:which|whom)\b")


def _of_name(article: Article, rule: Rule, ranked: NamedRank) -> Result:
    """Tell of a rank whose name and figures stand in the sentences before."""
    fields = {
        "name": ranked.name,
        "value": ranked.own.span.of(article.text),
        "rank": ranked.word if ranked.word not in {*_LEADING, "top", "best"} else "highest",
        "other": "another",
        "its": ranked.best.span.of(article.text),
    }
    evidence = (at(article, ranked.own.span, "its figure"), at(article, ranked.best.span, "the figure of that rank"))
    # What leads growth may be large and not the fastest.
    level = Level.NOTE if ranked.word in _LEADING else None
    return found(rule, article, ranked.place, fields, level=level, evidence=evidence)


def _of_set(article: Article, rule: Rule, ranked: RankedFigure) -> Result:
    """Tell of a rank that stands beside figures which no list of names holds together."""
    fields = {
        "name": ranked.name,
        "value": ranked.own.span.of(article.text),
        "rank": ranked.word if " " not in ranked.word and not ranked.word.endswith("ly") else "highest",
        "other": "another",
        "its": ranked.best.span.of(article.text),
    }
    evidence = (at(article, ranked.own.span, "its figure"), at(article, ranked.best.span, "the figure of that rank"))
    return found(rule, article, ranked.place, fields, level=Level.NOTE, evidence=evidence)


def _comparisons(article: Article, rule: Rule, listed: NamedValues, passage: Span) -> Iterator[Result]:
    """Yield the comparisons of two names that their values contradict."""
    text = passage.of(article.text)
    if len(listed.values) < 2 or not any(word in text for word in (" than ", " ahead of ", " behind ")):
        return
    for name, own in listed.values.items():
        others = tuple(other for other in listed.values if other != name)
        for match in _compared(name, others).finditer(article.text, passage.start, passage.end):
            other = listed.values[match["other"]]
            is_up = match["place"] == "ahead of" or re.fullmatch(_MORE, match["word"] or "") is not None
            is_clear = own.value != other.value and (own.value > other.value) is not is_up
            if is_clear and not _is_other_comparison(article, listed, match):
                fields = {
                    "name": name,
                    "value": own.span.of(article.text),
                    "rank": "larger" if is_up else "smaller",
                    "other": match["other"],
                    "its": other.span.of(article.text),
                }
                evidence = (at(article, own.span, "its figure"), at(article, other.span, "the other figure"))
                yield found(rule, article, Span(*match.span()), fields, evidence=evidence)


def _is_other_comparison(article: Article, listed: NamedValues, match: re.Match[str]) -> bool:
    """Whether two names are compared by another measure, or in time, or by a place that small figures win."""
    near = _near(article, Span(*match.span()))
    if _otherwise().search(near) or (match["place"] and not _of_points(listed)):
        return True
    noun = (match["noun"] or "").strip()
    words = article.text[article.sentences[listed.sentence].start : match.start()].lower()
    return bool(noun) and noun != "than" and re.search(rf"\b{noun[:_ROOT]}", words) is None


@cache
def _measure() -> re.Pattern[str]:
    """Match what the rank is one of: "the largest exporter", "the highest of the lot"."""
    return re.compile(
        r"[ -]?(?!(?:of|in|at|among|on|by|and|with|for|overall|was|is|were|came|went|that|which|but|number|total|figure"
        r"|score|tally|count|amount|sum|share|haul|result|price|one|by far)\b)(?P<noun>[a-z]{3,})"
    )


@cache
def _by() -> re.Pattern[str]:
    """Match what else a rank goes by: "the largest U.S. state by area"."""
    return re.compile(r"[^.;,]{0,40}\bby (?P<noun>[a-z]{3,})")


def _is_of_list(article: Article, listed: NamedValues, match: re.Match[str]) -> bool:
    """Whether the rank names no other measure than the list, or the words above it, speak of."""
    ends = [match.end(name) for name in _WORDS if match[name]]
    noun = _measure().match(article.text, ends[0]) if ends else None
    noun = noun or (_by().match(article.text, ends[0]) if ends else None)
    if noun is None:
        if ends and _is_size_of_changes(article, listed, match[0]):
            return False
        # "The largest U.S. state" is one of another list.
        return not ends or not article.text[ends[0] + 1 : ends[0] + 2].isupper()
    start = article.sentences[max(0, listed.sentence - len(listed.values) - 1)].start
    words = article.text[start : min(article.sentences[listed.sentence].end, match.start())].lower()
    if noun["noun"] in _CHANGES:
        return any(word in words for word in _CHANGED)
    return re.search(rf"\b{noun['noun'][:_ROOT]}", words) is not None


def _is_size_of_changes(article: Article, listed: NamedValues, words: str) -> bool:
    """Whether something is called the largest where the list tells how much each rose: "its shops are largest"."""
    first = min(value.span.start for value in listed.values.values())
    told = article.text[article.sentences[max(0, sentence_from(article, first + 1) - 1)].start : first].lower()
    are_shares = all(value.span.of(article.text).endswith(("%", "cent")) for value in listed.values.values())
    is_change = re.search(r"fast|sharp|steep|strong|slow|mild", words) is not None
    return are_shares and not is_change and any(word in told for word in _CHANGED)


def _judged(
    article: Article, rule: Rule, listed: NamedValues, name: str, own: Value, match: re.Match[str]
) -> Iterator[Result]:
    span = Span(*match.span())
    first = min(each.span.start for each in listed.values.values())
    opening = article.sentence_around(Span(first, first + 1)) or span
    own_words = article.text[opening.start : article.sentences[listed.sentence].end].lower()
    others = [each[0] for each in _otherwise().finditer(_near(article, span))]
    if any(not _is_of_words(each, own_words) for each in others):
        return
    word = next((match[name] for name in _WORDS if match[name]), None)
    nth = match["nth"] or match["nth2"] or match["nth3"] or match["nth4"]
    if match["ledby"] and _of_points(listed):
        return  # each side has somebody who leads it
    if not word and match["led"] == "won" and _of_points(listed) is False:
        return
    if match["goes"] and _small_wins().search(own_words) is not None:
        return
    if _shared().search(own_words) is not None and _grown().search(own_words) is not None:
        return  # one percentage is a share of all, the other a growth
    is_least = word is not None and re.fullmatch(_LEAST, word) is not None
    if word in _OF_PACE and _took().search(own_words) is not None:
        is_least = not is_least  # who took the fewest minutes was the fastest
    ordered = sorted(listed.values.items(), key=lambda each: each[1].value, reverse=not is_least)
    place = _NTH.index(nth or "")
    if listed.is_handed_out and len(listed.values) < _REACH:
        return
    values = [each.value for _, each in ordered]
    if place >= len(values) or len(set(values)) < len(values):
        return
    right, fitting = ordered[place]
    fields = {
        "name": name,
        "value": own.span.of(article.text),
        "rank": f"{nth + ' ' if nth else ''}{word or 'highest'}",
        "other": right,
        "its": fitting.span.of(article.text),
    }
    if right == name:
        yield from held(rule, article, (own.span,), fields, loosely=True)
    else:
        evidence = (at(article, own.span, "its figure"), at(article, fitting.span, "the figure of that rank"))
        yield found(rule, article, span, fields, evidence=evidence)


@cache
def _took() -> re.Pattern[str]:
    """Match what is told in a list of how long each took, in small letters."""
    return re.compile(r"\b(?:minutes?|seconds?|hours?|mins?|secs?|days)\b(?! (?:ahead|clear|faster|slower))")


@cache
def _shared() -> re.Pattern[str]:
    return re.compile(r"\b(?:account(?:s|ed|ing) for|made up|makes? up|share of)\b")


@cache
def _grown() -> re.Pattern[str]:
    return re.compile(r"\b(?:increas\w+|growth|grew|rose|decreas\w+|fell|declin\w+)\b")


@cache
def _small_wins() -> re.Pattern[str]:
    """Match what is told of a contest that the smallest figure wins, in small letters."""
    return re.compile(rf"{_took().pattern}|\b(?:golf|strokes?|par|went round|carded|shot an?|penalt\w+|faults?)\b")


def _is_of_words(word: str, own: str) -> bool:
    """Whether a word that might name another measure is one of the list's own."""
    is_change = word in {"growth", "rise", "rose", "fell", "increase", "drop", "faster"}
    return any(each in own for each in _CHANGED) if is_change else word in {"%", "percent", "per cent"}


def _near(article: Article, span: Span) -> str:
    """Return the clause of a rank: what comes behind it seldom changes of what it is one."""
    sentence = article.sentence_around(Span(span.start, span.start + 1)) or span
    return article.text[max(sentence.start, span.start - _BEFORE) : min(sentence.end, span.end + _BEHIND)]


def _of_points(listed: NamedValues) -> bool:
    """Whether the list counts what the most of wins."""
    nouns = {word for each in listed.values.values() for word in each.counted.split()}
    return not nouns.isdisjoint({"points", "votes", "goals", "seats", "medals", "marks", "runs", "sales", "wins"})


KIND = Kind(KindSpec("told-ranks", {}, ("name", "value", "rank", "other", "its")), within=_check)
