"""Whether a clause tells what was done on a day, by its grammar: a finite verb in the past that the day belongs to.

Comes in: the words of a clause before a day, and those behind it. Goes out: yes or no. Never happens here: days.

Worked examples: "The council approved the plan for a pool on 9 May 2018" and "On 9 May 2018 fire destroyed the mill"
do; "the council called a strike on 9 May 2018" and "it approved a parade on 9 May 2018" do not.
"""

import re
from functools import cache

# The past forms that do not end in "ed"; those that are their own present are left out.
_IRREGULAR = frozenset(
    {
        "arose", "ate", "became", "began", "blew", "bought", "broke", "brought", "built", "burnt", "came", "caught",
        "chose", "dealt", "did", "drew", "drove", "fell", "fled", "flew", "fought", "found", "froze", "gave", "got",
        "grew", "held", "hid", "hung", "kept", "knew", "laid", "led", "left", "lost", "made", "met", "overtook",
        "paid", "ran", "rang", "rejoined", "rode", "rose", "said", "sang", "sank", "sat", "saw", "sent", "shook",
        "shot", "sold", "sought", "spent", "spoke", "sprang", "stole", "stood", "struck", "swam", "swept", "swore",
        "taught", "thought", "threw", "told", "took", "tore", "went", "withdrew", "woke", "won", "wore", "wrote",
    }
)  # fmt: skip
_IRREGULAR_PARTICIPLES = frozenset(
    {
        "begun", "born", "broken", "burnt", "caught", "chosen", "cut", "drawn", "driven", "fallen", "flown", "given",
        "hit", "hurt", "put", "seen", "shaken", "shut", "stolen", "struck", "sunk", "taken", "thrown", "torn",
        "written",
    }
)  # fmt: skip
# The participles that do not end in "ed".
PARTICIPLES = _IRREGULAR | _IRREGULAR_PARTICIPLES
# Words in "ed" that are no verbs.
_NO_VERBS = frozenset({"hundred", "indeed", "kindred", "naked", "sacred", "wicked", "wretched"})
_IN_EED = frozenset({"agreed", "decreed", "freed", "guaranteed", "refereed"})
# What is said of a day, fixed for it or asked for it may lie ahead of the saying.
_OF_PLANS = frozenset(
    {
        "advertised", "agreed", "allowed", "announced", "arranged", "asked", "authorized", "banned", "booked",
        "called", "canceled", "cancelled", "committed", "confirmed", "convened", "decided", "decreed", "delayed",
        "demanded", "entered", "estimated", "expected", "extended", "fixed", "forced", "granted", "guaranteed",
        "hoped", "intended", "invited", "linked", "needed", "offered", "ordered", "organised", "organized",
        "permitted", "planned", "pledged", "postponed", "predicted", "prepared", "promised", "proposed", "ready",
        "registered", "required", "rescheduled", "reserved", "said", "scheduled", "sought", "supposed", "thought",
        "threatened", "told", "urged", "vowed", "wanted", "warned",
    }
)  # fmt: skip
# These tell of figures as well, which are of no day.
_OF_WORDS = frozenset({"announced", "confirmed"})
# What is done about a thing, which may itself be one of the day: "approved a march on 9 May".
_OF_THINGS = frozenset(
    {
        "accepted", "adopted", "advised", "approved", "backed", "bought", "chose", "considered", "debated",
        "discussed", "endorsed", "faced", "filed", "got", "heard", "introduced", "issued", "made", "met", "mentioned",
        "opposed", "paid", "passed", "picked", "produced", "published", "received", "rejected", "released",
        "reported", "saw", "selected", "sent", "set", "showed", "signed", "sold", "supported", "told", "welcomed",
        "wrote",
    }
)  # fmt: skip
_BE = frozenset({"was", "were"})
# Behind these a word in "ed" says which, not what was done: "the planned vote", "a newly elected board".
_BEFORE_A_NOUN = frozenset(
    {
        "a", "an", "the", "this", "that", "these", "those", "its", "his", "her", "their", "our", "my", "no", "any",
        "all", "some", "of", "for", "with", "in", "by", "new", "old", "long", "two", "three", "more", "most", "and",
        "or", "to",
    }
)  # fmt: skip
_SMALL = frozenset({"for", "had", "never", "not", "to"})
# Where a clause gives its verb to something else, or tells of a time to come.
_STOPS = frozenset(
    {
        "who", "which", "that", "what", "when", "where", "whose", "whom", "to", "until", "till", "before", "if",
        "will", "would", "may", "might", "must", "shall", "should", "can", "could", "is", "are", "be", "has", "have",
        "had", "due", "not", "never", "upcoming", "next", "coming", "for",
    }
)  # fmt: skip
_AHEAD = frozenset({"to", "due", "set", "scheduled", "expected", "planned", "going", "about", "likely", "ready"})
_WORD = re.compile(r"[A-Za-z][\w’'-]*|\d[\d.,]*\d|\d|[,;:—–()]")
_TIME = r"in the [a-z]+ (?:hours|morning|night|evening|afternoon) of|on the (?:morning|night|evening|afternoon|day) of"
_ON = re.compile(rf"(?:^|\s)(?:on|{_TIME})$")
_LEADS = re.compile(
    rf"^[“\"‘']?(?:(?:But|And|Then|So|Late|Early|At [\w.:]+(?: [ap]\.?m\.?| o['’]clock)?) )?(?i:on|{_TIME})$"
)
_SINCE = re.compile(r"(?:^S|\bs)ince$")
# "Since 9 May is a holiday" gives a reason.
_VERB = re.compile(r" (?:is|was|will|falls|fell|would|marks)\b")
_MOST_WORDS, _REACH = 12, 200
_NUMBERS = frozenset({"two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve", "life"})


def is_done_on(before: str, behind: str) -> bool | None:
    """Whether a sentence in two parts, before a day and behind it, tells what was done on the day; None if unclear."""
    lead = _weekday().sub("", before.rstrip(" ,")).rstrip(" ,")
    if _LEADS.match(lead) is not None:
        return _is_led(behind)
    if _SINCE.search(lead) is not None:
        return _VERB.match(behind) is None
    on = _ON.search(lead)
    return None if on is None else _closes(lead[: on.start()], behind)


def _is_led(behind: str) -> bool | None:
    """Whether the clause behind a day at the head of its sentence begins with a verb in the past."""
    words = _WORD.findall(behind[:_REACH].lstrip(" ,"))[:_MOST_WORDS]
    place = _first_verb(words)
    return None if place is None else _AHEAD.isdisjoint(words[place + 1 : place + 3])


def _closes(clause: str, behind: str) -> bool | None:
    """Whether a day at the end of a clause is that of its verb, not of what was planned, bought or approved."""
    words = _WORD.findall(re.split(r"[;:—–(),]", clause)[-1])
    if "," in clause and len(words) == 1 and _is_participle(words[0]) and words[0] not in _OF_PLANS:
        return True if behind.startswith(",") else None  # "the line, opened on 9 May, is to carry more"
    place = _last_of_joined(words) or _first_verb(words)
    if place is None:
        return None
    verb, *rest = words[place:]
    if verb in _BE:
        verb, rest = next(((word, rest[n + 1 :]) for n, word in enumerate(rest) if _is_participle(word)), ("", rest))
    if verb in _OF_WORDS and rest and not any(is_event([word]) for word in rest):
        return None
    if (rest and verb in _OF_PLANS and rest != ["off"]) or any(map(_leads_on, rest, [*rest[1:], ""])):
        return False
    if (verb in _OF_THINGS or "for" in rest) and is_event(rest):
        return False
    return True if _STOPS.isdisjoint({*rest} - _SMALL) and _goes_on().match(behind) else None


def _leads_on(word: str, following: str) -> bool:
    """Whether a word behind the verb leads on to what was to come: "to meet", "until"; "to the surface" does not."""
    is_place = following in _BEFORE_A_NOUN or following[:1].isdigit() or following in _NUMBERS
    return word in {"until", "till"} or (word == "to" and not is_place and following[:1].islower())


def _first_verb(words: list[str]) -> int | None:
    """Return where the first finite verb stands, if it is one in the past and belongs to the clause."""
    for number, word in enumerate(words):
        last = words[number - 1] if number else ""
        if (word != "May" and word.lower() in _STOPS) or word in ",;:—–()":
            return None
        if word in _BE or word in _IRREGULAR or _is_in_ed(word, last):
            return number if number else None
    return None


def _last_of_joined(words: list[str]) -> int | None:
    """Return where the last verb stands that follows "and": of "shut its doors and welcomed its first guest"."""
    joined = (number + 1 for number, word in enumerate(words[:-1]) if word == "and" and number)
    return max((place for place in joined if words[place] in _IRREGULAR or _is_in_ed(words[place], "")), default=None)


def _is_in_ed(word: str, last: str) -> bool:
    is_form = word.endswith("ed") and word not in _NO_VERBS and (not word.endswith("eed") or word in _IN_EED)
    is_of_noun = last.lower() in _BEFORE_A_NOUN or last.endswith(("ly", "-"))
    return is_form and word.islower() and not is_of_noun


def _is_participle(word: str) -> bool:
    return word in PARTICIPLES or (word.endswith("ed") and word not in _NO_VERBS)


def is_event(words: list[str]) -> bool:
    """Whether the last word before a day is one of what takes place on a day; an event at which it was done is not."""
    if re.search(r"\b(?:at|in|during|after) (?:an?|the|its|his|her|their) (?:[a-z]+ )?[a-z]+$", " ".join(words)):
        return False
    last = words[-1] if words else ""
    return last.endswith(("ing", "ings", "tion", "tions", "ment", "ure")) or _happening().fullmatch(last) is not None


@cache
def _happening() -> re.Pattern[str]:
    return re.compile(
        r"(?:strike|vote|poll(?!s)|referend\w+|march|parade|protest|rall(?:y|ie)|demo|concert|festival|holiday|ceremon(?:y|ie)"
        r"|visit|launch|release|premiere|session|night|evening|morning|afternoon|summit|match(?:e)?|game|race|walkout|day|party|event|fair|show|trial|appeal|trip|tour"
        r"|flight|final|ball|gala|dinner|lunch|conference|assembl(?:y|ie)|attack|crash|fire|accident|murder|death"
        r"|arrest|change|increase|rise|cut|return|start|end|date|deadline|expiry|effect|derby|fixture|round|gig"
        r"|performance|lecture|talk|debate|congress|convention|marathon|test|exam)s?"
    )


@cache
def _weekday() -> re.Pattern[str]:
    return re.compile(r"(?:\s|^)(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$")


@cache
def _goes_on() -> re.Pattern[str]:
    """Match behind a day what is no verb: one there has the words before the day for its subject."""
    return re.compile(
        r"\s*(?:$|[.,;:)—–]|(?:and|but|as|at|after|when|with|in|by|for|to|before|because|despite|during|following|from|near"
        r"|under|over|while|amid|against|between|without|into|on|off|outside|alongside|aged|having|following|since)\b)"
    )
