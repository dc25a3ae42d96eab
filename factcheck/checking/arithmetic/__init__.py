"""Sums that the text does: changes, totals, parts, shares, multiples, rates, growth."""
