"""Whether a figure of the article bears that of the headline out.

Comes in: two claims. Goes out: a yes or no. Never happens here: finding the claims.

Worked example: 25 dead in the headline and "at least 20 people" below it do not contradict one another, but neither
bears the other out; "at least 25" does.
"""

from factcheck.model.claim import Claim


def is_told_again(claim: Claim, other: Claim) -> bool:
    """Whether two figures agree as they are written; of one that is open to one side the digits must agree."""
    one, two = claim.quantity.best, other.quantity.best
    is_open = None in (*one.narrow, *two.narrow)
    return one.written.overlaps(two.written) if is_open else one.narrow.overlaps(two.narrow)
