"""Results that a text tells after their figures, wherever these stand, found by reckoning and not by a form of words.

Comes in: an article. Goes out: results with the operands that they must come of. Never happens here: wording findings.

The principle: a figure is held to be the result of others before it where some combination of these, each of a kind
that texts do reckon with, gives it but for a slip of the finger, and none gives it exactly. The fewer digits agree, the
more must the words around it say that it is a result: see `evidence`.
"""
