"""The names of rates that two counts make: what each is of what, and in which words the counts are told.

A rate is one line of `RATES`; all patterns are of small letters.
"""

from typing import NamedTuple


class Rate(NamedTuple):
    """A rate by its name: the pattern of that, what is counted above the line and what below it.

    `stem` stands in every article that has the rate; with `is_rest` the upper count is no part of the lower one, and
    both together are the whole.
    """

    name: str
    stem: str
    words: str
    above: str
    below: str
    is_rest: bool = False


_VOTING = r"(?:(?:registered|eligible) voters|electors|electorate|registered to vote|(?:entitled|eligible) to vote)"
_UNEMPLOYED = r"(?:unemployed|out of work|jobless|without (?:work|a job))\b"
_PEOPLE = r"population|inhabitants|residents"
_REVENUE = r"(?:net |total )?(?:revenues?|sales|turnover)"
_JOBLESS = r"(?:unemployment|jobless) rate"
RATES = (
    Rate("infant mortality rate", "infant", r"infant mortality(?: rate)?", r"infant deaths?|infants died", r"births"),
    Rate(
        "fatality rate", "ality", r"(?<!infant )(?:case )?(?:fatality|mortality)(?: rate)?",
        r"deaths?\b|died|fatalities",
        r"(?:confirmed |reported |recorded )?cases|patients|infections",
    ),
    Rate(
        "positivity rate", "positiv", r"(?:test )?positivity(?: rate)?|positive rate",
        r"(?:new )?(?:cases|infections|positives)|(?:tested )?positive(?! rate)\b",
        r"tests\b|samples|swabs|people were tested",
    ),
    Rate("recovery rate", "recovery rate", r"recovery rate", r"recoveries|recovered", r"cases|patients|infections"),
    Rate("unemployment rate", "less rate", _JOBLESS, _UNEMPLOYED, r"labou?r force|workforce"),
    Rate("unemployment rate", "unemployment rate", _JOBLESS, _UNEMPLOYED, r"labou?r force|workforce"),
    Rate(
        "unemployment rate", "unemployment rate", _JOBLESS, _UNEMPLOYED, r"(?<!un)employed(?: persons)?|in work",
        is_rest=True,
    ),
    Rate(
        "turnout", "turnout", r"(?:voter )?turnout",
        r"votes(?: were| had been)? cast|(?:voters|people|residents) (?:have )?(?:cast|voted|turned out)|ballots"
        r"|voted\b",
        _VOTING,
    ),
    Rate("pass rate", "pass rate", r"pass rate", r"passed\b", r"candidates|students|pupils|entrants|took the|sat\b"),
    Rate(
        "occupancy rate", "occupancy", r"(?:bed |room )?occupancy(?: rate)?", r"(?:were |are )?(?:occupied|full)\b",
        r"rooms|beds|units|flats",
    ),
    Rate("birth rate", "birth rate", r"birth rate", r"births", _PEOPLE),
    Rate("death rate", "death rate", r"(?:crude )?death rate", r"deaths", _PEOPLE),
    Rate("murder rate", "murder rate", r"(?:murder|homicide) rate", r"murders|homicides", _PEOPLE),
    Rate("operating margin", "margin", r"operating(?: profit)? margin", r"operating (?:profit|income)", _REVENUE),
    Rate("net margin", "margin", r"net(?: profit| income)? margin", r"net (?:profit|income|earnings)", _REVENUE),
    Rate("gross margin", "margin", r"gross(?: profit)? margin", r"gross (?:profit|income)", _REVENUE),
)  # fmt: skip
