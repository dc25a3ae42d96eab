"""Years that lie centuries before what is told of them.

Comes in: an article. Goes out: a year of the eleventh century in which something was built, founded or begun that is
called by the name of a modern thing. Never happens here: what can be as old as that, as churches, towns and
universities are, nor years of other calendars.

Worked example: "The railcar was built in 1075 and seats 60": 1975 lost against the key beside its nine. The modern
thing is the subject of what was done: "the railway passes a barn built in 1075" is told of the barn.
"""

import re
from collections.abc import Iterator
from functools import cache

from factcheck.checking.in_prose import matches_beside
from factcheck.checking.kinds import Kind, Result, found
from factcheck.checking.placed import block_around
from factcheck.model.claim import Article
from factcheck.model.rule import KindSpec, Rule
from factcheck.model.span import Span

# A longer passage speaks of many things.
_LONGEST = 800
_CENTURY = ("10",)
_DONE = (
    r"(?:built|made|opened|founded|established|launched|started|began|begun|finished|completed|joined|born|installed"
    r"|commissioned|introduced|bought|delivered|produced|electrified|elected|appointed|signed|held|played|taken"
    r"|registered|set up|took over|came to power|patented|released|first run|laid|moved|retired|married|won)"
)


@cache
def _told() -> re.Pattern[str]:
    """Match what was done, or lasts, with a year of that century: "built at Uerdingen in 1075", "since 1056"."""
    behind = r"(?=[.,;)]|$|\s(?:and|but|by|at|with|for|in|to|it|he|she|when|as|on|from|after|has|is|now|the)\b)"
    return re.compile(
        rf"\b(?:(?i:{_DONE})\b[^.;:()\d]{{0,40}}?\b(?:[Ii]n|[Ss]ince)|(?:[Ss]ince|[Dd]ates (?:from|back to)))"
        rf"\s(?:[A-Z][a-z]{{2,8}}\s)?(?P<year>10\d\d)(?!,\d|\.\d){behind}"
    )


@cache
def _modern() -> re.Pattern[str]:
    """Match things of which there were none before 1600."""
    return re.compile(
        r"\b(?:rail(?:car|way|road|way line)s?|locomotives?|trains?|trams?|subway|motorways?|highway|freeway|airports?"
        r"|airlines?|airplanes?|aircraft|planes?|helicopters?|jets?|rockets?|satellites?|radio|television|broadcasters?"
        r"|films?|cinemas?|movies?|telephones?|computers?|software|internet|websites?|electricity|power stations?"
        r"|turbines?|reactors?|diesel|steam engines?|factory|factories|tractors?|bicycles?|motorcycles?|cars?|buses|bus"
        r"|trucks?|lorry|lorries|vans?|marathon|football|soccer|rugby|basketball|baseball|tennis|Olympics?|accordion"
        r"|photographs?|cameras?|supermarkets?|department store|insurers?|company|firm|employees|chief executive|jazz"
        r"|shareholders|concrete|steel|aluminum|aluminium|plastic|refinery|pipeline|vaccines?|stadium|skyscrapers?"
        r"|elevators?|escalators?|magazine|newspaper|orchestra|census|ski (?:lift|resort)|cable car|funicular"
        r"|electric (?:light|power|cars?|trains?)|trade unions?|lifeboat station|scouts?|passengers)\b"
    )


@cache
def _old() -> re.Pattern[str]:
    """Match the Middle Ages, other calendars, and numbers that are no years."""
    return re.compile(
        r"\b(?:castles?|abbey|church\w*|chapel|cathedral|monaster\w+|monks?|nuns?|convent|king|queen|duke|bishop|pope"
        r"|emperor|empire|sultan|dynasty|century|centuries|Norman|[Mm]edieval|Middle Ages|[Aa]ncient|[Cc]rusade\w*"
        r"|manuscripts?|ruins?|AD|BC|CE|AH|BCE|[Hh]ijri|Islamic|calendar|[Uu]niversit\w+|[Bb]rewer\w+|[Ww]iner\w+"
        r"|vineyards?|foundry|guild|temple|mosque|synagogue|shrine|palace|novel|fiction|game|[Ll]egend|[Mm]yth\w*"
        r"|wine|inn|pub|mill|saints?|order of|knights?|oldest|years old|historians?|archaeolog\w+|o['’]clock|hours|room"
        r"|number|flight|route|model|p\.m\.|a\.m\.)(?!\w)"
    )


@cache
def _other_years() -> re.Pattern[str]:
    return re.compile(r"\b1[0-5]\d\d\b")


@cache
def _between() -> re.Pattern[str]:
    """Match what may stand between a subject and what was done to it: its name, its place, auxiliary verbs."""
    return re.compile(
        r"(?: [a-z-]+)?(?:,? (?:(?:of|in|at|for|from|near|on|to)(?: the)?(?= [A-Z])|[A-Z][\w’'.&-]*|&|\d[\d-]*"
        r"|which|that|was|were|is|are|been|first|originally|itself|also|then|now|only|has been|have been"
        r"|ha(?:s|ve) (?:been|run|stood|taken|[a-z]+ed)(?: (?!that\b|which\b|who\b|where\b)[a-z]+){1,5}))*,? ?"
    )


@cache
def _head() -> re.Pattern[str]:
    """Match the words of a sentence before its subject."""
    return re.compile(r"(?:(?:the|a|an|this|its|their|our) )?(?:[\w’'-]+ ){0,2}", re.IGNORECASE)


@cache
def _having() -> re.Pattern[str]:
    """Match behind a year what a firm has, or what came with it: "and has 340 employees"."""
    return re.compile(
        r"(?:,? (?:and )?(?:now )?(?:has|have|employs) (?:[\w,.]+ ){0,3}?(?=(?:employees|shareholders)\b)"
        rf"|, the same (?:year|month|day) as (?:[\w,.]+ ){{0,3}}?)(?P<thing>{_modern().pattern})"
    )


@cache
def _living() -> re.Pattern[str]:
    """Match behind a year what somebody does today, or did in the last two centuries."""
    return re.compile(
        r"\b(?:he|she|who|and) now (?:heads|runs|leads|chairs|works|lives)\b"
        rf"|(?:,|\band)(?: (?:he|she|was|has|then)){{0,2}} (?:{_DONE}|died|became|left|studied)\b[^.;\d]{{0,60}}"
        r"\b(?:18|19|20)\d\d\b"
    )


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    for match in matches_beside(article, _told(), _CENTURY):
        span = Span(*match.span("year"))
        block = block_around(article, span)
        passage = "" if block is None else block.span.of(article.text)
        is_long = len(passage) > _LONGEST
        if is_long or _old().search(passage) or _other_years().search(passage.replace(match["year"], "")):
            continue
        thing = _thing_of(article, passage, match)
        if thing:
            yield found(rule, article, span, {"year": match["year"], "thing": thing, "meant": f"19{match['year'][2:]}"})


def _thing_of(article: Article, passage: str, match: re.Match[str]) -> str:
    """Return the modern thing that a match tells of, "somebody of our time" for a person of today, or ""."""
    sentence = article.sentence_around(Span(*match.span()))
    if sentence is None:
        return ""
    lead, behind = article.text[sentence.start : match.start()], article.text[match.end() : sentence.end]
    is_of_life = re.search(r"\b(?:born|joined|retired|married)\b", match[0]) is not None
    if is_of_life and _living().search(behind) is not None:
        return "somebody of our time"
    if not lead:  # "Held every August since 1075, the accordion festival"
        return _at_head(behind.lstrip(", "))
    subjects = [named[0] for named in _modern().finditer(lead) if _between().fullmatch(lead, named.end()) is not None]
    if subjects:
        return subjects[-1]
    if _between().fullmatch(f" {lead}") is None:
        return ""
    having = _having().match(behind)
    if having is not None:
        return having["thing"]
    before = re.split(r"(?<=[.!?])\s", passage[: passage.index(lead)].rstrip())[-1]
    return _at_head(before) if lead.startswith(("It ", "They ")) else ""


def _at_head(text: str) -> str:
    """Return the modern thing that is the first noun of a text, its subject, or ""."""
    named = _modern().search(text)
    return named[0] if named is not None and _head().fullmatch(text, 0, named.start()) is not None else ""


KIND = Kind(KindSpec("too-early", {}, ("year", "thing", "meant")), within=_check)
