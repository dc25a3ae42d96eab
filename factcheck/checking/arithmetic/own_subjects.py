"""Whether the clause of a change has a subject of its own, of which no level near it is told.

Comes in: a text and the place of a figure in it. Goes out: what the clause speaks of. Never happens here: choosing
levels.

Worked examples: "rents went from 400 to 1,200, while wages rose 20 percent" speaks of wages; "and popcorn, says the
owner, has gone up 70 percent" of popcorn; "the baker points to flour, up 60 percent" of flour; "The rate has climbed
3.1 per cent" of nothing new.
"""

import re
from functools import cache

from factcheck.checking.arithmetic.change_words import NOUNS, VERBS
from factcheck.checking.arithmetic.skeletons import FIGURE, NO_FIGURE
from factcheck.checking.arithmetic.two_times import stem

_FEWEST_LETTERS = 3
_APPOSED = r"(?:[,;:]| [–—-]) an? [a-z]+ "


def has_own_subject(text: str, start: int, place: int, known: str = "") -> bool:
    """Whether the clause of the figure at `place` has a subject that neither `known` nor its sentence before it names.

    `start` is where the sentence of the figure begins, `known` what was told in other sentences. What is concluded,
    "which means the trade grew", or taken up, "put the fall of 3.5 per cent down to", is of what was told before, and
    where nothing was named before, "From 640 to 1,000: the number of wolves", the clause only says of what.
    """
    if takes_up(text, start, place):
        return False
    subject, begins = subject_of(text, start, place)
    told = _named(known + " " + text[start:begins]) - _PLAIN
    return bool(told) and not _named(subject) <= told | _PLAIN


def names_new(text: str, start: int, place: int, known: str) -> bool:
    """Whether the clause before `place` has any word that neither `known` nor its sentence before it has told.

    A clause whose verb is not known may have a subject of its own: "Rebels killed 347" behind "it lost 312 men".
    """
    begins = _begins(text, start, place)
    return not _named(text[begins:place]) <= _named(known + " " + text[start:begins]) | _PLAIN


def are_of_two(text: str, start: int, one: int, other: int) -> bool:
    """Whether a figure is of another thing than one before it in its sentence: "a loaf was 1, and butter is 4".

    `start` is where the sentence of the second begins.
    """
    subject, begins = subject_of(text, start, other)
    return start <= one < begins and not _named(subject) <= _named(text[:begins]) | _PLAIN


def takes_up(text: str, start: int, place: int) -> bool:
    """Whether the figure at `place` is said of what was told before: "the drop of", "growth was thus"."""
    is_verb = _multiplied().match(text, place) is not None
    return any(form.search(text, start, place) for form in ((_taken_up(), _apposed()) if is_verb else (_taken_up(),)))


def is_in_new_thing(text: str, end: int, known: str) -> bool:
    """Whether a change that ends at `end` is told to be in what `known` does not name: "a fall of 33% in tourism"."""
    return not _named(thing_behind(text, end)) <= _named(known) | _PLAIN


def thing_behind(text: str, end: int) -> str:
    """Return what a change that ends at `end` is told to be in, "increase | in imports of oil", or ""."""
    match = _in_a_thing().match(text, end)
    return "" if match is None else match["thing"]


@cache
def _in_a_thing() -> re.Pattern[str]:
    return re.compile(
        r"(?: [a-z]+)? (?:in|of|for) (?!(?:the|that|this|a|one|just|only|less|two|three|four|five|ten|each|all|their"
        r"|its|his|her) )(?P<thing>[a-z]{3,}(?: (?:of|from|to) [a-z]+)?)"
    )


def subject_of(text: str, start: int, place: int) -> tuple[str, int]:
    """Return the words that a clause says something of, "" where it has no verb of its own, and where it begins."""
    begins = _begins(text, start, place)
    if _multiplied().match(text, place) is not None:
        return text[begins:place], begins
    verb = _verb().search(text, begins, place)
    if verb is not None and not _named(text[begins : verb.start()]) <= _PLAIN:
        return text[begins : verb.start()], begins
    for form in (_around_aside(), _before_aside(), _set_behind()):
        found = form.search(text, start, begins if form is _around_aside() else place)
        if found is not None and not _has_figure(text, start, found.start()):
            return found["subject"], found.start()
    return "", begins


@cache
def _multiplied() -> re.Pattern[str]:
    """Match a figure that is the verb of its clause: "while exports tripled"."""
    return re.compile(r"(?:doubl|tripl|trebl|quadrupl|quintupl|halv)(?:ed|es)\b")


def _begins(text: str, start: int, place: int) -> int:
    """Return where the last clause before a place begins."""
    last = start
    for mark in _marks().finditer(text, start, place):
        last = mark.end()
    return last


def _has_figure(text: str, start: int, place: int) -> bool:
    """Whether the clause around a place has told a figure, so that what is set behind it is said of that."""
    return _figure().search(text, _begins(text, start, place), place) is not None


@cache
def _figure() -> re.Pattern[str]:
    return re.compile(rf"\d|{FIGURE}")


def _named(text: str) -> set[str]:
    return {stem(word) for word in _words().findall(text)}


def is_of_other_place(text: str, start: int, place: int, known: str) -> bool:
    """Whether the sentence of the figure at `place` opens with where or when its change was, and the levels were not.

    "Online they grew by 15 percent a year", "Between the wars it grew by 2 percent a year", "Among doctors the share is
    45 percent".
    """
    lead = _lead().match(text, start, place)
    return lead is not None and not _named(lead["where"]) <= _named(known) | _PLAIN | _SPANS


@cache
def _lead() -> re.Pattern[str]:
    """Match what a sentence opens with before a subject that takes up what was told."""
    return re.compile(
        r"(?:But |And |Yet )?(?P<where>(?:Online|Abroad|Overseas|Elsewhere|At home|Per (?:head|capita|person)"
        r"|(?:Among|Between|In|At|During|Before|After|Under|Outside|Across|Throughout|Beyond|For|With|Without|On|By)"
        r"(?: [\w’'-]+){1,4}?)),? (?:it|they|he|she|that|this|the (?:figure|number|share|rate|total|proportion)|sales"
        r"|growth)\b"
    )


_SPANS = frozenset(
    map(stem, ("ten", "twenty", "thirty", "forty", "fifty", "century", "interval", "course", "short", "fact", "real"))
)


@cache
def _apposed() -> re.Pattern[str]:
    """Match a noun that sums up what was told and was itself multiplied: "60,000 in 2014, a circulation | halved"."""
    return re.compile(rf"{_APPOSED}(?:almost |nearly |more than )?$")


@cache
def _taken_up() -> re.Pattern[str]:
    """Match what makes the figure behind it one of what was told before."""
    return re.compile(
        rf"(?:\b(?:which|that|this) (?:means?|meant|makes?|made)|\bmeaning|, (?:so|thus|hence))\b[^.;{NO_FIGURE}]*$"
        rf"|\b(?:(?:[Tt]he|[Tt]his|[Tt]hat) (?:{NOUNS}) of|thus|therefore|hence) (?:about |some |nearly |almost )?$"
        # "640 kilos in 2021, a harvest cut by a third"
        rf"|{_APPOSED}(?:{VERBS})(?: [a-z]+ly)? (?:by|in) $"
    )


@cache
def _words() -> re.Pattern[str]:
    return re.compile(rf"[A-Za-z]{{{_FEWEST_LETTERS},}}")


@cache
def _marks() -> re.Pattern[str]:
    """Match what stands between two clauses."""
    return re.compile(r"[,;:()–—]|\b(?:while|whereas|although|though|but|when|because|since|as|and)\b")


@cache
def _verb() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:{VERBS}|is|are|was|were|has|have|had|will|would|costs?|came|comes|stood|stands|saw|sees|paid|pays|made"
        r"|makes|did|does|do|can|could|may|might|should|added|adds|earned?|earns|reach(?:ed|es)?|hits?|total(?:s|l?ed)"
        r"|amount(?:s|ed)|exceed(?:s|ed)|surpass(?:es|ed))\b"
    )


@cache
def _around_aside() -> re.Pattern[str]:
    """Match a subject that an aside parts from its verb: "and popcorn, says the owner," before "has gone up"."""
    aside = rf"[^,;:.{NO_FIGURE}]{{1,60}}"
    return re.compile(rf"\b(?:and|while|as|but|whereas) (?P<subject>{aside}),{aside},$")


@cache
def _before_aside() -> re.Pattern[str]:
    """Match a subject whose verb an aside parts from the figure: "The mill is, on the other hand, three times as"."""
    aside = rf"[^,;:.{NO_FIGURE}]{{1,60}}"
    return re.compile(rf"(?P<subject>{aside}) (?:is|are|was|were|has|have|had),{aside}, $")


@cache
def _set_behind() -> re.Pattern[str]:
    """Match the last word before a change that is set behind it: "blames barley, up"."""
    changes = rf"(?:an? |the )?(?:up|down|{NOUNS})(?: of| by)?"
    return re.compile(rf"\b(?P<subject>[a-z]+), (?:itself |themselves )?{changes}(?: (?:about|some|nearly|almost))? $")


_PLAIN_LIST = """
    the and that this these those which who whom whose what there here they them their its his her she you our one
    has have had been being was were are will would can could may might did does for with from into over under than
    then thus therefore hence so since after before until during while when where how but not only just even still
    now again also too both each all any some same such other another more less most least about around nearly almost
    roughly approximately exactly
    number numbers figure figures total totals rate rates level levels proportion percentage amount sum
    value price prices count counts volume size part quantity average mean margin gap difference result results tally
    change changes increase increases decrease rise rises fall falls drop growth decline gain gains loss losses jump
    surge reduction cut cuts trend pace
    year years month months week weeks day days quarter quarters season seasons decade decades period time times half
    ago ten two three four five six seven eight nine
    first second third fourth last next past previous prior same today yesterday recent recently currently
    january february march april june july august september october november december
    monday tuesday wednesday thursday friday saturday sunday spring summer autumn winter
    year-on-year annual annually yearly overall together altogether meaning means making leaving compared against
    thing things people everyone report reports reported survey official officials data ministry government
    percent cent per points point said says say
"""
_PLAIN = frozenset(map(stem, _PLAIN_LIST.split()))
