"""Figures that can be read in more than one way: counts or levels, mantissas, unequal precision, open bases."""
