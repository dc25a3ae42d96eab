"""The one value of a figure that was already found to be no range."""

from decimal import Decimal

from factcheck.model.quantity import Reading


def value_of(reading: Reading) -> Decimal:
    """Return the value of a reading. A kind that calls this has left ranges, which have none, out before."""
    assert reading.value is not None, "ranges are left out before figures are compared"
    return reading.value
