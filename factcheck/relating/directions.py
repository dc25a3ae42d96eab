"""Which way a sentence says that a figure moved.

Worked example: before 5% in "exports, which had risen, fell by 5%" the nearest change word of the clause is "fell".
"""

from factcheck.model.claim import Direction
from factcheck.relating.words import Words, word_set

_UP = word_set("""
    rise rises risen rising rose grow grows grew grown growing growth increase increases increased increasing climb
    climbs climbed climbing surge surges surged surging jump jumps jumped jumping gain gains gained gaining soar
    soars soared soaring expand expands expanded expanding expansion up advance advances advanced advancing leap
    leaps leapt leaped raise raises raised raising lift lifts lifted hiked boosted rocketed swelled added
    accelerated improved higher
""")
_DOWN = word_set("""
    fall falls fallen falling fell decline declines declined declining decrease decreases decreased decreasing drop
    drops dropped dropping down shrink shrinks shrank shrunk shrinking contract contracts contracted contracting
    contraction slump slumps slumped slumping plunge plunges plunged plunging plummet plummeted slid slipped tumbled
    lost sank dipped reduce reduces reduced reducing reduction cut cuts lower lowers lowered trimmed slashed
""")
# "Up" behind these tells a share: "bonds take up 37.5 percent", "women made up a third".
_TAKING = word_set("take takes took taken taking make makes made making")
# What may stand between a figure and the change that it measures: "a 5% year-on-year increase".
_QUALIFIERS = word_set("year-on-year yoy annual real nominal quarterly monthly yearly year on")


def direction_of(word: str) -> Direction:
    """Return where a change word points; LEVEL for any other word."""
    return Direction.UP if word in _UP else Direction.DOWN if word in _DOWN else Direction.LEVEL


def change_word(words: Words, start: int, end: int) -> int:
    """Return the index of the last change word in [start, end), or -1."""
    for index in range(end - 1, start - 1, -1):
        if words.forms[index] in _UP or words.forms[index] in _DOWN:
            is_part = words.forms[index] == "up" and index > start and words.forms[index - 1] in _TAKING
            if not is_part:
                return index
    return -1


def direction_before(words: Words, start: int, end: int) -> Direction:
    """Return where the last change word in [start, end) points; LEVEL if there is none."""
    index = change_word(words, start, end)
    return direction_of(words.form(index))


def direction_behind(words: Words, at: int) -> Direction:
    """Return where the word right behind a figure points: "the 150% increase"."""
    return direction_of(words.form(words.behind(at, _QUALIFIERS)))
