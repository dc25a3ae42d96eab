"""The words that make a figure of power beside them one that was delivered or used over a span of time.

Comes in: nothing. Goes out: patterns of the text around the figure. Never happens here: what the figure is.
"""

import re
from functools import cache


@cache
def span_of_time() -> re.Pattern[str]:
    """Match "of electricity a year", "in the course of an average day"."""
    return re.compile(
        r"(?: of(?: [a-z-]+)? (?:electricity|power|energy))?,?"
        r"(?:(?: an?| per| each| every|/| (?:over|in|during|within) (?:the course of )?(?:an?|one|each|every|any)"
        r"(?: (?:full|whole|single|entire|average|typical|normal|calendar))?) ?(?P<each>hour|day|week|month|year)\b"
        r"| (?P<once>annually|yearly)\b)"
        r"(?! of\b|-)"
    )


@cache
def past_year() -> re.Pattern[str]:
    """Match what makes a figure the sum of a time without an "a year"; it is said of capacity, loosely, too."""
    return re.compile(
        r"(?: of(?: [a-z-]+)? (?:electricity|power|energy))? (?:last year|in the past year|"
        r"during (?:the year|(?:19|20)\d\d)|(?:over|in|during|across) (?:the (?:course|whole) of )?(?:the|that) "
        r"(?:(?:past|last|whole|full|entire|same|financial|following) )*(?:year|(?:12|twelve) months"
        r"|(?:24|twenty-four) hours)"
        r"|over (?:the course of )?(?:the|that) (?:(?:past|last|whole|full|entire) )*(?:month|week|day)"
        r"|over the course of (?:(?:19|20)\d\d|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
        r"|(?:over|in) the whole of (?:19|20)\d\d|throughout (?:19|20)\d\d"
        r"|in (?:19|20)\d\d(?=[.,;])|last (?:month|week)|in (?:January|February|March|April|May|June|July|August"
        r"|September|October|November|December)(?=[.,;]|$| (?:alone|last|19|20)))\b"
        r"(?! (?:that|when|before|after|since|in which)\b)"
    )


@cache
def annual() -> re.Pattern[str]:
    """Match "annual output of", right before the figure; it is said of capacity, loosely, as well."""
    return re.compile(
        r"\b(?:annual(?:ly)?|yearly) (?:electricity |power |energy )?(?:generation|output|production|consumption|use)"
        r"(?: (?:is|was|of|at|reach(?:es|ed)|stands at|stood at|averages?|totals?|totall?ed|came to|amounts to)"
        r"|,? (?:is |was )?(?:estimated|put|given|reckoned) (?:at|to be))\s*$",
        re.IGNORECASE,
    )


@cache
def homes() -> re.Pattern[str]:
    """Match "enough to supply 300 homes a year"."""
    return re.compile(
        r"(?: of(?: [a-z-]+)? (?:electricity|power|energy))?,? (?:which is )?enough (?:electricity |power |energy )?"
        r"(?:to (?:power|supply|run|light) |for )[^.;()]{0,40}?\b(?:homes|households|houses|families) "
        r"(?:an?|per|each|every|for an?) (?P<each>month|year)\b"
    )


@cache
def year_first() -> re.Pattern[str]:
    """Match the beginning of a sentence of what came together over a time."""
    return re.compile(
        r"(?:In|During|Over|Throughout|For|Through) (?:(?:the (?:whole|course|rest) of|all of|all|the year) )?"
        r"(?:(?:19|20)\d\d\b|last year\b|the (?:whole )?year\b"
        r"|the (?:past|last|previous) (?:year|(?:12|twelve) months)"
        r"|(?:the course of )?(?:an?|one) (?:(?:typical|normal|average|whole|full|single|good|sunny) )*"
        r"(?:year|month|week|day)\b)"
        r"|Last year\b"
    )


@cache
def current() -> re.Pattern[str]:
    """Match what names a figure right before it as one of electricity."""
    return re.compile(r" of (?:[a-z-]+ )?(?:electricity|energy|power)\b")


@cache
def over_life() -> re.Pattern[str]:
    """Match the time of service of a plant, over which it delivers whatever the tense of the verb."""
    return re.compile(
        r"(?: of(?: [a-z-]+)? (?:electricity|power|energy))? (?:over|in|during) (?:its|their) (?:working |useful )?"
        r"(?:(?:\d+|[a-z]+)-year )?(?:working |useful )?(?:life|lifetime|lifespan)\b"
    )


@cache
def relative() -> re.Pattern[str]:
    """Match "1,000 kilowatts that their panels generate in the course of the year" behind its figure."""
    return re.compile(
        r"(?: of(?: [a-z-]+)? (?:electricity|power|energy))? (?:(?:that|which) )?"
        r"(?:the|their|its|his|her|our|your|my|it|they|we|you|he|she|a|an)(?: [a-z]+){0,2}?"
        r" (?:(?:generat|consum|sav)(?:e|ed|es)|used|feeds?|fed|(?:burn|yield)(?:s|ed)?)"
        r"(?: (?:into|to) the grid)?"
        rf"(?:{span_of_time().pattern}|{past_year().pattern})"
    )


@cache
def at_a_moment() -> re.Pattern[str]:
    """Match a moment, at which only power can be told."""
    return re.compile(
        r"\b(?:[Aa]t (?:(?:around|about|exactly|precisely) )?"
        r"(?:\d{1,2}(?:[.:]\d\d)? ?(?:am|pm|a\.m\.|p\.m\.)|noon|midday"
        r"|midnight|\d{1,2}[.:]\d\d|one (?:point|stage|moment)|any (?:one |given )?(?:moment|time)|that moment|its peak"
        r"|their peak|the (?:[a-z]+ )?peak|the height of)|[Rr]ight now|[Ii]n the evening peak)(?!\w)"
    )


@cache
def running() -> re.Pattern[str]:
    """Match the verb of what goes on at a moment, or of demand, right before its figure."""
    return re.compile(
        r"\b(?:(?:was|were|is|are) (?:generating|producing|providing|supplying|delivering|drawing|consuming|using)"
        r"|(?:demand|load|consumption)(?: [a-z]+){0,4}? (?:hit|touched|reached|peaked at|stood at|topped|exceeded"
        r"|was|is|climbed to|rose to|fell to|dropped to))"
        r"(?: (?:up to|a record|about|nearly|almost|around|some|only|just|more than|over))?\s*$",
        re.IGNORECASE,
    )


@cache
def consumption() -> re.Pattern[str]:
    """Match the name of what is delivered or used up, up to its figure."""
    return re.compile(
        r"\b(?:(?:consumption|usage|generation|output|production|demand|appetite|thirst|needs"
        r"|(?:electricity|power|energy) use)\b"
        r"(?:[^.;:()]{0,70} (?:is|was|be|to|at|of|by|reach(?:es|ed)|hit|total(?:s|ed|led)|averag\w+|exceed\w*)"
        r"|[^.;:()]{0,40},)|(?:requires?|needs?|needed|draws?|took|takes))"
        r"(?: (?:about|around|some|nearly|almost|over))? $",
        re.IGNORECASE,
    )


@cache
def growing() -> re.Pattern[str]:
    """Match what makes of so much power a year the pace at which demand grows."""
    return re.compile(r"\b(?:gr[eo]w|ris|rose|increas|f[ae]ll|drop|climb|jump|add|declin)")
