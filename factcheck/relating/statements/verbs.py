"""The words around a figure in a clause: verbs of level and of change, what may follow them, what may stand before.

Comes in: nothing. Goes out: patterns, compiled when first asked for. A new verb belongs into one of these lists.
"""

import re
from functools import cache

_BE = "was|were|is|are"
_LEVELS = (
    "reached|reaches|reach|reaching|hit|hits|totaled|totalled|totals|totaling|totalling|exceeded|exceeds|surpassed"
    "|surpasses|topped|tops|equaled|equalled|averaged|averages|numbered|remains?|remained|stands?|stood|amount(?:s"
    "|ed|ing)? to"
    "|came (?:to|in at)|comes to|held|eased|slowed|cooled|narrowed|widened|settled|ran|runs|accounted for|accounts for"
    "|put|puts|measured|covers|covered|cost|costs|quickened|kept|left|cut|lowered|maintained|accelerated|moderated|crossed|crosses"
)
_CHANGES = (
    "ros[ei]|risen|rise|rises|rising|rose|fell|falls?|fallen|falling|grew|grows?|grown|growing|increased?|increases"
    "|increasing|decreased?|decreases|declined?|declines|declining|dropped|drops?|dropping|climbed|climbs?|climbing"
    "|surged"
    "|surges?|jumped|jumps?|gained|gains|soared|soars?|slumped|slumps?|shrank|shrunk|shrinks?|shrinking|expanded"
    "|expands?"
    "|expanding|contracted|contracts?|advanced|plunged|plummeted|slid|slipped|sank|dipped|rebounded|edged up|edged down"
    "|edged higher|edged lower|ticked up|ticked down|crept up|went up|went down|goes up|inched up|inched down|tumbled"
    "|swelled|halved|tripled|quadrupled|ballooned|doubled|leapt|leaped|shot up|picked up|retreated|weakened|lost"
)
_HAVES = (
    "reported|reports|posted|posts|recorded|records|had|has|have|generated|generates|booked|achieved|made|makes|saw"
    "|sees|registered|logged|realized|realised|notched|expects|expected|forecasts?|projects|projected|announced|showed"
    "|raised|invested|attracted|received|ran|runs|boasts|boasted|employed|employs|won|earned|delivered|clocked"
    "|turned in|drew|draws|approved|passed|adopted|unveiled|presented"
)
# What somebody did with what is counted behind the verb, and how the measure of it is called.
ACTIONS = {
    "administered": "", "harvested": "harvest", "mined": "production", "pumped": "production", "won": "", "took": "",
    "secured": "", "garnered": "", "polled": "", "got": "",
    "produced": "production", "produces": "production", "exported": "exports", "exports": "exports",
    "imported": "imports", "imports": "imports", "sold": "sales", "delivered": "deliveries",
    "shipped": "shipments", "employed": "", "employs": "", "received": "", "welcomed": "", "handled": "",
    "carried": "", "served": "", "had": "", "has": "", "recorded": "", "registered": "registrations",
    "built": "construction", "opened": "openings", "manufactured": "production", "made": "", "attracted": "",
    "hosted": "", "reported": "", "operates": "", "operated": "", "spent": "spending", "spends": "spending",
    "invested": "investment", "consumed": "consumption", "generated": "generation", "added": "additions",
    "created": "creation", "shed": "losses", "booked": "", "hired": "hires", "lost": "losses",
    "gained": "additions", "earned": "", "born": "", "drew": "", "draws": "",
    "moved": "", "processed": "", "ordered": "orders",
    "holds": "", "seats": "", "houses": "", "accommodates": "", "runs": "", "serves": "", "teaches": "", "treats": "",
}  # fmt: skip
# What may stand between the verb and its figure.
_FILLERS = (
    r"(?:\s*\b(?:up|down|back|back up|further|again|only|just|some|a record|a revised|an estimated|a total of|a|an"
    r"|the|at"
    r"|to|by|in|about|around|nearly|almost|more than|over|as much as|as many as|as high as|as low as|roughly|sharply"
    r"|slightly"
    r"|steadily|modestly|worth|year-on-year|year on year|on year|annually|at an? annuali[sz]ed rate of"
    r"|at an? annual rate of|an"
    r" annuali[sz]ed rate of|an annual rate of|at an? (?:average )?pace of|at a seasonally adjusted annual rate of"
    r"|real|its"
    r"|from FIG|from|by FIG|put|pegged|seen|forecast|projected|expected|said to be|FIG to|FIG from|unchanged|steady"
    r"|stable|flat|higher|lower|record|revised|estimated|well|faster-than-expected|FIG|y/y|yoy|year over year"
    r"|(?:a |an )?(?:[\w-]+ ){0,2}(?:low|high|peak) of"
    r"|(?:from|on|over|than) (?:a|the|one) (?:same |previous )?(?:year|month|quarter|period)(?: earlier| ago| before)?"
    r"|in (?:real|nominal|dollar|local-currency|absolute) terms|in value|in volume|by value|by volume"
    r"|slower-than-expected|stronger-than-expected|better-than-expected|preliminary|provisional)\b[,]?)*\s*"
)
_AUXILIARIES = (
    r"(?:\s+(?:has|have|had|will|would|could|may|might|should|can|is|are|was|were|be|been|being|to|expected|forecast"
    r"|projected|likely|set|estimated|also|then|only|still|already|now|aims?|plans?|hopes?|wants|expects|raise|thus"
    r"|even|more|than|nearly|almost|about|roughly|further|sharply|slightly|steadily|actually|currently|alone|reportedly|first|finally|recently|just|each|both))+$"
)


@cache
def verbs() -> re.Pattern[str]:
    """Match a verb; the group says whether it has an object, is one of change, or one of level."""
    return re.compile(
        rf"\b(?:(?P<have>{_HAVES})|(?P<change>{_CHANGES}|FIG(?= to\b))|(?P<level>{_LEVELS}|{_BE}|be"
        rf"|{'|'.join(ACTIONS)}))\b(?!-)",
        re.IGNORECASE,
    )


@cache
def filler() -> re.Pattern[str]:
    """Match all that may stand between a verb and its figure without making it the figure of something else."""
    return re.compile(_FILLERS, re.IGNORECASE)


@cache
def measure_of() -> re.Pattern[str]:
    """Match what stands between a verb and its figure where that names the measure: " a net profit of"."""
    return re.compile(
        r"\s*(?:an? |the |its |their |record |strong |total |combined )*(?P<measure>[A-Za-z][\w&/ -]{2,60}?) (?:of"
        r"|at|to|worth"
        r"|totaling|totalling|amounting to)(?: (?:about|around|some|nearly|almost|more than|over|just|only|a record))?"
    )


@cache
def put_at() -> re.Pattern[str]:
    """Match what somebody put at a figure: " Norland's GDP at"."""
    return re.compile(r" (?P<phrase>[^,]{3,90}) at")


@cache
def auxiliaries() -> re.Pattern[str]:
    """Match what belongs to a verb before it: " is expected to", " had already", " more than"."""
    return re.compile(_AUXILIARIES)


@cache
def foreseeing() -> re.Pattern[str]:
    """Match who foresees or sees what: "The IMF expects China's economy", "Hangzhou saw its GDP"."""
    seeing = (
        "expects?|expected|forecasts?|sees?|saw|predicts?|predicted|projects?|projected|estimates?|helped|pushed|sent|lifted"
        "|brought|took|kept|drove|put"
    )
    return re.compile(rf"(?P<who>.+?) (?:{seeing}) (?P<what>.+)")
