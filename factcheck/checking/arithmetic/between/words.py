"""The words right beside a figure that make it the size of a change.

Comes in: nothing. Goes out: patterns, and which way a word points. Never happens here: deciding what changed.

Comparatives are asked for by what they are, not by which they are: any adjective before "than" compares, and any
"thinning of" tells of a change. Which way they point is known of some; of the others it is left open.
"""

import re
from functools import cache

from factcheck.checking.arithmetic.change_words import NOUNS, THAN, VERBS, points_up
from factcheck.checking.words_of import as_in_tables

_MORE_NOUNS = (
    "growth|expansion|increment|rises|gains|upturn|rally|rebound|recovery|appreciation|strengthening|escalation"
    "|markup|mark-up|boost|build-up|influx|swelling|widening|lengthening|thickening|worsening"
)
_LESS_NOUNS = (
    "losses|falls|drops|declines|cuts|shrinkage|slide|retreat|downturn|depreciation|devaluation|weakening|erosion"
    "|setback|collapse|saving|savings|discount|markdown|narrowing|shortening|thinning|tightening|easing|fall-off"
    "|drop-off|decrement|shortfall|deficit|pruning|attrition"
)
_ANY_NOUNS = "change|difference|swing|gap|margin|movement|variation|deviation|shift"
_MORE_VERBS = (
    "adds|added|adding|puts? on|putting on|outgrew|climbing|escalated|rebounded|recovered|multiplied|mushroomed"
    "|appreciated|strengthened|firmed|lengthened|thickened|filled|worsened|doubled|scaled up|stepped up|pushed up"
    "|bid up|marked up|pulled up|driven up|drove up|put up|puts up|bumped up|gone up|come up|plus"
)
_LESS_VERBS = (
    "loses?|losing|shedding|sheds|shaved|shaves|knocked|wiped|taken off|pared|pruned|thinned|shortened"
    "|retreated|receded|ebbed|dwindled|waned|subsided|abated|slackened|softened|depreciated|devalued|sagged|skidded"
    "|marked down|scaled back|cut back|pushed down|driven down|drove down|come down|came down|comes down|brought down"
    "|forfeited|shrinking|dropping|sliding|sinking|fell away|fallen away|emptied|withered|minus"
)
_MORE_WORDS = (
    "ahead of|clear of|dearer|costlier|pricier|thicker|deeper|wider|broader|stronger|busier|fuller|richer|fatter|warmer"
    "|hotter|wetter|louder|brighter|steeper|denser|commoner"
)
_LESS_WORDS = (
    "behind|short of|cooler|colder|thinner|narrower|weaker|quieter|emptier|scarcer|rarer|poorer|leaner|shallower|softer"
    "|milder|slimmer|fainter|meaner|sparser|drier|calmer|tighter|closer|nearer"
)
_MORE = re.compile(rf"(?:{_MORE_NOUNS}|{_MORE_VERBS}|{_MORE_WORDS})")
_LESS = re.compile(rf"(?:{_LESS_NOUNS}|{_LESS_VERBS}|{_LESS_WORDS}|less [a-z]+|{VERBS}|{NOUNS}|{THAN})")
# A time that improves is shorter.
_EITHER = frozenset({"improved", "improves", "improving", "improvement"})
_SOME = (
    r"(?:by|as much as|only|just|some|about|around|roughly|nearly|almost|approximately|more than|over|another|an?"
    r"|further|extra|additional|total of|an? average of|thus|therefore|hence|the|mere|huge|record|modest|steep|sharp"
    r"|cumulative|whole|\w+ly|rate of|not|cool|full|good)"
)


def way_of(word: str) -> bool | None:
    """Return whether a word of change says that it became more, or None where it says neither, or nobody knows."""
    small = as_in_tables(word)
    if small in _EITHER:
        return None
    # "More common" points as its first word does.
    if points_up(small) or points_up(small.split(" ")[0]) or _MORE.fullmatch(small) is not None:
        return True
    return False if _LESS.fullmatch(small) is not None else None


# "Annual" makes a growth a yearly one, and not where it tells what grew: "its annual profit rose by 233%".
ANNUAL = (
    r"annual\b(?! (?!(?:[a-z]+ ){0,2}(?:averages?|basis|changes?|clip|compound|declines?|decreases?|drops?|expansion"
    r"|falls?|gains?|growth|increases?|mean|pace|percentage|rates?|rises?)\b)[a-z])"
)


@cache
def any_way() -> re.Pattern[str]:
    """Match any word that says which way something went, or which of two is more, whatever stands beside it."""
    places = r"over|above|under|below|ahead of|behind|short of|clear of|plus|minus|closer|nearer|savings?|discount"
    places += r"|adds|added|adding|puts? (?:up|on)|putting on|growth rate"
    words = (
        f"{VERBS}|{NOUNS}|{THAN}|{_MORE_NOUNS}|{_LESS_NOUNS}|{_MORE_VERBS}|{_LESS_VERBS}|{_MORE_WORDS}|{_LESS_WORDS}"
    )
    return re.compile(
        rf"\b(?!(?:{places})\b)(?<!\blast )(?<!\bthis )(?:{words})\b(?![’'-])(?! of which\b)", re.IGNORECASE
    )


@cache
def gate() -> re.Pattern[str]:
    """Match what a sentence must have that tells a change with a figure."""
    return re.compile(r"%|\b(?:per ?cent|pct|pc|third|quarter|fifth|half|tenth|eighth|sixth|seventh|ninth)\b")


@cache
def behind() -> re.Pattern[str]:
    """Match a word of change behind its figure: "7% jump", "30 per cent dearer than", "a third less", "4% above"."""
    nouns = rf"{NOUNS}|{_MORE_NOUNS}|{_LESS_NOUNS}|{_ANY_NOUNS}"
    plain = r"(?:[ -](?!(?:and|or|of|in|from|to|on|at|for|by|with|an?|the|than|as|is|was|are|were)\b)[a-z][\w-]*){0,2}?"
    return re.compile(
        rf"(?P<plain_words>{plain})[ -](?P<noun>{nouns})\b(?![’'-])"
        r"| (?P<more>(?:more|less|fewer)(?: (?!than|on|in|at|for|of|and|but|to)[a-z]+(?= than\b))?)\b"
        r"| (?P<adjective>[a-z]{2,10}er)(?= than\b)"
        rf"| (?P<plain>{THAN}|dearer|thicker|thinner|cheaper|warmer|cooler|colder|hotter|wetter|drier|deeper|shallower"
        r"|wider|narrower|stronger|weaker|busier|quieter|fuller|emptier|richer|poorer|costlier|pricier|tighter|bigger"
        r"|heavier|lighter|scarcer|commoner|rarer|steeper)(?= (?:on|in|at|last|this|over)\b|[,.;:)–—]| -|$)"
        r"| (?P<place>above|below|up|down|ahead of|behind|over|under|short of|clear of)"
        r"(?= (?:on |from |in )?[\w’']|[,.;])"
    )


@cache
def before() -> re.Pattern[str]:
    """Match a word of change before its figure: "grew 33", "loss of", "down", "Growth:", "which makes the loss"."""
    verbs = rf"{VERBS}|{_MORE_VERBS}|{_LESS_VERBS}"
    nouns = rf"{NOUNS}|{_MORE_NOUNS}|{_LESS_NOUNS}|{_ANY_NOUNS}"
    far = r"(?: (?!(?:to|from|and|but|or|while|as)\b)[\w’'-]+){0,5}?"
    return re.compile(
        rf"\b(?:(?P<verb>(?<!give )(?<!given )(?<!gave )(?<!made )(?<!make )(?<!makes )(?<!making )(?<!set )(?<!taken )"
        rf"(?:{verbs}))(?:(?P<object>{far}) by| at)?(?: (?:in|over) (?:the|that|those) [a-z]+)?"
        rf"|(?P<noun>{nouns})(?:{far} (?:of|by)| (?:was|is|at|ran at|running at|came to|comes to)|[:,])?"
        rf"|an? (?P<ing>[a-z]{{3,12}}ing) of)(?: {_SOME})* $",
        re.IGNORECASE,
    )


@cache
def yearly_behind() -> re.Pattern[str]:
    """Match what makes a percentage one for each year, behind it."""
    return re.compile(
        r",?(?: \w+ly)?(?: on average| compounded)?(?: (?:a|per|each|every) year(?!-| (?:ago|earlier|before|later))"
        r"| annually| yearly| per annum| p\.?a\b|[ -](?:annual|yearly)(?= )| compound(?:ed)?\b| CAGR\b)"
        r"| on average(?:,| over)"
        r"|,? an(?: [a-z]+)? average (?:of)?"
    )


@cache
def yearly_before() -> re.Pattern[str]:
    """Match what makes a percentage one for each year, before it."""
    return re.compile(
        rf"\b(?:annuali[sz]ed|{ANNUAL}|yearly|compound(?:ed)?|CAGR|each year|every year"
        r"|per year|a year(?!-| (?:ago|earlier|before|later|on)))\b[^.;,]{0,30},? $",
        re.IGNORECASE,
    )


@cache
def averaged() -> re.Pattern[str]:
    """Match what makes a percentage a mean of several, before it."""
    return re.compile(r"\b(?:averag\w+|mean)\b[^.;,]{0,30},? $", re.IGNORECASE)
