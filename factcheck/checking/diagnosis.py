"""What probably happened to a figure that disagrees, told from the ratio of what is stated to what is computed.

Worked example: stated 23 billion where 23 million is computed: the ratio is 10^3, "billion for million".
"""

from decimal import Decimal

from factcheck.model.interval import Interval

# In the order in which they happen: a digit, a magnitude word, two digits, wan and yi, two magnitude words.
_POWERS = (1, -1, 3, -3, 2, -2, 4, -4, 6, -6, 5, -5)
_WORDS = {
    3: "a thousand times too large, as a million that became a billion",
    -3: "a thousand times too small, as a billion that became a million",
    6: "a million times too large",
    -6: "a million times too small",
}


def power_of_ten(stated: Interval, computed: Interval) -> str:
    """Return what to say if `stated` is `computed` times a power of ten between 10^-6 and 10^6, else ""."""
    for power in _POWERS:
        if stated.overlaps(computed.scaled(Decimal(10) ** power)):
            size = f"{10 ** abs(power):,} times too {'large' if power > 0 else 'small'}"
            return _WORDS.get(power, size)
    return ""
