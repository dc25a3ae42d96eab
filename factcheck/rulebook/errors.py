"""What the rulebook raises."""

from factcheck.model.problem import InputError


class RulebookError(InputError):
    """A rule pack that cannot be used, with everything that is wrong in any of its files."""
