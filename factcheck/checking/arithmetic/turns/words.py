"""The words right before and behind a figure that give it its role in a change.

Comes in: nothing. Goes out: patterns; those of what stands before a figure end where the figure begins. Never happens
here: deciding.
"""

import re
from functools import cache

from factcheck.checking.arithmetic.change_words import NOUNS, VERBS

_ABOUT = (
    r"(?:by|as much as|only|just|some|about|around|roughly|nearly|almost|approximately|another|an?|further|extra"
    r"|additional|total of|the|whopping|mere|huge|record|massive|staggering|\w+ly|year[- ]o[nv]e?r?[- ]year|on[- ]year"
    r"|yoy|y-o-y|quarter[- ]on[- ]quarter|month[- ]on[- ]month)"
)
_TIME = r"[\w-]*(?:year|quarter|month|week|season|period|decade|half)"
# Words between a preposition and the level that it leads to.
_LEAD = (
    r"(?:the|an?|its|their|his|her|our|just|only|about|around|some|nearly|roughly|approximately|almost|over|record"
    r"|revised|restated|reported|estimated|provisional|previous|prior|previously|last|preceding|corresponding"
    r"|comparable|same|overall|total|level|figure|number|average|high|low|peak|tally|count|sum|that|what|was|were|of"
    rf"|all-time|new|fresh|all|net|earlier|initial|original|then|still|{_TIME}(?:[’']s)?"
    r"|(?:19|20)\d\d[’']s|[A-Z][a-z]+[’']s)"
)
_OF_SOME = r"(?: (?!(?:and|but|while|which|who|that|to|from|in|on|at|for|when)\b)[\w’'-]+){1,6}? of"


@cache
def only_noun() -> re.Pattern[str]:
    """Match what stands between a step and its "more than": "12% more than", "1,500 men more than"."""
    return re.compile(r"(?: (?!(?:and|or|of|in|to|from)\b)[a-z-]+){0,2} ")


@cache
def moved_before() -> re.Pattern[str]:
    """Match a verb that governs the figure behind it: "rose by", "cut its debt by"."""
    thing = r"(?: (?:its|the|their|our|his|her)(?: (?!(?:by|to|from|and)\b)[\w’'-]+){1,4}? by)?"
    scope = r"(?: (?:in|over|during|for) (?:the|that) (?:[\w-]+ ){0,2}?(?:year|quarter|month|period|week|decade) by)?"
    share = r"(?<!made )(?<!make )(?<!makes )(?<!making )"
    return re.compile(rf"\b{share}(?P<word>{VERBS}){thing}{scope}(?: {_ABOUT})* $", re.IGNORECASE)


@cache
def rise_before() -> re.Pattern[str]:
    """Match a noun of change: "an increase of", "a rise in profit of"."""
    some = r"(?: (?:in|for)(?: (?!(?:of|and|but|to|from)\b)[\w’'-]+){1,6}?)?"
    return re.compile(rf"\b(?P<word>{NOUNS}){some} (?:of|by)(?: {_ABOUT}| up to)* $")


@cache
def extra_before() -> re.Pattern[str]:
    """Match "an extra", "a further"."""
    return re.compile(r"\b(?:an (?:extra|additional)|a further)(?: (?:about|some|nearly|almost))? $")


@cache
def moved_behind() -> re.Pattern[str]:
    """Match a noun of change or a comparison behind its figure: "7% reduction", "1,500 fewer"."""
    plain = r"(?:[ -](?!(?:and|or|of|in|from|to|on|at|for|by|with|last|this|an?|the|than|as|could|would|will|may|might"
    plain += r"|must|can|faces?|sees?)\b)[a-z][\w-]*){0,3}?"
    than = "more|higher|larger|bigger|greater|fewer|less|lower|smaller"
    return re.compile(rf"{plain}[ -](?P<word>{NOUNS}|{than})\b(?![’'-])")


@cache
def once_more() -> re.Pattern[str]:
    """Match what stands between a step and the same step told otherwise."""
    noun = r"(?:[ -](?!(?:to|from|or|and|at|but|while|on|in)\b)[a-z’'/]+){0,6}?"
    return re.compile(
        rf"{noun}(?: ?[,–—-])? ?(?:\((?:or |an? |up |down |about |some |i\.e\.,? )*"
        r"|or (?:an? |about |by |some |nearly )?|equivalent to |equal to |that is,? |which is |representing )"
    )


@cache
def second_half() -> re.Pattern[str]:
    """Match the subject of a second half without a verb: "and single houses", "; exports"."""
    return re.compile(r"(?:\b(?:and|while|but)|[;,])(?: (?!(?:by|to|from|of|was|is)\b)[\w’'-]+){1,6} $")


@cache
def then_levels() -> re.Pattern[str]:
    """Match what leads from a percentage to the level that it led to."""
    return re.compile(r"(?: (?:in|for|during)(?: (?!to\b)[\w-]+){1,4})? to (?:[\w$€£-]+ ){0,2}$")


@cache
def before() -> re.Pattern[str]:
    """Match what leads to a level of an earlier time; `loose` where it may be of another thing at one time."""
    at_that_time = r"(?:on|from|than|over|against|with|to)(?: [\w’'-]+){1,8}?,? when(?: [\w’'-]+){0,4}?"
    year = r"(?:(?:19|20)\d\d(?:[/–-]\d\d)?|(?:prior|last|previous) year|year ago)"
    chosen = r"(?<!sold )(?<!drawn )(?<!chosen )(?<!picked )(?<!selected )"
    fixed = chosen + r"(?:from|than(?= (?:the|its|their|last|that))|(?:on|over)(?= (?:the|its|last|that)\b))"
    return re.compile(
        rf"\((?:[A-Za-z][\w ’']{{0,24}} )?{year}[:,]? ?$|\b(?:{at_that_time}|{fixed}(?:{_OF_SOME})?"
        r"|(?P<loose>(?:(?:as )?compared (?:with|to)|(?:as )?against|versus|vs\.?|relative to|as opposed to"
        rf"|in comparison (?:with|to))(?:{_OF_SOME})?))(?: {_LEAD})* $"
    )


@cache
def after() -> re.Pattern[str]:
    """Match what leads to the level that was reached."""
    ends = r"hit|reach|touch|stand at|total|close at|end at|settle at|finish at|trade at|become|make|exceed|just"
    told = (
        r"(?:with|for|giving|making) a total of|(?<!reported )at|reach(?:ed|ing|es)?|hit|hitting|touch(?:ed|ing)"
        r"|total(?:l?ed|l?ing|s)|amount(?:ed|s|ing) to"
    )
    return re.compile(rf"\b(?:to(?: (?:{ends}))?(?:{_OF_SOME})?|{told})(?: {_LEAD})* $")


@cache
def moved() -> re.Pattern[str]:
    """Match what makes a level the size of another change: "compared with a gain of"."""
    return re.compile(rf"\b(?:{NOUNS}|losses|gains|swing|shift)\b")


@cache
def past() -> re.Pattern[str]:
    """Match a word of a time that is not now, or of one that is told apart."""
    return re.compile(
        r"\b(?:ago|earlier|before|previous\w*|prior|preceding|last|same|corresponding|comparable|year-(?:ago|earlier)|then"
        r"|formerly|(?:18|19|20)\d\d|\d\d/\d\d|Q[1-4]|H[12]|January|February|March|April|May|June|July|August|September"
        r"|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun"
        r"|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|pre-\w+|first|second|third|fourth|spring|summer"
        r"|autumn|winter|old)\b"
    )


@cache
def ended() -> re.Pattern[str]:
    """Match the end of a clause right behind a figure, but for what does something there: "9 moving out"."""
    return re.compile(r"(?: (?!(?:for|in|at|by|on|of|and|or)\b|[a-z]{2,16}(?:ing|ed)\b)[\w’'-]+){0,2}?(?:[.,;)]|$)")


@cache
def expected() -> re.Pattern[str]:
    """Match what a level is set beside that is none of an earlier time."""
    return re.compile(
        r"\b(?:expect\w*|forecast\w*|estimates?|target\w*|consensus|analysts?|budget\w*|plan\w*|guidance|predict\w*"
        r"|project(?:ed|ions?)|goal|quota|rivals?|average|national(?:ly)?|median|for (?:men|women|boys|girls|its|their)"
        r"|among|per|if|needed|required|would)\b"
    )
