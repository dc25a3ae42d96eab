"""Ages: "Mary Smith, 42, said", "aged 42", "he is 42", "people over 65", "in his 40s", "the over-65s".

Comes in: the mentions of one block. Goes out: the same mentions, those that are the age of somebody marked as such.
Never happens here: a number that only stands between commas; a name, a person or a word for age must say so.
"""

from factcheck.extracting.grammar import GAP, Grammar, Place
from factcheck.extracting.identifiers import named
from factcheck.extracting.number_words import WORD
from factcheck.extracting.patterns import Pattern
from factcheck.model.mention import AGE, Form, Mention, Numeral
from factcheck.model.span import Span

_OLDEST = 115
_REACH = 60
# "forty-nine"
_MOST_PARTS = 2
_WORD = Pattern(
    rf"(?:^|[^a-z])(?:aged|age(?:s|d)?(?:{GAP}(?:groups?(?:{GAP}of)?|brackets?(?:{GAP}of)?|of|is|was|at|from|to|limit{GAP}of|between))?|turned|turning|turns){GAP}$"
)
_PRONOUN = Pattern(
    rf"(?:^|[^a-z])(?:he|she|who|i)(?:'s|'m|{GAP}(?:is|was|am|would{GAP}be|will{GAP}be)){GAP}(?:just{GAP}|only{GAP}|now{GAP}|already{GAP})?$"
)
# Neither of the two is looked for unless one of these stands right before the number.
_TELLING = (
    "age", "aged", "ages", "of", "is", "was", "at", "from", "to", "between", "turned", "turning", "turns", "'s", "'m",
    "am", "be", "just", "only", "now", "already", "group", "groups", "bracket", "brackets",
)  # fmt: skip
# "the 15-59 age group"
_BEHIND_AGES = (" age group", " age bracket", " age range")
# "Comic artist dead at 68"
_DEATH = Pattern(rf"(?:^|[^a-z])(?:dead|dies|died|dying){GAP}at{GAP}$")
_BEHIND_DEATH = Pattern(r"[.,;:)\n]|$")
_BEHIND_PRONOUN = Pattern(rf"[.,;!?)]|$|{GAP}(?:when|and|in|on|at|this|next|last|but|years)(?![a-z])")
_JOINT = Pattern(rf"(?:,{GAP}|,?{GAP}(?:and|or|to|from){GAP})$")
# "Ann Smith, 12, Ben Jones 47"
_NEXT_NAME = Pattern(r"(?:,|,? and) [A-Z][\w.'’-]{1,20}(?: [A-Z][\w.'’-]{1,20}){0,2},? $")
# "a boy of 12"
_PERSON_OF = Pattern(
    rf"(?:^|[^a-z])an?{GAP}(?:[a-z]{{3,10}}{GAP})?(?:man|woman|boy|girl|child|lad|lass|youth|widow){GAP}of{GAP}$"
)
_BEHIND_PERSON = Pattern(rf"[.,;:)]|$|{GAP}(?:who|was|is|had|has|and|in|with|from|said)(?![a-z])")
_GOES_ON_LISTING = Pattern(rf"[.,;)]|$|{GAP}(?:and|or|respectively|from|years)(?![a-z])")
_NAME = Pattern(r"((?:[A-Z][\w.'’-]*\s(?:(?:de|van|von|der|al|bin|la|da|dos|di|el)\s)?){0,3}[A-Z][\w.'’-]*[\w.]),\s$")
_NAME_OPEN = Pattern(r"(?:[A-Z][\w.'’-]*\s){1,3}[A-Z][\w'’-]*[\w]\s\($")
# Behind these a single name at the head of a sentence, and a name before brackets, is that of a person.
_SPEAKS = Pattern(r",\s(?:said|says|told|who|whose|pleaded|wrote|died)(?![a-z])")
_CLOSES = Pattern(r"\)(?:,\s(?:an?|of|from|who|whose)|,?\s(?:said|says|told|pleaded|wrote|died))(?![a-z])")
_LAST_WORD = Pattern(r"(?:^|[\s(])([a-z-]{2,20}),\s$")
_BEHIND_NAME = Pattern(r",(?!\sor(?![a-z]))|;|\.(?:\s|$)|$|\sand\s(?:his|her|their)\s")
# What goes on about a person: behind a single name, which may be that of a place, one of these has to stand.
_GOES_ON = Pattern(
    r",\s(?:said|says|told|who|was|is|has|had|of|from|died|whose|a|an|the|were|will|added|wrote|pleaded|won|also|and|[a-z]{2,12}ed)(?![a-z])"
)
_NUMBERS_GO_ON = Pattern(r",\s(?:and\s)?[0-9]")
_PERSONS_BEFORE = Pattern(rf"([a-z]{{3,14}}){GAP}(?:who{GAP}(?:are|were){GAP})?$")
_DECADE_OF = Pattern(rf"(?:^|[^a-z])(?:his|her|their|my|our|your){GAP}(?:early|mid|late)?(?:{GAP}|-)?$")
_DECADE = Pattern(rf"(?:^|[^a-z])(?:the|the{GAP}(?:early|mid|late|middle)|early|mid|late)(?:{GAP}|-)$")
_LONGEST_BEFORE = 14
_CLASS = Pattern(r"(?:^|[^a-z])(over|under)[ -]$")
_OLD = Pattern(r"(?:-|\s)(?:old|olds)(?![a-z])|\sof\sage(?![a-z])")
_AGE_UNITS = frozenset({"year", "years", "month", "months", "week", "weeks", "day", "days"})
# "the over-65s", read as seconds
_SECONDS = "s"
_CLASSES = {"over": "at least", "above": "at least", "under": "under", "below": "under"}


def with_ages(mentions: list[Mention], place: Place, grammar: Grammar) -> list[Mention]:
    """Return the mentions of a block, ages marked by their sense; what is the age of a class is open at one end."""
    if not any(map(_may_be_age, mentions)):
        return mentions
    done: list[Mention] = []
    for mention in mentions:
        is_figure = mention.form is Form.FIGURE
        if is_figure and _is_bare(mention, grammar):
            done.append(_aged(mention, done[-1] if done else None, place, grammar))
        elif is_figure and mention.unit == _SECONDS:
            done.append(_of_class(mention, place))
        elif is_figure and mention.unit in _AGE_UNITS:
            is_old = _OLD.match(place.plain, mention.amount.end, place.end)
            done.append(mention._replace(sense=AGE) if is_old else mention)
        else:
            done.append(_in_decade(mention, place) if mention.form is Form.PERIOD else mention)
    return done


def _may_be_age(mention: Mention) -> bool:
    """Whether a mention has the form of an age: a figure with no unit but one of age, or a decade."""
    if mention.form is Form.FIGURE:
        unit = mention.unit
        return unit in _AGE_UNITS or unit == _SECONDS if unit else not mention.noun
    return mention.form is Form.PERIOD


def _is_bare(mention: Mention, grammar: Grammar) -> bool:
    """Whether a small whole number stands without unit, noun, magnitude or sign."""
    if mention.unit or mention.noun or mention.level or mention.numeral.scale:
        return False
    text = mention.numeral.text
    if text[0].isalpha():
        parts, numbers = text.lower().replace("-", " ").split(), grammar.lexicon.numbers
        return len(parts) <= _MOST_PARTS and all(numbers.get(part, _OLDEST) < _OLDEST for part in parts)
    return (
        len(text) <= len("38.5") and text[0].isdigit() and text.replace(".", "").isdecimal() and float(text) <= _OLDEST
    )


def _aged(mention: Mention, earlier: Mention | None, place: Place, grammar: Grammar) -> Mention:
    start = mention.span.start
    before = place.plain[max(place.start, start - _REACH) : start]
    is_told = before[:-1].endswith(_TELLING) and (
        _WORD.search(before) or _is_of_pronoun(before, mention, place) or _is_of_person(before, mention, place)
    )
    is_told = is_told or place.plain.startswith(_BEHIND_AGES, mention.span.end)
    if is_told or _follows_age(earlier, mention, place):
        return _classed(mention)
    if (
        before.endswith("at ")
        and _DEATH.search(before)
        and _BEHIND_DEATH.match(place.plain, mention.span.end, place.end)
    ):
        return mention._replace(sense=AGE)
    if mention.hedge.endswith("the age of"):
        return mention._replace(sense=AGE)
    if mention.hedge:
        return _classed(mention) if _is_of_persons(before, mention, grammar) else mention
    if before.endswith("(") and _CLOSES.match(place.plain, mention.span.end, place.end):
        person = _NAME_OPEN.search(place.text, max(place.start, start - _REACH), start)
        first = person[0].split()[0].lower() if person else "the"
        return mention if first in grammar.lexicon.words["stop"] else mention._replace(sense=AGE)
    is_age = before.endswith(", ") and _is_apposition(mention, place, grammar)
    return mention._replace(sense=AGE) if is_age else mention


def _classed(mention: Mention) -> Mention:
    """Return an age; "over 65" is open above, as a class of people."""
    bound = _CLASSES.get(mention.hedge.lower(), mention.bound)
    return mention._replace(sense=AGE, bound=bound)


def _follows_age(earlier: Mention | None, mention: Mention, place: Place) -> bool:
    """Whether a number goes on a list of ages: "ages 7, 9 and 12"."""
    if earlier is None or earlier.sense != AGE or earlier.unit:
        return False
    between = place.plain[earlier.span.end : mention.span.start]
    is_joined = _JOINT.match(between) or _NEXT_NAME.match(place.text, earlier.span.end, mention.span.start)
    return is_joined is not None and _GOES_ON_LISTING.match(place.plain, mention.span.end) is not None


def _is_of_pronoun(before: str, mention: Mention, place: Place) -> bool:
    return (
        _PRONOUN.search(before) is not None
        and _BEHIND_PRONOUN.match(place.plain, mention.span.end, place.end) is not None
    )


def _is_of_person(before: str, mention: Mention, place: Place) -> bool:
    return (
        before.endswith("of ")
        and _PERSON_OF.search(before) is not None
        and _BEHIND_PERSON.match(place.plain, mention.span.end, place.end) is not None
    )


def _is_of_persons(before: str, mention: Mention, grammar: Grammar) -> bool:
    """Whether people stand before "over 65", or the hedge itself speaks of age: "18 or older"."""
    if mention.hedge.endswith(("older", "younger", "older than", "younger than")):
        return True
    match = _PERSONS_BEFORE.search(before)
    return match is not None and match[1] in grammar.lexicon.words["persons"]


def _is_apposition(mention: Mention, place: Place, grammar: Grammar) -> bool:
    """Whether a number between commas is the age of who stands before it: "Smith, 42, said", "her son, 8,"."""
    start, end = mention.span
    if mention.upper or "." in mention.numeral.text or not _BEHIND_NAME.match(place.plain, end, place.end):
        return False
    if _NUMBERS_GO_ON.match(place.plain, end, place.end):
        return False
    window = place.text[max(place.start, start - _REACH) : start]
    person = _LAST_WORD.search(window)
    if person is not None:
        return person[1] in grammar.lexicon.words["persons"]
    name = _NAME.search(window)
    return name is not None and _is_person(name[1].split(), window[: name.start()].split(), end, place, grammar)


def _is_person(name: list[str], before: list[str], end: int, place: Place, grammar: Grammar) -> bool:
    words = grammar.lexicon.words
    if before and before[-1].lower() in words["before places"]:
        return False
    first = name[0].lower()
    if any(part.lower().rstrip(".") in grammar.kinds for part in name) or first in words["stop"]:
        return False
    if len(name) > 1 and first not in words["before places"]:
        return True
    if not before or before[-1][-1] in ".!?" or before[-1].rstrip(",").isdecimal():
        # the first word of a sentence, or a row of a table
        return _SPEAKS.match(place.plain, end, place.end) is not None
    return _GOES_ON.match(place.plain, end, place.end) is not None


def _of_class(mention: Mention, place: Place) -> Mention:
    """Return the age of "the over-65s"; "65s" by itself is seconds."""
    start = mention.amount.start
    match = _CLASS.search(place.plain, max(place.start, start - len("under-") - 1), start)
    if match is None or not mention.numeral.text.isdecimal() or mention.amount.end - mention.numeral.span.end != 1:
        return mention
    span = Span(match.start(1), mention.amount.end)
    hedge = span.of(place.text)[: match.end(1) - match.start(1)]
    return mention._replace(span=span, unit="", sense=AGE, hedge=hedge, bound=_CLASSES[match[1]])


def decade_of_life_at(place: Place, at: int, grammar: Grammar) -> Mention | None:
    """Return the ten ages of "in his forties" and the ages of "under-fives", the decade "the nineties", or nothing."""
    word = WORD.match(place.plain, at, place.end)
    if word is None:
        return None
    before = max(place.floor, at - _LONGEST_BEFORE)
    people = _CLASS.search(place.plain, before, at)
    if people is not None:
        figure, start = named(place, Form.FIGURE, at, word.end()), people.start(1)
        hedge = place.text[start : people.end(1)]
        return figure._replace(span=Span(start, word.end()), sense=AGE, hedge=hedge, bound=_CLASSES[people[1]])
    if word[0] not in grammar.lexicon.words["decades of life"]:
        return None
    if _DECADE_OF.search(place.plain, before, at):
        return named(place, Form.FIGURE, at, word.end())._replace(sense=AGE)
    return named(place, Form.PERIOD, at, word.end()) if _DECADE.search(place.plain, before, at) else None


def _in_decade(mention: Mention, place: Place) -> Mention:
    """Return the ten ages of "in his 40s", or those of "the over-50s"; "the 40s" is a decade."""
    start, end = mention.span
    people = _CLASS.search(place.plain, max(place.start, start - len("under-") - 1), start)
    if people is not None and place.text[end - 1 : end] == _SECONDS and place.text[start : end - 1].isdecimal():
        hedge = place.text[people.start(1) : people.end(1)]
        span, digits = Span(people.start(1), end), Span(start, end - 1)
        numeral = Numeral(digits, digits.of(place.text))
        return mention._replace(
            form=Form.FIGURE, span=span, amount=Span(start, end), numeral=numeral, sense=AGE, date=None, hedge=hedge,
            bound=_CLASSES[people[1]],
        )  # fmt: skip
    if end - start != len("40s") or not _DECADE_OF.search(place.plain, max(place.start, start - 14), start):
        return mention
    return mention._replace(form=Form.FIGURE, sense=AGE, date=None)
