"""Conversions of money, units and temperatures: the pair, its rate or factor, its dimension."""
