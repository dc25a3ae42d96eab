"""How large a number is, roughly, where that decides how two numbers belong together: a range rises, a score need not.

Comes in: numbers as found. Goes out: their sizes before any unit. Never happens here: a value that is reported.
"""

from decimal import Decimal, InvalidOperation

from factcheck.extracting.grammar import Grammar
from factcheck.extracting.number_words import small_number
from factcheck.extracting.numerals import Number

_LONGEST, _LARGEST_EXPONENT = 24, 60


def size_of(number: Number, scale: str, grammar: Grammar) -> Decimal | None:
    """Return the number times its magnitude words, or None for words and signs that need more than a look."""
    head, own = split(number, grammar)
    size = _head_size(head, grammar)
    for word in f"{own} {scale}".split():
        factor = grammar.lexicon.scales.get(word) or grammar.lexicon.scales.get(word.lower())
        size = None if size is None or factor is None else size * factor
    return size


def split(number: Number, grammar: Grammar) -> tuple[str, str]:
    """Return number words without their last magnitudes, and these: "three", "hundred thousand"; digits have none."""
    words = number.numeral.text.lower().replace("-", " ").split()
    at = len(words)
    while at > 1 and words[at - 1] in grammar.lexicon.scales and not number.is_digits:
        at -= 1
    return (" ".join(words[:at]), " ".join(words[at:])) if at < len(words) else (number.numeral.text.lower(), "")


def _head_size(head: str, grammar: Grammar) -> Decimal | None:
    if head[:1].isdigit() and len(head) <= _LONGEST:
        try:
            size = Decimal("".join(head.replace(",", "").split()))
        except InvalidOperation:
            return None
        return size if abs(size.adjusted()) <= _LARGEST_EXPONENT else None
    small = 1 if head in {"a", "an"} else small_number(head, grammar)
    return None if small is None else Decimal(small)


def follows(first: Number, second: Number, grammar: Grammar) -> bool:
    """Whether "two or three", "five or six thousand" is a rough number: its two sides follow one another."""
    low, high = (_head_size(split(number, grammar)[0], grammar) for number in (first, second))
    return low is not None and high == low + 1
