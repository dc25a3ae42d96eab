"""What a bare figure counts where the subject of its clause tells: "the number of bodies ... to 90".

Comes in: a figure without unit and noun, and its place. Goes out: the noun, or "". Further examples: "a population of
22,000" counts people, "passengers reached 3.4 million" passengers, "the Nikkei closed at 38,415.2" points. Never
happens here: a look beyond the clause; a subject of which the figure may be the price, "shares fell to 249".
"""

from factcheck.extracting.grammar import Grammar, Place
from factcheck.extracting.nouns import noun_after
from factcheck.extracting.patterns import Pattern
from factcheck.model.mention import Mention

# "a city of about 27,000"
_PLACES = frozenset({"city", "town", "village", "nation", "country", "island", "settlement", "township", "hamlet"})
_REACH = 140
_STOPS = (". ", "; ", "! ", "? ", ": ", ".\n", "\n\n")
# "the number of", "how many"
_NUMBER_OF = Pattern(r"(?<![a-z])(?:numbers? of|how many)(?=\s)(?: (?:the|its|their|his|her|our|all)(?=\s))?")
_COUNTING = ("number of", "numbers of", "how many")
_PEOPLE, _POINTS = "people", "points"
_POPULATION = "population"
_GATHERINGS = frozenset({"crowd", "audience", "attendance", "turnout", "workforce"})
# What a population may be of beside people, as a figure counts them.
_ANIMALS = {
    "pig": "pigs", "hog": "hogs", "cattle": "cattle", "cow": "cows", "sheep": "sheep", "goat": "goats",
    "horse": "horses", "poultry": "poultry", "bird": "birds", "fish": "fish", "deer": "deer", "elephant": "elephants",
    "tiger": "tigers", "panda": "pandas", "wolf": "wolves", "bear": "bears", "whale": "whales", "seal": "seals",
    "bee": "bees", "rhino": "rhinos", "lion": "lions", "cat": "cats", "dog": "dogs", "salmon": "salmon",
    "prison": "prisoners", "inmate": "inmates", "penguin": "penguins",
}  # fmt: skip
# Those of whom "of" says how many they are: "a crew of four". A group or a pack may be one of anything.
_COMPANIES = frozenset(
    {
        "crew", "crews", "family", "families", "team", "squad", "jury", "panel", "gang", "posse", "delegation", "party",
        "household", "households", "faculty", "staff", "cast", "battalion", "brigade", "regiment", "class", "mob",
    }
)  # fmt: skip
# What may stand between a subject and its figure beside verbs and adverbs.
_BETWEEN = frozenset(
    {
        "has", "have", "had", "will", "would", "could", "may", "might", "been", "be", "is", "was", "were", "are", "to",
        "at", "from", "by", "the", "a", "record", "of", "than", "more", "only", "just", "over", "nearly", "about",
        "around", "percent", "per", "cent",
    }
)  # fmt: skip
# Words before a figure that make it a level or a change of the subject, beside the verbs of reaching.
_LEADING = frozenset({"to", "at", "from", "was", "were", "is", "are", "by", "be", "of", "than", "record", "another"})
_MOST_WORDS = 9
_INDEXES = frozenset({"index", "benchmark", "gauge", "industrials", "average"})
_TRADING = frozenset(
    {
        "closed", "close", "closing", "ended", "ending", "finished", "settled", "opened", "opening", "trading",
        "traded", "points",
    }
)  # fmt: skip
_MOST_DIGITS = 9
_LEAST_POINTS = 100
_WORD = Pattern(r"[^\s,()\"“”]+")


def tallied(place: Place, mention: Mention, grammar: Grammar) -> str:
    """Return what the subject of the clause says that a bare figure counts, or ""."""
    start = mention.span.start
    window = place.plain[max(place.start, start - _REACH) : start]
    words = window.rsplit(None, 1)
    reaching = grammar.lexicon.words["verbs of reaching"]
    told = mention.hedge.lower().partition(" ")[0] in reaching
    if not words or not (told or words[-1] in _LEADING or words[-1] in reaching):
        return ""
    for stop in _STOPS:
        window = window.rpartition(stop)[2]
    if "number" in window or "how many" in window:
        noun = _numbered(place, start - len(window), start, grammar)
        if noun:
            return noun
    tokens = _WORD.findall(window)
    counted = tokens[tokens.index(_POPULATION) - 1] if _POPULATION in tokens[1:] else ""
    if counted in _ANIMALS:
        return _ANIMALS[counted]
    if _POPULATION in tokens[-4:] or not _GATHERINGS.isdisjoint(tokens[-3:]):
        return _PEOPLE
    if tokens[-1:] == ["of"] and tokens[-2:-1] and (tokens[-2] in _COMPANIES or tokens[-2] in _PLACES):
        return _PEOPLE
    return _POINTS if _is_level_of_index(mention, tokens, grammar) else _subject(tokens, told, grammar)


def _numbered(place: Place, begin: int, end: int, grammar: Grammar) -> str:
    """Return the noun of "the number of injured workers" between `begin` and `end`, or ""."""
    at = max(place.plain.rfind(phrase, begin, end) for phrase in _COUNTING)
    match = _NUMBER_OF.search(place.plain, at, end) if at >= 0 else None
    noun = noun_after(place, match.end(), grammar) if match is not None else None
    return noun.text if noun is not None and noun.end <= end else ""


def _subject(tokens: list[str], told: bool, grammar: Grammar) -> str:
    """Return the people or things that are the subject of verbs which say no more than how many there are."""
    words = grammar.lexicon.words
    is_verb = told
    for word in reversed(tokens[-_MOST_WORDS:]):
        if word in words["counted"]:
            return word if is_verb and word not in words["priced"] else ""
        if word in words["verbs of reaching"] or (word in words["moves"] and word not in _BETWEEN):
            is_verb = True
        elif not (word in _BETWEEN or word.endswith(("ly", "%")) or word[0].isdigit()):
            return ""
    return ""


def _is_level_of_index(mention: Mention, tokens: list[str], grammar: Grammar) -> bool:
    """Whether a figure is the level of a stock index, in points: large, and with a comma or a decimal."""
    text = mention.numeral.text
    if mention.numeral.scale or not ("," in text or "." in text) or text[-3:] == ",000":
        return False
    whole = text.replace(",", "").partition(".")[0]
    # No index has more digits, and Python turns no million of them into a number.
    if not whole.isdigit() or len(whole) > _MOST_DIGITS or int(whole) < _LEAST_POINTS:
        return False
    bare = {token.partition("'")[0] for token in tokens}
    return not grammar.lexicon.words["stock indexes"].isdisjoint(bare) or not (
        _INDEXES.isdisjoint(bare) or _TRADING.isdisjoint(bare)
    )
