"""Passages whose figures say by their sizes what was left out beside them."""

from tests.passages.law import Law, Told
from tests.passages.pen import Pen


def _plan(pen: Pen) -> Told:
    done, more = pen.whole(11, 48) * 10, pen.whole(51, 90) * 10
    form = pen.one_of(
        "Of the {plan} homes in its plan, the council has finished {done} and will build an additional {more} by 2026.",
        "The company has built {done} stations under a plan for {plan} stations. It will put up an additional {more} by"
        " 2025.",
    )
    wrong = form.format(plan=done + more, done=done, more=more)
    return Told(wrong.replace("an additional", "the other"), wrong)


def _lent(pen: Pen) -> Told:
    low, sign, scale = pen.whole(2, 90), pen.one_of(*"$£€"), pen.one_of("million", "billion")
    high = low * pen.whole(4, 9)
    form = pen.one_of(
        f"The ministry hands out grants of {sign}{low}{{}} to {sign}{high} {scale}.",
        f"Analysts put the price at between {sign}{low}{{}} and {sign}{high} {scale}.",
    )
    return Told(form.format(f" {scale}"), form.format(""))


def _mantissa(pen: Pen) -> Told:
    thousands = pen.tenths(11, 89)
    form = pen.one_of("The fund now manages ${} for pensioners.", "Public spending rose to €{} in March.")
    return Told(form.format(f"{thousands} trillion"), form.format(f"{thousands * 1_000:,.0f} billion"))


LAWS = (
    Law("oversized-mantissa", _mantissa),
    Law("addition-beside-plan", _plan),
    Law("range-without-magnitude", _lent),
)
