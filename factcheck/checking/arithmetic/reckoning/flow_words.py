"""The words by which an amount comes, goes, or is what there was before or after.

Comes in: nothing. Goes out: patterns of the text around an amount. Never happens here: adding.
"""

import re
from functools import cache

from factcheck.checking.arithmetic.change_words import NOUNS, THAN, VERBS
from factcheck.checking.arithmetic.skeletons import NO_FIGURE
from factcheck.checking.word_edges import at_edge

_COMES = (
    r"gain(?:s|ed|ing)?|won|wins?|winning|buys?|bought|buying|purchased|acquir\w+|hir(?:es|ed|ing)"
    r"|recruit\w*|t(?:ook|akes?|aken|aking) (?:on|in|aboard|up)|receiv\w+|welcomed|picked up|collected|opened"
    r"|admitted|signed(?: up)?|built|launched|paid in|drew in|put in|planted|(?:purchase|arrival|acquisition"
    r"|addition|delivery|birth|recruitment) of"
)
_GOES = (
    r"los(?:t|es|ing)|sold|sells?|selling|clos(?:ed|es|ing)|shed(?:s|ding)?|axed|g(?:ave|ives|iven|iving) (?:away|up)"
    r"|thr(?:ew|own|owing) (?:out|away)|scrapp(?:ed|ing)|paid(?: out)?|pays(?: out)?|spen[dt]s?|spending|withdr\w+"
    r"|wrote off|written off|retired|releas\w+|discharged|culled|slaughtered|got rid of|let go|minus|weeded out"
    r"|handed (?:back|out)|laid off|dismissed|drew|drawn|struck off"
    r"|(?:sale|departure|closure|death|retirement|theft) of"
)
_INS = "receipts|income|deposits|births|arrivals|additions|purchases|inflows?|proceeds|acquisitions|recruits|takings"
_OUTS = (
    "payments|expenditures?|spending|withdrawals|deaths|departures|outflows?|disposals|redemptions|outgoings|expenses"
    "|outlays|closures"
)


@cache
def concluded() -> re.Pattern[str]:
    """Match what makes a level the outcome of what was told."""
    return re.compile(
        r"\b(?:so that|so|thus|therefore|hence|leav(?:es|ing)|which (?:makes|brings|takes))\b", re.IGNORECASE
    )


@cache
def event() -> re.Pattern[str]:
    """Match what is counted as it comes or goes, whatever it is: "52 births and 35 deaths"."""
    return re.compile(r"birth|death|arrival|departure|addition|purchase|withdrawal|closure|acquisition|disposal")


@cache
def where() -> re.Pattern[str]:
    """Match what makes an amount that of the places or the times that something took."""
    return re.compile(r"\b(?:in|at|across|after|over)(?: (?:about|some|only|just|another))? $")


@cache
def of_whole() -> re.Pattern[str]:
    """Match what makes an amount one of some whole."""
    return re.compile(r"\bof (?:the|its|their|his|her) $")


@cache
def of_the() -> re.Pattern[str]:
    """Match what an amount is some of."""
    return re.compile(rf" (?:[a-z]+ )?of (?:the|its|their|his|her) [{NO_FIGURE}]")


@cache
def moved_to() -> re.Pattern[str]:
    """Match a verb right before a step, of which a level follows: "goes up 3 cents to"."""
    return re.compile(rf"\b(?P<word>{VERBS}) $")


@cache
def to_level() -> re.Pattern[str]:
    """Match the level that a change leads to."""
    return re.compile(r"(?: [a-z]+)?,? (?:to|from)(?: the)? ?$")


@cache
def moved_before() -> re.Pattern[str]:
    """Match what comes or goes, before the amount."""
    some = r"(?: (?:about|some|only|just|another|an? (?:further|extra|additional|total of)|the|in|up|back))*"
    thing = r"(?: (?!(?:to|from|at|with|by|than)\b)[\w’'-]+){0,4}?"
    return re.compile(
        rf"\b(?:(?P<word>{VERBS}|{NOUNS}|discount|rebate)(?:{thing} (?:by|of)){some}"
        rf"|(?P<adding>adds|added|adding|surcharge of){some}"
        rf"|(?P<comes>{_COMES}|(?:{_INS})(?: (?:of|were|was|came to|totall?ed))?:?){some}"
        rf"|(?P<goes>{_GOES}|(?:{_OUTS})(?: (?:of|were|was|came to|totall?ed))?:?){some}"
        rf") $",
        re.IGNORECASE,
    )


@cache
def moved_behind() -> re.Pattern[str]:
    """Match what comes or goes, behind the amount."""
    plain = r"(?: (?!(?:and|or|but|who|which|that|in|at|from|to|is|are|was|were|has|have|had)\b)[a-z-]+){0,2}?"
    done = r"(?:w(?:as|ere) |ha(?:s|ve|d) (?:been )?)?"
    comes = (
        rf"joined|arrived|born|added|hired|bought|admitted|recruited|taken (?:on|in)|opened|got on|boarded|{_INS}"
        r"|come(?= ?[,.;]| so| and)|came in|moved in|came (?:on board|aboard)|climbed (?:in|on)|new|additional|further"
        r"|extra|more"
    )
    goes = (
        rf"left(?! over)|gone(?! up)|struck off|died|got (?:off|out)|resigned|retired|quit|moved out|departed|{_OUTS}"
        r"|went(?= (?:home|away|out)|[,.;])|sold|lost|closed|scrapped|killed|slaughtered|thrown (?:out|away)|sacked"
        r"|laid off|dismissed|released|taken (?:out|away)|stolen|removed|withdrawn|discharged|drowned|disembarked"
        r"|alighted|dropped out|went overboard|fewer|less"
    )
    # "30p more than in the pub next door" is no step from what it was; the figure that follows ends the stretch.
    then = (
        r" than(?: (?:the|its|their|his|her|last [a-z]+[’']s))? ?$| than (?:last|before|previously|at|when"
        r"|a (?:year|month|week)|in (?:19|20)\d\d|the (?:year|month|week|season|previous|last)"
        r"|(?:it|they) (?:had|were|was))\b"
    )
    return re.compile(rf"{plain} (?:(?P<word>{THAN})(?={then})|{done}(?:(?P<comes>{comes})|(?P<goes>{goes})))\b")


@cache
def counted_from() -> re.Pattern[str]:
    """Match what leads to the level that a step is counted from: "up from 480", "35 more than the 480"."""
    return re.compile(
        r"\b(?:from|than (?:the|its|their|his|her|last (?:year|month|week|season)[’']s))"
        r"(?: (?:about|some|just|only|the))* $"
    )


@cache
def first() -> re.Pattern[str]:
    """Match what makes a level that of the beginning: "began the year with", "until now it was"."""
    opened = r"(?:beg[au]n|beginning|start(?:s|ed|ing)|opened)[^,;.]{0,40}? (?:with|balance(?: of| was)?:?)"
    then = (
        r"[Oo]pening balance|[Uu]ntil|[Bb]efore|[Pp]reviously|[Oo]riginally|[Ff]ormerly"
        r"|[Aa]t the (?:start|beginning|outset)|had been|used to"
        r"|when (?:it|they|he|she|there) (?:was|were|had|stood|cost|numbered)"
    )
    return re.compile(
        rf"\b(?:went into[^,;.]{{0,30}}? with|of (?:the|its|their|his|her)|{opened}|(?:{then})\b[^;]{{0,50}}?:?)"
        r"(?: (?:about|some|just|only|the|at|with|over))* $"
    )


@cache
def first_behind() -> re.Pattern[str]:
    """Match what makes an amount the level at the beginning, behind it."""
    return re.compile(
        r"(?: [\w’'-]+){0,4}? (?:before(?=[.,;]|$| (?:that|then|the|it))|until|at (?:first|the (?:start|beginning))"
        r"|to begin with|previously|originally|a (?:year|month|week|day) (?:ago|earlier|before)"
        r"|the (?:year|month|week|day) before)\b"
    )


@cache
def last() -> re.Pattern[str]:
    """Match what makes a level that of the end: "now has", "so that there are", "closing balance"."""
    what = r"(?:[\w’'-]+ ){0,3}?"
    has = r"(?:has|have|had|holds?|at|is|are|on|costs?|owns?|numbers?|counts?|employs?|keeps?)"
    closed = r"(?:ended(?: [\w’'-]+){0,3} (?:at|with|on)|closed(?: [\w’'-]+){0,3} (?:at|with))"
    count = r"(?:total|toll|tally|count|stock|balance)"
    # "Amounting to" and "came to" tell any amount.
    to = r"(?<!ing )(?<!ed )(?<!ame )(?<!omes )(?<!ounts )(?<!ount )(?<!up )to"
    return re.compile(
        rf"\b(?:now {what}{has}|(?:is|are|was|were|will be|stands?|has|have|holds?|owns?) now"
        rf"|will (?:number|have|be|total|cost)|{closed}|so that(?: there)?(?: now)?(?: [\w’'-]+){{0,3}}|{to}"
        r"|[Cc]losing balance(?: of| was)?:?|leav(?:es|ing)|[Aa]t the (?:end|close)\b[^;]{0,50}?"
        r"|[Ii]n the end\b[^;]{0,40}?|(?:[Tt]hus|[Tt]herefore|[Hh]ence)\b[^;,]{0,40}?"
        rf"|(?:[Tt]hat|[Tt]his|[Ww]hich) (?:leaves|left|makes|brings|takes) {what}(?:with|to)?"
        rf"|new {what}(?:at|of|is|to|was|:)|{count}(?: now)? (?:stands|is|stood|comes) (?:at|to)"
        rf"|the {count} (?:is|was))"
        r"(?: (?:about|some|just|only|the|at|with))* $"
    )


@cache
def total() -> re.Pattern[str]:
    """Match what makes a figure the running total of what was told: "took the toll to", "raising the number to"."""
    led = r"t(?:ook|akes|aking)|br(?:ought|ings|inging)|(?:rais|lift|push)(?:ed|es|ing|s)|puts?|putting"
    return re.compile(
        rf"\b(?:{led}) (?:the|its|their) (?:[a-z]+ )?(?:toll|total|tally|number|count|figure) (?:to|at)"
        r"(?: (?:about|some|at least))? $"
    )


@cache
def last_behind() -> re.Pattern[str]:
    """Match what makes an amount the level at the end, behind it."""
    return re.compile(
        r"(?: [\w’'-]+){0,3}? (?:(?:are|is|were) (?:now )?left|remain(?:s|ed|ing)?|now|at the (?:end|close)|still"
        r"|went on|carried on|stayed)\b"
    )


@cache
def bound() -> re.Pattern[str]:
    """Match the words that can make a level one of the beginning or the end: a cheap look before a part is asked."""
    return re.compile(
        at_edge(
            "[Nn]ow|[Ff]rom|[Uu]ntil|[Bb]efore|beg[aiu]n|beginning|started|start|[Oo]pening|[Cc]losing|[Ss]o|leaves"
            "|leaving|left|remain|remains|remained|remaining|than|new|when|end|close|closed|ended|went|had been|used to"
            "|[Tt]hus|[Tt]herefore|[Hh]ence|previously|originally|formerly|to|will|stands|earlier|ago|still|of the"
            "|of its",
        )
    )


@cache
def otherwise() -> re.Pattern[str]:
    """Match what makes amounts no account."""
    return re.compile(
        r"\b(?:[Ee]ach|[Ee]very|per|[Aa]verage|annually|forecast|expect\w*|target\w*|plan(?:s|ned)?|would|could|may|might"
        r"|respectively|[Ii]f|injur\w*|wounded|missing|hop(?:es?|ed|ing)|at least|up to"
        r"|(?:while|whereas) [A-Z][a-z]+)\b"
    )
