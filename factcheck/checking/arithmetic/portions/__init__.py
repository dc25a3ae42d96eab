"""A rate, what it is taken of and what comes out, found by reckoning: product first, words second."""
