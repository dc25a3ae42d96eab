"""What "ten years after" counts from: something that was told before, or a day of its own.

Comes in: what stands before the length, and the clause behind "after". Goes out: yes or no. Never happens here: years.

Worked examples: "opened in 1958 ... in 1978, a decade after the school opened" counts from what was told; "in 2022, ten
years after they had sold the shop" counts from a sale of which nobody has said when it was.
"""

import re

_STEM, _REACH = 5, 80
_EMPTY = frozenset(
    {
        "that", "this", "these", "they", "their", "which", "where", "were", "been", "with", "from", "have", "years",
        "first", "last", "other", "former", "latter", "previous", "event",
    }
)  # fmt: skip


_SOMEBODY = re.compile(
    r"(?:Its|Their)\s(?:[a-z]+\s)?(?:[a-z]+(?:er|or|ist|man|woman)|head|boss|chief|chef|cook|staff|tenants?|captain)\b"
)
_PRISON = re.compile(r"\b(?:prison|jail\w*|sentence[sd]?)\b", re.IGNORECASE)
_RELEASED = re.compile(r"\b(?:releas\w+|freed|free|exonerated|came out|let out)\b")
_SPENT = re.compile(r"\b(?:spent|spending|served|serving|after)\s(?:all\s|a\stotal\sof\s)?$", re.IGNORECASE)


def is_told_before(before: str, behind: str) -> bool:
    """Whether the clause that begins `behind` says nothing, or shares a word with what stands `before`."""
    own = _words_of(re.split(r"[.;,]", behind[:_REACH])[0])
    return not own or not own.isdisjoint(_words_of(before))


def is_of_somebody(sentence: str) -> bool:
    """Whether a sentence is about somebody with a count of his own: "Its manager has been there for 25 years"."""
    return _SOMEBODY.match(sentence) is not None


def is_of_sentence(passage: str, lead: str, words: str) -> bool:
    """Whether a length is of a sentence of prison that may not have been served: `lead` stands right before it.

    Its own `words` say so as well: "25 years later" have passed.
    """
    if words.endswith("later"):
        return False
    is_served = _RELEASED.search(passage) is not None and _SPENT.search(lead) is not None
    return _PRISON.search(passage) is not None and not is_served


def _words_of(text: str) -> frozenset[str]:
    return frozenset(word[:_STEM] for word in re.findall(r"[a-z]{4,}", text.lower()) if word not in _EMPTY)
