"""Shares that cannot pass the whole, told by what they are a share of or by what is said of the part.

Comes in: the text around a percentage above 100. Goes out: the words that make it a share of one whole, or nothing.
Never happens here: a comparison of one amount with another, which has no upper bound.

Worked examples: "literacy stood at 106 percent", "the tank was 363 percent full", "134 percent did", "134% copper by
weight".
"""

import re
from functools import cache

from factcheck.model.span import Span

_REACH, _BEHIND = 110, 60
# What is a share of one whole by its name; the words up to the figure give it as a level.
_MEASURES = (
    r"(?:literacy|turn-?out|(?:relative\s)?humidity|battery\scharge|vaccination|immuni[sz]ation"
    r"|(?:approval|unemployment|employment|jobless|literacy|poverty|mortality|survival|fatality|death|infection|cure"
    r"|conversion|graduation|dropout|drop-out|pass|failure|success|default|vacancy|attendance|response|homeownership"
    r"|positivity|recovery|detection|clearance|conviction|divorce|participation|obesity|smoking|recycling|turnout"
    r"|vaccination|immuni[sz]ation|absentee|illiteracy)\s(?:rate|rating)s?|approval\srating|market\sshare"
    r"|share\sof\s(?:the\s)?(?:vote|votes|market|population|total|seats|electorate|households|women|men|imports|exports"
    r"|electricity|energy)|proportion\sof|probability|likelihood|chances?|forest\scover|tree\scover|cloud\scover"
    r"|alcohol\scontent|water\scontent|fat\scontent|salt\scontent|moisture|purity|illiteracy|absenteeism"
    r"|(?:reservoir|dam|storage)\slevels?)"
)
_PART = (
    r"(?:full|empty|complete|completed|finished|pure|effective|efficient|literate|recycled|owned\sby|vaccinated"
    r"|immuni[sz]ed|occupied\sby|covered\s(?:by|with|in)|likely|certain|identical|organic|renewable|charged|contained"
    r"|water|alcohol|cotton|wool|silk|copper|gold|silver|zinc|nickel|iron|tin|lead|aluminium|aluminum|nitrogen|oxygen"
    r"|carbon|sugar|fat|protein|cocoa|clay|sand|salt|fibre|fiber|polyester|linen|lithium|cobalt|titanium|chromium)"
)
_SAY = (
    r"(?:said|say|says|did(?!n)|do|had|have|want|wanted|believe|believed|think|thought|agree|agreed|voted|vote|favou?r"
    r"|favou?red|oppose|opposed|live|lived|felt|feel|knew|know|reported|report|support|supported|disagree|disagreed"
    r"|answered|chose|prefer|preferred|own|owned|smoke|smoked|trust|trusted|cited|named|approve|approved|disapprove"
    r"|disapproved|were\s(?:in\sfavou?r|against|women|men|aged|under|over|born|satisfied|undecided|unable|unsure|happy)"
    r"|are\s(?:in\sfavou?r|against|women|men|aged|under|over|born|satisfied|undecided|unable|unsure|happy|literate)"
    r"|did\snot|do\snot|could\snot|had\sno|have\sno|speak|spoke|died|survived|passed|failed|responded|turned\sout)"
)


@cache
def _level() -> re.Pattern[str]:
    return re.compile(
        rf"\b{_MEASURES}\b(?:(?!\b(?:and|but|while|than|by|up|target|times)\b)"
        r"[^.;:()\d]|[\d.,]*\d(?=\s(?:to|and|or|years?)\b)|\b(?:and|to)\s(?=\d)){0,60}?"
        r"\b(?:at|was|were|is|are|of|to|reached|reaches|hit|stood|averaged|averages|had\sbeen)\s"
        r"(?:about\s|some\s|around\s|nearly\s|almost\s|over\s|just\s|only\s|a\srecord\s|a\s|an\sestimated\s)?$",
        re.IGNORECASE,
    )


@cache
def _is_part() -> re.Pattern[str]:
    return re.compile(rf"\s{_PART}\b(?!['’-])", re.IGNORECASE)


@cache
def _by_weight() -> re.Pattern[str]:
    return re.compile(r"[^.;]{0,40}\bby\s(?:weight|volume|mass)\b|\s(?:full|complete|empty|literate)\b")


@cache
def _holding() -> re.Pattern[str]:
    """Match what holds a share of something: "contains", "is", "are", "was"."""
    return re.compile(
        r"\b(?:contains?|containing|proved|proves|found|is|are|was|were|made\s(?:of|from)|a|been|be|remain(?:s|ed)?|only|just|about|now"
        r"|with|of)\s$"
    )


@cache
def _says() -> re.Pattern[str]:
    return re.compile(rf"(?:\sof\s(?:them|those|us|people|respondents))?\s(?:also\s|now\s|still\s)?{_SAY}\b")


@cache
def _clause() -> re.Pattern[str]:
    """Match the beginning of a clause right before a share that is its subject, or the whole that it is of."""
    return re.compile(
        r"(?:^|[,;:—–]\s|\b(?:and|but|while|that|where|whereas|found|showed|shows|said)\s)"
        r"(?:some\s|about\s|nearly\s|almost\s|around\s|another\s|only\s|just\s)?$",
        re.IGNORECASE,
    )


@cache
def _of_so_many() -> re.Pattern[str]:
    """Match "Of the 214 dairy farms inspected," or "Of all the water tested," right before a share."""
    number = r"(?:more\sthan\s|some\s|about\s)?\d[\d,.]*\s"
    return re.compile(
        rf"\b[Oo]f\s(?:(?:the|its|their|all|those|our)\s)?{number}(?:[\w-]+\s?){{1,7}},\s$"
        r"|(?:\b(?:Of|Out\sof)|[;:,—]\s(?:and\s|but\s)?(?:out\s)?of)\s(?:all\s)?(?:the|its|their|these|those|our)\s"
        r"(?P<all>[^.;,:()\d]{3,50}),?\s(?:some\s|about\s|as\smany\sas\s)?$"
    )


@cache
def _more() -> re.Pattern[str]:
    """Match what makes a percentage one by which something is more, or another's."""
    return re.compile(
        r"\s(?:more|higher|larger|above|over|of|as|up|growth|increase|rise|gain|(?:is|was)\s(?:the|an?))\b"
    )


@cache
def _allowing() -> re.Pattern[str]:
    """Match the sentences in which a share may pass the whole: of fraud, of bases, of more than all."""
    return re.compile(
        r"\b(?:fraud\w*|rigg\w+|impossib\w+|absurd\w*|implausib\w+|more\svotes\sthan|padd\w+|above\s100|over\s100|exceed\w*"
        r"|gross\senrol\w+|capacity|target|quota|benchmark|average|normal|GDP|income|error|mistake\w*|stuffed|overfull"
        r"|over-?subscribed|compared\swith|as\smuch\sas|equivalent|that\sof|those\sof|prisons?|jails?|cells|hospitals?|wards?|shelters?|beds|borrowed|bids?"
        r"|short|on\soffer|multiple|battery\shealth|nominal|so-called|joked?|jokingly"
        r"|million\speople\scoverage|supersaturat\w+|times|collateral|baseline|par|plan)\b",
        re.IGNORECASE,
    )


@cache
def _change() -> re.Pattern[str]:
    return re.compile(r"\b(?:increases?|rises?|growth|gains?|jumps?|surges?|falls?|drops?|changes?)\s(?:in|of)\b")


@cache
def _covering() -> re.Pattern[str]:
    """Match what takes a part of something: "covers", "holds", "has lost"."""
    return re.compile(
        r"\b(?:covers?|covered|covering|hold|holds|held|holding|owns?|owned|owning|controls?|controlled|controlling"
        r"|occup(?:y|ies|ied)|destroyed|wiped\sout|lost|affects?|affected|killed|has\seaten|elected|rejected|replaced)\s"
        r"(?:about\s|some\s|around\s|nearly\s|almost\s|over\s|just\s|only\s)?$"
    )


@cache
def _another_base() -> re.Pattern[str]:
    """Match wholes that a part may pass: of last year's, of what was planned, of a price."""
    return re.compile(
        r"\s(?:chance|probability|likelihood|in\sfavou?r|against|opposed|undecided)\b"
        r"|\sof\s(?:all\s|the\s|its\s|their\s|his\s|her\s|our\s)(?P<whole>[^.,;:()]{3,50})"
    )


_BASES = re.compile(
    r"\b(?:line|number|figure|register|old|levels?|values?|costs?|prices?|wages?|salar\w+|minimum|rated|limits?|original|usual|typical|previous"
    r"|last|estimates?|forecasts?|demand|needs?|requirements?|reserves|output|production|weight|deposits?|assets"
    r"|equity|capital|debts?|thresholds?|budget\w*|planned|allow\w+|year|amount|sum|investment|principal|pay|earnings"
    r"|way|size|time|rate|standard|same|maximum|volume|speed|power|effort|profits?|loss\w*|growth|increase|rise|gain"
    r"|gains|decline|fall|tax|bill|loan|recommended|median|mean|poverty|GDP|economy|what|that|reading|dose|intake)\b"
)


def _is_of_a_whole(before: str, behind: str) -> bool:
    """Whether a share opens its clause, or is what somebody holds, of a whole that it cannot pass."""
    whole = _another_base().match(behind)
    if whole is None:
        return False
    is_other = whole["whole"] is not None and _BASES.search(whole["whole"]) is not None
    is_chance = whole["whole"] is None and re.search(r"\b(?:a|found|with|and|the)\s$", before) is not None
    return is_chance or (not is_other and bool(_clause().search(before) or _covering().search(before)))


def of_one_whole(text: str, sentence: Span, figure: Span) -> Span | None:
    """Return the words that make the percentage at `figure` a share of one whole, or None."""
    before = text[max(sentence.start, figure.start - _REACH) : figure.start]
    behind = text[figure.end : min(sentence.end, figure.end + _BEHIND)]
    if _allowing().search(text, *sentence) is not None:
        return None
    level = _level().search(before)
    is_compared = (base := _another_base().match(behind)) and base["whole"] and _BASES.search(base["whole"])
    if level is not None and _change().search(before) is None and not is_compared:
        return Span(figure.start - len(before) + level.start(), figure.end)
    part = _is_part().match(behind)
    if part is not None and _holding().search(before) is not None and _by_weight().match(behind) is not None:
        return Span(figure.start, figure.end + part.end())
    whole = _of_so_many().search(before)
    is_other = whole is not None and whole["all"] is not None and _BASES.search(whole["all"]) is not None
    if whole is not None and not is_other and _more().match(behind) is None:
        return Span(figure.start - len(before) + whole.start(), figure.end)
    if _is_of_a_whole(before, behind):
        return Span(figure.start, figure.end)
    says = _says().match(behind)
    if says is not None and _clause().search(before) is not None:
        return Span(figure.start, figure.end + says.end())
    return None
