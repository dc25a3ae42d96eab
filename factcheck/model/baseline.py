"""What reviewers have decided: findings that are accepted, and figures that are signed off."""

from typing import NamedTuple

ACCEPTED = "accepted"


class Decided(NamedTuple):
    """A finding that somebody has decided about; `path`, `rule`, `text` and `message` are for those who read the file.

    fingerprint   that of the finding, see `factcheck.reporting.fingerprints`
    verdict       "accepted": the text is right, the finding is not told again; any other verdict leaves it told
    reason, by, on   why, who and on which day (YYYY-MM-DD), or ""
    """

    fingerprint: str
    rule: str
    path: str
    text: str
    message: str
    verdict: str = ACCEPTED
    reason: str = ""
    by: str = ""
    on: str = ""


class SignedFigure(NamedTuple):
    """A figure that a reviewer has looked up: `verdict` is "right", "wrong" or "ask"."""

    path: str
    text: str
    fingerprint: str
    verdict: str
    by: str = ""
    on: str = ""


class Baseline(NamedTuple):
    """A baseline, or several taken together."""

    findings: tuple[Decided, ...] = ()
    figures: tuple[SignedFigure, ...] = ()
