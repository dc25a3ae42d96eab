"""The names of an account: what makes what, and in which words a term of it is told.

A balance is one line of `BALANCES`, a term one line of `_WORDS`; where two terms could begin at one place, the one that
stands first is read: "foreign trade surplus" is no foreign trade.
"""

import re
from functools import cache
from typing import NamedTuple


class Balance(NamedTuple):
    """A total or a difference: the name of the whole, and its parts with their signs."""

    whole: str
    parts: tuple[tuple[str, int], ...]


BALANCES = (
    Balance("trade surplus", (("exports", 1), ("imports", -1))),
    Balance("trade deficit", (("imports", 1), ("exports", -1))),
    Balance("trade", (("exports", 1), ("imports", 1))),
    Balance("labor force", (("employed", 1), ("unemployed", 1))),
    Balance("natural increase", (("births", 1), ("deaths", -1))),
    Balance("natural decrease", (("deaths", 1), ("births", -1))),
    Balance("net migration", (("immigration", 1), ("emigration", -1))),
    Balance("budget surplus", (("revenue", 1), ("spending", -1))),
    Balance("budget deficit", (("spending", 1), ("revenue", -1))),
    Balance("net assets", (("assets", 1), ("liabilities", -1))),
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
# One word each without which no balance can be told: a part of each of them.
GATES = ("export", "unemployed", "deaths", "emigra", "liabilit", "spending", "expenditure", "outlay")


@cache
def pattern() -> re.Pattern[str]:
    """Return what finds the terms in small letters; the group that matched is the number of the term."""
    terms = "|".join(f"({words})" for words in _WORDS.values())
    return re.compile(rf"\b(?:{terms})\b")


def name_of(match: re.Match[str]) -> str:
    """Return the name of the term that the pattern found."""
    assert match.lastindex is not None, "each alternative is a group"
    return tuple(_WORDS)[match.lastindex - 1]
