"""Patterns of forms in, forms out: "met{er,re}{,s}" is meter, meters, metre and metres."""


class UnbalancedBracesError(ValueError):
    """A pattern in which a brace is not closed, or closes nothing."""


def expand(pattern: str) -> list[str]:
    """Return every form that a pattern stands for, in the order written; braces may hold braces.

    Raises UnbalancedBracesError.
    """
    start = pattern.find("{")
    if start < 0:
        if "}" in pattern:
            raise UnbalancedBracesError(f"{pattern!r} closes a brace that it did not open")
        return [pattern]
    choices, end = _choices(pattern, start)
    rests = expand(pattern[end:])
    return [pattern[:start] + form + rest for choice in choices for form in expand(choice) for rest in rests]


def hyphenated(words: list[str]) -> list[str]:
    """Return the words and, for each of two or three parts, the same with hyphens: "square mile", "square-mile"."""
    return words + [word.replace(" ", "-") for word in words if 1 <= word.count(" ") <= 2]


def _choices(pattern: str, start: int) -> tuple[list[str], int]:
    """Return the alternatives of the brace at `start`, and where the pattern goes on behind it."""
    depth, begin, choices = 0, start + 1, []
    for at in range(start, len(pattern)):
        sign = pattern[at]
        depth += (sign == "{") - (sign == "}")
        if depth == 0 or (depth == 1 and sign == ","):
            choices.append(pattern[begin:at])
            begin = at + 1
        if depth == 0:
            return choices, at + 1
    raise UnbalancedBracesError(f"{pattern!r} opens a brace that it does not close")
