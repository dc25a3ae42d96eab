"""The words by which a percentage or a fraction is told of two figures near it.

Comes in: nothing. Goes out: patterns of the text around the figure. Never happens here: choosing the two.
"""

import re
from functools import cache

from factcheck.checking.arithmetic.change_words import NOUNS, THAN, VERBS
from factcheck.checking.arithmetic.skeletons import FIGURE, NO_FIGURE

_UP = "boost|upturn|recovery|rebound|expansion|pick-up|pickup|uptick|markup|mark-up"
DOWN = "retreat|dive|crash|collapse|downturn|slide|tumble|shrinkage|erosion|downtick|markdown|discount|slowdown|saving"
_WENT_UP, WENT_DOWN = "put on", "given up|gave up"


@cache
def led() -> str:
    """Return the nouns of change, as alternatives."""
    return f"{NOUNS}|{_UP}|{DOWN}"


@cache
def of_change() -> tuple[re.Pattern[str], ...]:
    """Match, before and behind the figure, that it is a change of what was spoken of."""
    adjectives = r"(?: (?!(?:of|in|the|an?)\b)[a-z]+)?"
    return (
        re.compile(
            rf"(?:\b(?:[Tt]he|[Tt]hat|[Tt]his|[Ii]ts|[Tt]heir|[Ss]uch an?){adjectives}"
            rf"|(?:[,–—(]|\b[Tt]h(?:at|is) (?:is|was|means|represents|marks)) an?{adjectives}) $"
        ),
        re.compile(rf"(?:[ -](?!of\b|in\b)[a-z][a-z-]{{0,24}})?[ -](?P<word>{led()})\b"),
        re.compile(
            rf"(?:\b[Tt]h(?:at|is) (?:is|was|means|represents|marks|amounts to) |[,–—(] ?(?:or )?)(?:an? )?(?:[a-z]+ )?"
            rf"(?P<word>{led()}) of (?:about |some |almost |nearly |just )?$"
            rf"|\b[Tt]h(?:at|is|e) (?P<word2>{led()}), $"
        ),
        re.compile(
            rf"\b(?:thus|therefore|hence|meaning that|means that|[Ii]n other words,?)\b[^,;]{{0,40}}? (?:by )?"
            rf"(?<!made )(?<!make )(?<!makes )(?P<word>{VERBS}|{_WENT_UP}|{WENT_DOWN})(?: by)? $"
        ),
    )


@cache
def added() -> re.Pattern[str]:
    """Match how a level says right behind it by how much it changed: "amounted to 130.7 billion yuan, an increase of".

    The other level is then one of another time; "trade with Asia was 106.69 billion yuan" before it is none.
    """
    return re.compile(rf"[,–—(;] ?(?:or |that is |with )?an? (?:[a-z-]+ ){{0,2}}?(?:{led()}) of (?:[a-z]+ ){{0,2}}$")


@cache
def other_base() -> re.Pattern[str]:
    """Match a base that the change has of its own: "from last year"; not one that is a figure."""
    return re.compile(rf"(?: [a-z-]+)?? (?:from|on|over|since|compared|against|versus|than) (?!{FIGURE})")


@cache
def of_the_whole() -> re.Pattern[str]:
    """Match what makes a share one of all that was told; "half of them on appeal" is one of the part."""
    return re.compile(r" (?:of (?:the total|all|it)|in all)| of them(?=[,.;:)–—]|$)")


@cache
def of_share() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Match what stands before a share and behind it."""
    return (
        re.compile(
            r"(?:(?:[,–—(]|\band) ?(?:or|that is|equal to|representing|equivalent to|which is) (?:just |only |about )?"
            r"|\b[Tt]h(?:at|is) (?:is|was|means|represents) (?:just |only |about )?|\b(?:which|that) is to say "
            r"|\b(?:[Aa]n?|[Tt]he|[Tt]hat|[Tt]his)(?: [a-z]+)? (?:rate|proportion|percentage|turnout|ratio) of "
            r"|\b(?:accounts?|accounted|accounting) (?:thus )?for (?:just |only |about )?"
            r"|\b(?:made|makes?|making) up (?:just |only |about )?|\bshare of (?:just |only |about )?"
            r"|\bproportion of |^At |^With |\bIf |\b[Ii]n (?:other|plain|short|simple) words, "
            r"|\b[Tt]h(?:e|at|is)(?: [a-z]+)? (?:rate|share|proportion), |, |\bthus (?:[a-z]+ ){0,4}?)$"
        ),
        re.compile(
            r"(?=[,.;)]| of (?:the|its?|their|all|them|those|these|his|her|spending|sales|output|earnings|revenue"
            r"|exports|production)\b| (?:off|are|is|were|was|have|has|had|behind|against|in favou?r|in all)\b)"
        ),
    )


@cache
def otherwise() -> re.Pattern[str]:
    """Match what makes the ratio one of other figures: other times, other prices, averages, what may come."""
    return re.compile(
        r"\b(?:average|annual(?:i[sz]ed)?|yearly|per year|a year(?! (?:ago|earlier|before))|real terms|inflation"
        r"|constant|like-for-like|adjusted|underlying|organic|forecast|expected?|expects|target|predicted|margin"
        r"|points?"
        r"|interest|yield|poll|chance|probability|respectively"
        r"|(?:inflation|unemployment|growth|tax|birth|death|interest) rate|each|every|another|further|additional"
        r"|stake)\b",
        re.IGNORECASE,
    )


@cache
def gate() -> re.Pattern[str]:
    """Match what every sentence with a percentage or a fraction holds."""
    return re.compile(
        r"%|\b(?:per ?cent|pct|half|thirds?|quarters?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?|one in)\b"
    )


@cache
def moved_to() -> re.Pattern[str]:
    """Match a verb of change right before a figure."""
    return re.compile(rf"\b(?:{VERBS}|{_WENT_UP}|{WENT_DOWN})(?: by)?(?: about| some| nearly| almost| only| just)? $")


@cache
def compared() -> re.Pattern[str]:
    """Match what makes a figure one by which something is above another."""
    return re.compile(rf",? (?:{THAN}|up|down|on|from|ahead|behind|short)\b(?! (?:of|average)\b)")


@cache
def with_base() -> re.Pattern[str]:
    """Match "that is up" right before a figure."""
    return re.compile(r"\b(?:[Tt]hat|[Tt]his|[Ii]t|[Ww]hich|[Tt]hey) (?:was|is|were|are) (?P<word>up|down)(?: by)? $")


@cache
def base() -> re.Pattern[str]:
    """Match the base of a change right behind it: "up 10 percent from the 1,500 of 2020"."""
    return re.compile(rf"(?: [a-z-]+)?? (?:from|on) (?:the |an? )?(?P<base>{FIGURE})")


@cache
def verb() -> re.Pattern[str]:
    """Match the verb of which a share is the object."""
    return re.compile(
        r"\b(?:is|are|was|were|be|had|has|took|take|takes|for|got|make|makes|made)(?: (?:up|just|only|about))* $"
    )


@cache
def own_share() -> re.Pattern[str]:
    """Match a share that a figure has right behind it."""
    return re.compile(
        rf"(?:(?: [a-z]+)?? \(|[^;.]{{0,90}}?,? accounting for )(?P<share>{FIGURE})"
        rf"|[^,;.(){NO_FIGURE}]{{0,40}}, (?P<share2>{FIGURE}) of (?:it|them|which|whom)\b"
    )


@cache
def of_the() -> re.Pattern[str]:
    """Match what something is some of."""
    return re.compile(r" of (?:the|these|those) (?P<noun>[a-z]+)\b")


@cache
def changed() -> re.Pattern[str]:
    """Match what makes the part a change, of which the percentage is told."""
    return re.compile(r"\b(?:increas|decreas|rise|fall\b|drop|growth|gain|reduc|declin|grew|grown)")


@cache
def levels_apart() -> re.Pattern[str]:
    """Match what, between two figures, makes them two levels."""
    return re.compile(r"\b(?:from|compared|against|versus|vs|rose|fell|than)\b")


@cache
def or_of() -> re.Pattern[str]:
    """Match what a share restates."""
    return re.compile(r" of (?:it\b|(?:the|its|all|their) [a-z]+)")
