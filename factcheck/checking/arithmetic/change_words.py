"""Words that say which way a figure moved, as alternatives of patterns.

Comes in: nothing. Goes out: verbs, nouns and comparatives that point up and down. Never happens here: patterns.
"""

_UP_VERBS = """
    rose risen rises rise rising grew grown grows grow growing increased increases increase increasing climbed climbs
    climb climbing jumped jumps jump jumping surged surges surge surging soared soars soar soaring gained gains gain
    gaining expanded expands expand swelled swollen swelling widened widens raised raises raise raising lifted lifts
    improved improves improving advanced accelerated rocketed leapt leaped hiked boosted spiked rallied edged_up
    inched_up skyrocketed ballooned ticked_up crept_up went_up gone_up goes_up going_up moved_up shot_up up
"""
_DOWN_VERBS = """
    fell fallen falls fall falling dropped drops drop dropping declined declines decline declining decreased decreases
    decrease decreasing shrank shrunk shrinks shrink slumped slumps plunged plunges tumbled slid slipped slips
    lost shed
    shrinking plunging slumping tumbling sinking slipping sliding dwindled dwindles dwindle dwindling
    plummeted sank sunk dipped dips eased eases cut cuts cutting reduced reduces reduce lowered lowers trimmed slashed
    crashed crashes crashing nosedived tanked
    narrowed slowed collapsed contracted weakened edged_down inched_down went_down gone_down goes_down crept_down down
"""
_UP_NOUNS = "increase increases rise jump gain surge climb growth hike improvement leap spike advance uplift"
_DOWN_NOUNS = "decrease drop fall decline reduction cut loss dip slump plunge contraction"
_UP_THAN = "more higher larger bigger greater longer heavier taller above over faster quicker older"
_DOWN_THAN = "fewer less lower smaller shorter lighter below under cheaper slower younger"


def _alternatives(words: str) -> str:
    """Return the words, longest first, as one group of a pattern."""
    return "|".join(sorted((word.replace("_", " ") for word in words.split()), key=len, reverse=True))


VERBS = _alternatives(_UP_VERBS + _DOWN_VERBS)
NOUNS = _alternatives(_UP_NOUNS + " " + _DOWN_NOUNS)
THAN = _alternatives(_UP_THAN + " " + _DOWN_THAN)
_UP = frozenset(word.replace("_", " ") for word in (_UP_VERBS + " " + _UP_NOUNS + " " + _UP_THAN).split())


def points_up(word: str) -> bool:
    """Return whether a word of VERBS, NOUNS or THAN says that something went up or is more."""
    return word.lower() in _UP
