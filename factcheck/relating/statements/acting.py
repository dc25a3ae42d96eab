"""Who does what with what a figure counts: "India produced 11.6 million tonnes of steel" is India's steel production.

Comes in: a clause whose verb has the figure for its object, or a figure that opens its sentence. Goes out: whose and
which measure that is, or None. Never happens here: guessing who "they" are.
"""

import re
from functools import cache

from factcheck.model.claim import Claim
from factcheck.model.quantity import QuantityKind
from factcheck.relating.statements.clauses import Clause
from factcheck.relating.statements.measures import singular
from factcheck.relating.statements.names import Names
from factcheck.relating.statements.phrases import Taken, taken_apart
from factcheck.relating.statements.trails import done_behind, of_what, on_what, share_behind, share_of, those_behind
from factcheck.relating.statements.verbs import ACTIONS
from factcheck.relating.words import word_set

COUNTS = frozenset({QuantityKind.COUNT, QuantityKind.NUMBER})
PEOPLE = frozenset({"people", "persons", "cases", "times", "units", "individuals"})
SPENT = frozenset({"spent", "spends", "invested"})
# Verbs whose sum of money is an amount of what follows it: "attracted 1.3 trillion yuan of foreign investment".
_DRAWN = frozenset({"attracted", "received"})
_EMPLOYED = frozenset({"employed", "employs"})
_HAVING = frozenset({"had", "has", "won", "took", "secured", "got"})
_WON = frozenset({"won", "took", "received", "secured", "garnered", "polled", "got"})
# Of sums of money alone: "Halden Retail lost £63 million".
_INCOME = {"lost": "net loss", "earned": "net profit"}
_OF_ILLNESS = frozenset({"cases", "deaths", "infections"})
_HANDLED = frozenset({"handled", "processed", "moved", "loaded"})
# Who keeps the count of a place, and is not whose count it is: "Police in Germany recorded 5.94 million crimes".
_KEEPERS = word_set("""
    police customs authorities officials hospitals schools courts prosecutors firefighters regulators doctors
    universities employers economy consumers
""")
# Of all that they make or sell it is the place's: "German breweries sold 8.4 billion litres of beer".
_MAKERS = word_set("""
    breweries brewers farmers growers carmakers automakers steelmakers miners refiners refineries mills smelters
    shipyards shipbuilders exporters importers factories manufacturers producers
""")
_MADE = frozenset({"sales", "production", "exports", "imports", "deliveries", "shipments", "harvest"})


def somebody(phrase: str, names: Names, action: str = "") -> Taken | None:
    """Return whom a phrase names or describes by itself, and where; None where it says more, or nobody.

    `action` is how the measure of what they do is called, or "".
    """
    if phrase.lower() == "it":
        return Taken(phrase, "")
    if phrase.startswith("The ") and phrase[4:5].islower():
        phrase = f"the {phrase[4:]}"
    if _facility().fullmatch(phrase) is not None:
        return Taken(phrase, "")
    body = _body().fullmatch(phrase)
    if body is not None:
        return Taken(body["of"] or body["place"], "")
    part = _part().fullmatch(phrase)
    if part is not None:
        return Taken(part["of"] or part["who"], "", place=f"{part['what'] or part['own']} division".lower())
    group = _group().fullmatch(phrase)
    if group is not None and names.is_place(group["place"]):
        noun = group["noun"].lower()
        is_keeper = noun in _KEEPERS or (noun in _MAKERS and action in _MADE)
        return Taken(group["place"], "", modifiers=() if is_keeper else (group["noun"],))
    taken = taken_apart(f"the sum of {phrase}", names) if phrase else None
    if taken is None or taken.modifiers or not taken.who:
        return None
    if taken.who.removeprefix("The ").lower() in _KEEPERS:
        return Taken(taken.place, "") if taken.place else None
    return Taken(taken.who, "", place=taken.place)


@cache
def _body() -> re.Pattern[str]:
    """Match who decides for a place: "The city council of Norwell", "Norwell's city council"."""
    body = r"(?:(?:city|town|county|district|municipal|local|state|regional|provincial) )?"
    body += r"(?:council|government|parliament|assembly)"
    name = r"[A-Z][\w-]*(?: [A-Z][\w-]*){0,2}"
    return re.compile(rf"(?:[Tt]he )?(?:{body} (?:of|in) (?P<of>{name})|(?P<place>{name}?)(?:['’]s)? {body})")


@cache
def _part() -> re.Pattern[str]:
    """Match a part of a firm: "The coatings division of Acme", "Acme's coatings division"."""
    part = r"(?:division|unit|arm|segment|subsidiary|branch)"
    what = r"(?:[a-z][\w-]*|[A-Z]{2,5})(?: (?:and )?[a-z][\w-]*){0,3}"
    name = r"[A-Z][\w&.-]*(?: [A-Z][\w&.-]*){0,3}"
    return re.compile(
        rf"(?:[Tt]he (?P<what>{what}) {part} (?:of|at) (?P<of>{name})"
        rf"|(?P<who>{name})(?:['’]s?|['’]) (?P<own>{what}) {part})"
    )


@cache
def _group() -> re.Pattern[str]:
    """Match some of a place: "Indian equity funds", "US employers"."""
    return re.compile(
        r"(?:[Tt]he )?(?P<place>[A-Z][\w.]*(?: [A-Z][\w.]*){0,2}?)(?:['’]s)?"
        r" (?P<noun>(?:[a-z][\w-]* ){0,2}[a-z][\w-]*(?<!s)s|economy)"
    )


@cache
def _facility() -> re.Pattern[str]:
    """Match a name that goes on in small letters: "The Karaburun wind farm"."""
    return re.compile(
        r"(?:[Tt]he )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,3}(?: [a-z][\w-]+){0,2} (?:farm|plant|dam|bridge|airport|mine"
        r"|field|refinery|hospital|stadium|factory|port|tunnel|reservoir|pipeline|terminal|shipyard|station|canal|line)"
    )


def acted(clause: Clause, claim: Claim, trail: str, names: Names) -> Taken | None:
    """Return the measure of a clause whose verb has what is counted for its object."""
    who = somebody(clause.phrase, names, ACTIONS[clause.action])
    named = "" if who is None else _measure(clause, claim, trail, names, who.who)
    return who._replace(head=named) if who is not None and named else None


def _measure(clause: Clause, claim: Claim, trail: str, names: Names, who: str) -> str:
    """Return what is measured where somebody acts, or ""."""
    action, kind = ACTIONS[clause.action], claim.quantity.kind
    if claim.quantity.unit_symbol == "TEU" and clause.action in _HANDLED:
        return "" if of_what().match(trail) else "container throughput"
    if kind is QuantityKind.PERCENT and action != "spending":
        return _share(clause, trail)
    if kind is QuantityKind.MONEY and clause.action in _INCOME:
        return "" if claim.quantity.per else _INCOME[clause.action]
    noun = noun_of(claim, trail)
    if kind is QuantityKind.MONEY or action == "spending":
        on = on_what().match(trail) if action in {"spending", "investment"} else None
        drawn = of_what().match(trail) if clause.action in _DRAWN else None
        if drawn is not None:
            return drawn["what"]
        noun = "" if on is None else on["what"]
    elif (not noun or noun in _OF_ILLNESS) and (of := of_what().match(trail)):
        noun = f"{of['what']} {noun}".rstrip()
    return _counted(clause, noun, names, who) if noun else ""


def noun_of(claim: Claim, trail: str) -> str:
    """Return what is counted, without the verb that leads to the next figure: "640 beds and treats 90,000 patients"."""
    noun = claim.quantity.mention.noun
    return noun.rpartition(" and ")[0] if " and " in noun and trail.startswith("FIG") else noun


def _share(clause: Clause, trail: str) -> str:
    """Return of what somebody has or won a share, as a measure, or ""."""
    if clause.action in _HAVING and (what := share_behind(trail)):
        return f"{what} share"
    won = share_of().match(trail) if clause.action in _WON else None
    return "" if won is None else f"{won['what']} share"


def _counted(clause: Clause, noun: str, names: Names, who: str) -> str:
    """Return the measure of a count of a noun; of people it says what they are, unless somebody only has them."""
    action, is_anybody = ACTIONS[clause.action], noun.lower() in PEOPLE
    if is_anybody and clause.action not in _EMPLOYED and clause.action not in {"had", "has"}:
        return ""
    if action:
        return f"{singular(noun)} {action}"
    if clause.action in _EMPLOYED and is_anybody:
        return "employees"
    is_kept = clause.action in _EMPLOYED or names.is_place(who)
    return names.thesaurus.counted.get(noun.lower(), noun) if is_kept else noun


def opened_by(claim: Claim, lead: str, trail: str) -> Clause | None:
    """Return the clause of a figure that opens its sentence: "A total of 3 million cars were sold by Norden Motor"."""
    if _opening().fullmatch(lead) is None:
        return None
    if claim.quantity.kind is QuantityKind.PERCENT and (those := those_behind(trail)) is not None:
        return Clause(those.who, counted=those.action)
    done = done_behind(trail) if claim.quantity.kind in COUNTS else None
    noun = claim.quantity.mention.noun
    if done is None or not noun:
        return None
    is_anybody = noun.lower() in PEOPLE
    measure = done.people if is_anybody else f"{singular(noun)} {done.action}" if done.action else noun
    return Clause(done.who, counted=measure) if measure else None


@cache
def _opening() -> re.Pattern[str]:
    """Match what may stand before a figure that opens its sentence."""
    return re.compile(
        r"(?:In all|In total|Overall|Altogether)?,? ?(?:[Aa] (?:total|record)(?: of)?|[Ss]ome|[Aa]bout"
        r"|[Jj]ust|[Oo]nly)?,?"
    )
