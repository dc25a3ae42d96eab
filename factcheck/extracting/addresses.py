"""Numbers of streets, of postal districts and of laws: "330 Woodland Ave.", "CA 90210", "42 U.S.C. § 1983".

Comes in: a place and a digit. Goes out: an identifier, or nothing. Never happens here: labels before a number
("Article 5") and numbers of telephones.
"""

from factcheck.extracting.grammar import Grammar, Place
from factcheck.extracting.identifiers import named
from factcheck.extracting.number_words import WORD
from factcheck.extracting.patterns import Pattern
from factcheck.model.mention import Form, Mention

_STREET = Pattern(
    r"([0-9]{1,5}[A-Da-d]?) ((?:(?:[A-Z][A-Za-zé.'-]{0,20}|of|the|de|la|du|des|[0-9]{1,3}(?:st|nd|rd|th)) ?){2,6})"
)
_LAW = Pattern(
    r"[0-9]{1,4} (?:U\.S\.C\.|U\.S\.|USC|C\.F\.R\.|CFR|F\.(?:[234]d|Supp\.)|S\. ?Ct\.|Stat\.|Fed\. Reg\.)"
    r"(?: ?§§?)? ?[0-9][0-9.,]{0,6}[0-9]|[0-9]{1,4} U\.S\.C\. § ?[0-9]"
)
_STATE_CODE = Pattern(r"[0-9]{5}(?:-[0-9]{4})?(?![0-9,.][0-9]|[0-9])")
_EUROPEAN_CODE = Pattern(r"[0-9]{5} (?=[A-Z])([A-Za-z]{3,20})(?! [a-z]{3,20}s )")
# Years that more than an old house has; "the 2008 Wall Street crash" is of a year.
_RECENT = ("18", "19", "20")


def address_at(place: Place, at: int, grammar: Grammar) -> Mention | None:
    """Return the number of a street, the page of a law or the code of a postal district at `at`, or nothing."""
    text = place.text
    behind = text[at + 1 : at + 8].lstrip("0123456789")
    if behind[:1] in "ABCDabcd" and behind[1:2] == " ":
        behind = behind[1:]
    if behind[:1] == " " and behind[1:2].isupper():
        return _street_number(place, at, grammar) or _law(place, at) or _city_code(place, at)
    return _state_code(place, at, grammar) if text[at - 1 : at] == " " and text[at - 2 : at - 1].isupper() else None


def _street_number(place: Place, at: int, grammar: Grammar) -> Mention | None:
    match = _STREET.match(place.text, at, place.end)
    if match is None or (len(match[1]) == 4 and match[1].startswith(_RECENT)):
        return None
    words, streets = WORD.findall(match[2].lower()), grammar.lexicon.words["streets"]
    if streets.isdisjoint(words[1:]) and words[0] not in grammar.lexicon.words["street heads"]:
        return None
    return named(place, Form.IDENTIFIER, at, match.end(1))


def _law(place: Place, at: int) -> Mention | None:
    match = _LAW.match(place.text, at, place.end)
    if match is None:
        return None
    end = match.end()
    while end < place.end and place.text[end].isdigit():
        end += 1
    return named(place, Form.IDENTIFIER, at, end)


def _city_code(place: Place, at: int) -> Mention | None:
    """Read "10117" of "in 10117 Berlin": five digits without a comma, not round, before a name that is no plural."""
    match = _EUROPEAN_CODE.match(place.text, at, place.end)
    if match is None or match[1].endswith("s") or not place.before(at, 4).endswith((", ", "in ")):
        return None
    return None if match[0][2:5] == "000" else named(place, Form.IDENTIFIER, at, at + 5)


def _state_code(place: Place, at: int, grammar: Grammar) -> Mention | None:
    """Read "90210" of "Beverly Hills, CA 90210"."""
    if (
        place.text[at - 4 : at - 3] not in {" ", "\n"}
        or place.plain[at - 3 : at - 1] not in grammar.lexicon.words["states"]
    ):
        return None
    match = _STATE_CODE.match(place.text, at, place.end)
    return None if match is None else named(place, Form.IDENTIFIER, at, match.end())
