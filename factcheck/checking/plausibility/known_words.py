"""The words that make a figure beside a known thing one of something else.

Comes in: nothing. Goes out: patterns of the text around a figure. Never happens here: what is known of the thing.
"""

import re
from functools import cache


@cache
def of_another() -> re.Pattern[str]:
    """Match what makes the figure one of a copy, a part, a change or a comparison."""
    return re.compile(
        r"\b(?:replicas?|models?|scale|lego|copy|copies|miniatures?|toys?|fictional|film|novel|game|base camp|if"
        r"|would|could"
        r"|added|adds|rose by|grew by|fell by|increased by|lost|loses|gained|wiped|stake|fine[ds]?|sued|lawsuit|deal"
        r"|pledge\w*"
        r"|per|each|monthly|quarterly|weekly|daily basis|(?:first|second|third|fourth|last) quarter|quarter|months?"
        r"|half|week"
        r"|day(?!s?\b.{0,12}\bto orbit)|century|by 20[3-9]\d|in 1[0-9]{3}|ago|originally|initially|once|at the time"
        r"|pilot|plans?"
        r"|(?:im|ex)ports of (?!goods\b|merchandise\b|services\b|products\b|commodities\b|the\b|all\b|20)[a-z]+"
        r"|(?:per ?cent|third|quarter|fifth|tenth|most|much) of"
        r"|trade in (?!goods\b|merchandise\b|services\b|the\b|all\b|20)[a-z]+"
        r"|reduc\w+|sav(?:e|es|ed|ing|ings)|cuts?|cutting|avoid\w*|offset\w*|prevent\w*"
        r"|planned|proposed|smaller|larger|bigger|longer|taller|higher|deeper|than|only on|part|section|stretch"
        r"|branch|division"
        r"|subsidiary|in (?:China|India|Europe|Asia|Africa|America|Germany|France|Japan|Britain)|European|Asian"
        r"|Chinese|Indian"
        r"|(?:plant(?:ing|ed)|sown|sowing|cultivated|growing|forest|grassland|wetland|crop) (?:area|land|cover|acreage)"
        r"|planted with|sown with|farmland|cropland"
        r"|British|German|Canadian|Mexican|fell from|jump\w*)\b",
        re.IGNORECASE,
    )


@cache
def of_a_part() -> re.Pattern[str]:
    """Match what makes a figure one of a part of the thing, or of a way to it."""
    return re.compile(
        r"\b(?:near|from|below|beyond|behind|along|off|after|before|within|camp|base|trail|route|road|of the way"
        r"|slopes?|foot of"
        r"|banks?|bridge|dam|tributary|mouth|delta|stretch|section|glacier|north|south|east|west|wide|away)\b",
        re.IGNORECASE,
    )


@cache
def elsewhere() -> re.Pattern[str]:
    """Match a place behind the figure: "21,000 people in Kansas" are a part of a company's."""
    return re.compile(
        r"^(?: [a-z]+)?,? (?:in|at) (?:its |the )?(?!January|February|March|April|May|June|July|August"
        r"|September|October"
        r"|November|December|Earth)[A-Z]"
    )


@cache
def part_of_year() -> re.Pattern[str]:
    """Match what makes a figure one of a part of the year."""
    return re.compile(
        r"\b(?:quarters?|(?:first|second|latter)[ -]half|half[ -]year\w*|months?|Q[1-4]|H[12]|weeks?|days?|daily"
        r"|so far|January|February|March|April|May|June"
        r"|July|August"
        r"|September|October|November|December|(?:Jan|Feb|Aug|Sept?|Oct|Nov|Dec)\b)",
        re.IGNORECASE,
    )


@cache
def of_the_year() -> re.Pattern[str]:
    """Match the whole year of a figure right behind it: "3.36 billion dollars last year"."""
    return re.compile(
        r"(?: [a-z]+){0,2},? (?:(?:last|this|that) year"
        r"|(?:in|for|during) (?:the (?:whole )?year |fiscal |all of )?(?:19|20)\d\d"
        r"|(?:a|per|each|every) year|(?:in|for) (?:the|a|its) (?:financial |fiscal |full |whole )?year|annually)\b"
    )


@cache
def of_a_year() -> re.Pattern[str]:
    """Match what makes a figure one of a whole year."""
    return re.compile(r"\b(?:19|20)\d\d\b|\b(?:years?|annual|annually|yearly)\b", re.IGNORECASE)
