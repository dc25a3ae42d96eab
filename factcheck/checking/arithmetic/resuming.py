"""Words that take up what was said before, to say what comes out of it: "that is", "or", "thus", "in other words".

Comes in: nothing. Goes out: stretches of patterns, each with a space at its end. Never happens here: patterns.
"""

_VERBS = """
    is was are were means? meant represents? represented marks? marked equals? makes? made gives? gave leaves left adds?
    saves? saved would_be will_be amounts?_to amounted_to works?_out_(?:at|as|to) comes_to came_to corresponds_to
    translates_(?:in)?to adds_up_to makes_up made_up
"""
_NOUNS = """
    figure change difference result latest_figure share proportion rate gap number sum amount ratio increase rise drop
"""
_ADVERBS = """
    thus therefore hence about some already still nearly almost only just roughly around exactly equivalent_to equal_to
"""


def _one_of(words: str) -> str:
    return "|".join(words.replace("_", "@").split()).replace("@", " ")


ADVERBS = rf"(?:(?:{_one_of(_ADVERBS)}) ){{0,3}}"
_WHAT = rf"(?:[Tt]hat|[Tt]his|[Ii]t|[Ww]hich|[Tt]hose|[Tt]hese|[Tt]he (?:{_one_of(_NOUNS)}))"
# "That is", "the difference amounts to": a sentence about what was told.
THAT_IS = rf"\b{_WHAT} (?:{_one_of(_VERBS)}) {ADVERBS}"
# "Support thus stood at", "in other words, it has": a conclusion.
CONCLUDED = (
    rf"(?:\b(?:[Tt]hus|[Tt]herefore|[Hh]ence|[Cc]onsequently),?(?: [a-z]+){{0,4}}? {ADVERBS}"
    rf"|\b[Ii]n other words,?(?: [a-z]+){{0,5}}? {ADVERBS}|,? so (?:that )?(?:[a-z-]+ ){{1,5}}|\bmean(?:s|t|ing)"
    rf" (?:that )?"
    rf"(?:[a-z-]+ ){{0,5}})"
)
