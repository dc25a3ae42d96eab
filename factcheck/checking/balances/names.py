"""The names of an account: what makes what, and in which words a term of it is told.

A balance is one line of `BALANCES`, a term one line of `_WORDS`; where two terms could begin at one place, the one that
stands first is read: "foreign trade surplus" is no foreign trade.
"""

import re
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
_BUDGET = (("revenue", "receipts"), ("spending", "expenditure", "outlay"))
BALANCES = (
    Balance("trade surplus", (("exports", 1), ("imports", -1)), (*_TRADE, ("surplus",))),
    Balance("trade deficit", (("imports", 1), ("exports", -1)), (*_TRADE, ("deficit", "gap", "shortfall"))),
    Balance(
        "trade", (("exports", 1), ("imports", 1)), (*_TRADE, ("trade", "exports and", "imports and", "import and"))
    ),
    Balance("labor force", (("employed", 1), ("unemployed", 1)), (("unemployed", "out of work", "without"), ("labo",))),
    Balance("natural increase", (("births", 1), ("deaths", -1)), (("deaths",), ("natural",))),
    Balance("natural decrease", (("deaths", 1), ("births", -1)), (("deaths",), ("natural",))),
    Balance("net migration", (("immigration", 1), ("emigration", -1)), (("emigra",), ("net ",))),
    Balance("budget surplus", (("revenue", 1), ("spending", -1)), (*_BUDGET, ("surplus",))),
    Balance("budget deficit", (("spending", 1), ("revenue", -1)), (*_BUDGET, ("deficit", "gap", "shortfall"))),
    Balance("net assets", (("assets", 1), ("liabilities", -1)), (("liabilit",), ("net assets", "equity"))),
)

_PEOPLE = r"(?:persons|people|residents|workers|men and women)"
_WORDS = {
    "trade surplus": (
        r"(?:(?:foreign |goods |merchandise )?trade |goods and services |services |export )surplus(?:es)?"
        r"|surplus in (?:goods|services)(?: trades?)?"
    ),
    "trade deficit": (
        r"(?:(?:foreign |goods |merchandise )?trade |goods and services |goods )(?:deficits?|gap|shortfall)"
        r"|deficit in (?:goods|services)(?: trades?)?"
    ),
    "budget surplus": r"(?:budget|fiscal|operating) surplus(?:es)?",
    "budget deficit": r"(?:budget|fiscal|operating) (?:deficits?|gap|shortfall)",
    "trade": (
        r"(?:(?:total|overall|combined|general|processing|goods|foreign|external|bilateral|two-way|merchandise) ){0,4}"
        r"(?:(?:imports? and exports?|exports? and imports?)(?: of goods)?(?: (?:volume|value))?"
        r"|trade in goods(?: (?:imports? and exports?|imports? and exports? (?:volume|value)))?"
        r"|(?<=foreign )trade|(?<=goods )trade|(?<=external )trade|(?<=bilateral )trade|(?<=two-way )trade"
        r"|trade(?: volume| value| turnover))"
    ),
    "exports": r"exports?(?: volumes?| values?| revenues?| earnings)?",
    "imports": r"imports?(?: volumes?| values?| bill)?",
    "labor force": r"labou?r force",
    "unemployed": (
        rf"unemployed(?: {_PEOPLE})?|{_PEOPLE} (?:who were |were )?(?:unemployed|out of work|without (?:a job|work))"
    ),
    "employed": rf"(?:employed {_PEOPLE}|{_PEOPLE} (?:who were |were )?(?:employed|in (?:work|employment|jobs)))",
    "natural increase": r"natural (?:increase|growth)(?: of the population)?",
    "natural decrease": r"natural (?:decrease|decline|loss)(?: of the population)?",
    "births": r"(?:live )?births|babies(?: were)? born",
    "deaths": r"deaths",
    "net migration": r"net (?:migration|immigration)",
    "immigration": r"immigration|immigrants",
    "emigration": r"emigration|emigrants",
    "net assets": r"net assets|shareholders[’'] equity",
    "assets": r"total assets",
    "liabilities": r"total liabilities",
    "revenue": r"(?:budget |total |general |state |government )?(?:revenues?|receipts)",
    "spending": r"(?:budget |total |general |state |government )?(?:spending|expenditures?|outlays?)",
}
# A piece of a word that a sentence with a term holds, whatever the term.
STEMS = (
    "export", "import", "surplus", "deficit", "gap", "shortfall", "trade", "employ", "work", "labo", "births", "born",
    "deaths", "natural", "migra", "assets", "equity", "liabilit", "revenue", "receipts", "spending", "expenditure",
    "outlay",
)  # fmt: skip


@cache
def pattern() -> re.Pattern[str]:
    """Return what finds the terms in small letters; the group that matched is the number of the term."""
    terms = "|".join(f"({words})" for words in _WORDS.values())
    return re.compile(rf"\b(?:{terms})\b")


def name_of(match: re.Match[str]) -> str:
    """Return the name of the term that the pattern found."""
    assert match.lastindex is not None, "each alternative is a group"
    return tuple(_WORDS)[match.lastindex - 1]
