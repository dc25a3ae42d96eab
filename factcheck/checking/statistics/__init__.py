"""Percent and points, p-values, confidence intervals."""
