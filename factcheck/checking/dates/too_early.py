"""Years that lie centuries before what is told of them.

Comes in: an article. Goes out: a year of the eleventh century in which something was built, founded or begun that the
same passage calls by the name of a modern thing. Never happens here: what can be as old as that, as churches, towns and
universities are, nor years of other calendars.

Worked example: "The railcar was built in 1075 and seats 60": 1975 lost against the key beside its nine.
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

_LONGEST = 400
_CENTURY = ("10",)


@cache
def _told() -> re.Pattern[str]:
    """Match what was done, or lasts, with a year of that century: "built at Uerdingen in 1075", "since 1056"."""
    done = (
        r"(?:built|made|opened|founded|established|launched|started|began|begun|finished|completed|joined|born|installed"
        r"|commissioned|introduced|bought|delivered|produced|electrified|elected|appointed|signed|held|played|taken"
        r"|registered|set up|took over|came to power|patented|released|first run|laid|moved|retired|married|won)"
    )
    behind = r"(?=[.,;)]|$|\s(?:and|but|by|at|with|for|in|to|it|he|she|when|as|on|from|after|has|is|now|the)\b)"
    return re.compile(
        rf"\b(?:{done}\b[^.;:()\d]{{0,40}}?\b(?:[Ii]n|[Ss]ince)|(?:[Ss]ince|[Dd]ates (?:from|back to)))"
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
        r"|saints?|order of|knights?|oldest|years old|historians?|archaeolog\w+|o['’]clock|hours|room|number|flight"
        r"|route|model|p\.m\.|a\.m\.)(?!\w)"
    )


@cache
def _old_places() -> re.Pattern[str]:
    """Match what a year before it may be of: a town, an inn, a bridge."""
    return re.compile(
        r"\b(?:wine|inns?|pub|mills?|mines?|town|city|village|bridge|school|hospital|walls?|fort\w*|canal|tower|fair"
        r"|market|parliament|house|hotel|harbor|harbour|hall|forest|family)\b",
        re.IGNORECASE,
    )


@cache
def _of_another() -> re.Pattern[str]:
    """Match what makes a year that of something which a company only speaks of, or makes."""
    return re.compile(r"\b(?:says?|said|that|which|whose|makes|sells|cheese|recipe|tells)\b")


@cache
def _later() -> re.Pattern[str]:
    """Match a year of the last two centuries, or what somebody who lives does."""
    return re.compile(r"\b(?:18|19|20)\d\d\b|\b(?:he|she|who)\snow\s|\bnow\s(?:heads|runs|leads|chairs|works)\b")


def _check(article: Article, rule: Rule) -> Iterator[Result]:
    for match in matches_beside(article, _told(), _CENTURY):
        span = Span(*match.span("year"))
        passage = _passage(article, span)
        block = block_around(article, span)
        if passage is None or block is None or _old().search(article.text, *block.span) is not None:
            continue
        if re.search(r"\b1[0-5]\d\d\b", block.span.of(article.text).replace(match["year"], "")):
            continue  # other years of those centuries
        if _old_places().search(passage[: passage.rindex(match["year"])]) is not None:
            continue
        modern = _modern().search(passage)
        if modern is not None and modern[0] in {"company", "firm"} and _of_another().search(passage):
            modern = None
        is_life = re.search(r"\b(?:born|joined|retired|married)\b", match[0]) and _later().search(passage)
        if modern is not None or is_life:
            thing = modern[0] if modern is not None else "somebody of our time"
            fields = {"year": match["year"], "thing": thing, "meant": f"19{match['year'][2:]}"}
            yield found(rule, article, span, fields)


def _passage(article: Article, span: Span) -> str | None:
    """Return the sentence of a year, with those before it in its paragraph that it goes on from."""
    number = article.number_around(span)
    if number is None:
        return None
    start, end = article.sentences[number]
    block = block_around(article, span)
    while block is not None and number > 0 and block.span.contains(article.sentences[number - 1]):
        if not re.match(r"(?:It|He|She|They|Its|His|Her|The)\b", article.text[start : start + 5]):
            break
        number -= 1
        start = article.sentences[number].start
        if end - start > _LONGEST:
            break
    return article.text[start:end]


KIND = Kind(KindSpec("too-early", {}, ("year", "thing", "meant")), within=_check)
