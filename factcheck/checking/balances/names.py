"""The names of an account: what makes what, and in which words a term of it is told.

A balance is one line of `BALANCES`, a term one line of `_WORDS`; where two terms could begin at one place, the one that
stands first is read: "foreign trade surplus" is no foreign trade.
"""

import re
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple


class Balance(NamedTuple):
    """A total or a difference: the name of the whole, its parts with their signs, and what every account of it holds.

    Of each tuple of `needs` one piece of a word stands in every article with such an account.
    """

    whole: str
    parts: tuple[tuple[str, int], ...]
    needs: tuple[tuple[str, ...], ...]


_TRADE = (("export",), ("import",))
_INCOME = (("revenue", "receipts", "income", "received"), ("spending", "expenditure", "outlay", "spent", "costs"))
_LEAVING = ("emigra", "departures", "left", "leaving", "moved out")
_DEFICITS, _SURPLUSES = ("deficit", "gap", "shortfall"), ("surplus",)
BALANCES = (
    Balance("trade surplus", (("exports", 1), ("imports", -1)), (*_TRADE, _SURPLUSES)),
    Balance("trade deficit", (("imports", 1), ("exports", -1)), (*_TRADE, _DEFICITS)),
    Balance("deficit", (("imports", 1), ("exports", -1)), (*_TRADE, _DEFICITS)),
    Balance("deficit", (("spending", 1), ("revenue", -1)), (*_INCOME, _DEFICITS)),
    Balance("surplus", (("exports", 1), ("imports", -1)), (*_TRADE, _SURPLUSES)),
    Balance("surplus", (("revenue", 1), ("spending", -1)), (*_INCOME, _SURPLUSES)),
    Balance("trade deficit", (("goods deficit", 1), ("services surplus", -1)), (("services",), _DEFICITS, _SURPLUSES)),
    Balance(
        "trade", (("exports", 1), ("imports", 1)), (*_TRADE, ("trade", "exports and", "imports and", "import and"))
    ),
    Balance(
        "GDP",
        (("primary industry", 1), ("secondary industry", 1), ("tertiary industry", 1)),
        (("primary",), ("secondary",), ("tertiary",), ("gdp", "gross ", "grp")),
    ),
    Balance("sales", (("domestic sales", 1), ("exports", 1)), (("domestic sales",), ("export",), ("sales", "sold"))),
    Balance("labor force", (("employed", 1), ("unemployed", 1)), (("unemployed", "out of work", "without"), ("labo",))),
    Balance(
        "natural increase",
        (("births", 1), ("deaths", -1)),
        (("birth", "born"), ("deaths", "died"), ("natural", "excess", "outnumber", "exceed", "less", "more")),
    ),
    Balance(
        "natural decrease",
        (("deaths", 1), ("births", -1)),
        (("birth", "born"), ("deaths", "died"), ("natural", "excess", "outnumber", "exceed", "more")),
    ),
    Balance(
        "net migration", (("immigration", 1), ("emigration", -1)), (_LEAVING, ("net ", "surplus"), ("migra", "arriv"))
    ),
    Balance("net emigration", (("emigration", 1), ("immigration", -1)), (_LEAVING, ("net ",), ("migra",))),
    Balance("budget surplus", (("revenue", 1), ("spending", -1)), (*_INCOME, _SURPLUSES)),
    Balance("budget deficit", (("spending", 1), ("revenue", -1)), (*_INCOME, _DEFICITS)),
    Balance("net assets", (("assets", 1), ("liabilities", -1)), (("liabilit",), ("net assets", "equity"))),
)
# What may be short for another whole, so that only a slip with a name is told of it.
LOOSE = frozenset({"deficit", "surplus", "sales", "net emigration"})

# "Primary, secondary and tertiary industries": the noun may stand behind the last of them alone.
_SECTOR = r"(?: (?:industr(?:y|ies)|sectors?)|(?=(?:,| and|, and) (?:secondary|tertiary)\b))"
_PEOPLE = r"(?:persons|people|residents|workers|men and women)"
_WORDS = {
    "trade surplus": (
        r"(?:(?:foreign |international |goods |merchandise )?trade |goods and services |services |export )"
        r"surplus(?:es)?"
        r"|surplus in (?:goods|services)(?: trades?)?"
    ),
    "trade deficit": (
        r"(?:(?:foreign |international |goods |merchandise )?trade |goods and services |goods )"
        r"(?:deficits?|gap|shortfall)"
        r"|(?:deficit|shortfall|gap) in (?:goods(?: and services)?|services)(?: trades?)?"
    ),
    "budget surplus": r"(?:budget|fiscal|operating) surplus(?:es)?",
    "budget deficit": r"(?:budget|fiscal|operating) (?:deficits?|gap|shortfall)",
    "trade": (
        r"imported and exported|exported and imported"
        r"|(?:(?:total|overall|combined|general|processing|goods|foreign|external|bilateral|two-way|merchandise) ){0,4}"
        r"(?:(?:imports? and exports?|exports? and imports?)(?: of goods)?(?: (?:volume|value))?"
        r"|trade in goods(?: (?:imports? and exports?|imports? and exports? (?:volume|value)))?"
        r"|(?<=foreign )trade|(?<=goods )trade|(?<=external )trade|(?<=bilateral )trade|(?<=two-way )trade"
        r"|(?<=total )trade(?! (?:surplus|deficit|gap|balance))|trade(?: volume| value| turnover))"
    ),
    "GDP": (
        r"(?:(?:regional|local|annual|national) )?gdp|grp"
        r"|gross (?:(?:regional|domestic|national) ){1,2}product(?: \((?:gdp|grp)\))?"
    ),
    "primary industry": rf"primary{_SECTOR}",
    "secondary industry": rf"secondary{_SECTOR}",
    "tertiary industry": rf"tertiary{_SECTOR}|services? (?:sector|industry)",
    "domestic sales": r"domestic sales",
    "exports": (
        r"(?:goods |services )?exports?(?: volumes?| values?| revenues?| earnings)?|exported(?: goods)?(?: worth)?"
    ),
    "imports": r"(?:goods |services )?imports?(?: volumes?| values?| bill)?|imported(?: goods)?(?: worth)?",
    "labor force": r"labou?r force",
    "unemployed": (
        rf"unemployed(?: {_PEOPLE})?|{_PEOPLE} (?:who were |were )?(?:unemployed|out of work|without (?:a job|work))"
    ),
    "employed": rf"(?:employed {_PEOPLE}|{_PEOPLE} (?:who were |were )?(?:employed|in (?:work|employment|jobs)))",
    "natural increase": (
        r"natural (?:population )?(?:increase|growth)(?: of the population)?"
        r"|(?:birth )?excess of births(?: over deaths)?"
        r"|(?:live )?births (?:exceeded|outnumbered) (?:the number of )?deaths|more (?:live )?births than deaths"
        r"|more babies (?:were )?born than people died|(?:live )?births less (?:the number of )?deaths"
    ),
    "natural decrease": (
        r"natural (?:population )?(?:decrease|decline|loss)(?: of the population)?"
        r"|excess of deaths(?: over births)?|shrank naturally"
        r"|deaths (?:exceeded|outnumbered) (?:the number of )?(?:live )?births|more deaths than (?:live )?births"
        r"|more people died than (?:babies )?were born|more people died than babies were born"
    ),
    "births": r"(?:live )?births?(?: numbers)?|(?:babies|children)(?: were)? born",
    "deaths": r"deaths|(?:people |persons )?died",
    "net migration": (
        r"net (?:migration|immigration|(?:migration |population )?(?:gain|inflow|increase))|migration surplus"
    ),
    "net emigration": r"net (?:emigration|(?:migration )?(?:loss|outflow))",
    "immigration": (
        r"immigration|immigrants(?: arrived| came)?|(?:people |persons )?immigrated"
        r"|(?:migrant |long-term |immigrant )?arrivals"
        r"|(?:people |persons )?(?:moved in|arrived)\b"
    ),
    "emigration": (
        r"emigration|emigrants|(?:people |persons )?emigrated|(?:migrant |long-term )?departures"
        r"|(?:people |persons )?(?:moved out|left the country|left)\b"
    ),
    "net assets": r"net assets|shareholders[’'] equity",
    "assets": r"total assets",
    "liabilities": r"total liabilities",
    "revenue": r"(?:budget |total |general |state |government )?(?:revenues?|receipts)|total income|received",
    "spending": r"(?:budget |total |general |state |government )?(?:spending|expenditures?|outlays?)|spent|total costs",
    "deficit": r"deficit|shortfall|gap",
    "surplus": r"surplus",
    "sales": r"(?:total )?sales|sold",
}
# Terms that are one of these of goods or of services alone.
_BOTH = {"goods deficit": "trade deficit", "services surplus": "trade surplus"}
# A piece of a word that a sentence with a term holds, whatever the term.
STEMS = (
    "export", "import", "surplus", "deficit", "gap", "shortfall", "trade", "employ", "work", "labo", "birth", "born",
    "died", "deaths", "natural", "migra", "arriv", "depart", "moved", "left", "net ", "assets", "equity", "liabilit",
    "gdp", "gross ", "grp", "primary", "secondary", "tertiary", "service",
    "revenue", "receipts", "received", "income", "spending", "spent", "costs", "expenditure", "outlay", "sales", "sold",
)  # fmt: skip


def named_in(balances: Iterable[Balance]) -> tuple[str, ...]:
    """Return the names of the terms of some balances, in the order in which they are tried."""
    told = {name for balance in balances for name in (balance.whole, *(part for part, _ in balance.parts))}
    told |= {_BOTH[name] for name in told & _BOTH.keys()}
    return tuple(name for name in _WORDS if name in told)


@cache
def pattern(names: tuple[str, ...]) -> re.Pattern[str]:
    """Return what finds these terms in small letters; the group that matched is the number of the term."""
    terms = "|".join(f"({_WORDS[name]})" for name in names)
    return re.compile(rf"\b(?:{terms})\b")


def name_of(match: re.Match[str], names: tuple[str, ...]) -> str:
    """Return the name of the term that the pattern of these names found."""
    assert match.lastindex is not None, "each alternative is a group"
    return names[match.lastindex - 1]
