"""Passages of days, ages, spans and counts of years."""

from datetime import date, timedelta

from tests.passages.law import Law, Told, both
from tests.passages.pen import Pen

TODAY = date(2024, 1, 12)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
          "December")  # fmt: skip


def _day(pen: Pen) -> date:
    return date(2000, 1, 1) + timedelta(days=pen.whole(0, 9_000))


def _words(pen: Pen, day: date) -> str:
    month = MONTHS[day.month - 1]
    return pen.one_of(f"{month} {day.day}, {day.year}", f"{day.day} {month} {day.year}")


def _another(pen: Pen, day: date) -> str:
    """Return a weekday that is not that of the day."""
    return WEEKDAYS[(day.weekday() + pen.whole(1, 6)) % 7]


def _weekday(pen: Pen) -> Told:
    day = _day(pen)
    form = pen.one_of(
        "The treaty was signed on {{}}, {}.",
        "The council met on {{}} {} to decide.",
        "Shots were heard on {{}}, {}, near the station.",
    ).format(_words(pen, day))
    return both(form, WEEKDAYS[day.weekday()], _another(pen, day))


def _weekdays(pen: Pen) -> Told:
    first = date(2021, 3, 1) + timedelta(days=pen.whole(0, 270))
    last = first + timedelta(days=pen.whole(2, 20))
    one, other = (f"{MONTHS[day.month - 1]} {day.day}" for day in (first, last))
    form = pen.one_of(
        "The museum opens on {}, {}. The first concert is on {{}}, {}.",
        "The strike was called for {}, {}, and will go on until {{}}, {}.",
    ).format(WEEKDAYS[first.weekday()], one, other)
    return both(form, WEEKDAYS[last.weekday()], _another(pen, last))


def _age(pen: Pen) -> Told:
    born, years = pen.whole(1900, 1930), pen.whole(31, 90)
    form = pen.one_of(
        "The painter Ann Lee ({0}-{1}), who died at {{}}, left no will.",
        "He was born in Turin in {0} and died in {1} at the age of {{}}.",
    ).format(born, born + years)
    return both(form, str(years - pen.whole(0, 1)), str(years + pen.one_of(-12, -10, 4, 10)))


def _parents(pen: Pen) -> Told:
    child = pen.whole(6, 40)
    parent = child + pen.whole(18, 40)
    form = pen.one_of(
        "Police named the victims as Ann Lee, {}, and her son Tom Lee, {}.",
        "The raffle was won by Ann Lee, {}, and her daughter, Sue Lee, {}, from Leeds.",
    )
    return Told(form.format(parent, child), form.format(child, parent))


def _span(pen: Pen) -> Told:
    first, years = pen.whole(1930, 1990), pen.whole(5, 30)
    off = pen.one_of(-3, 4, 10, 20)
    tens = pen.whole(2, 9) * 10
    form, right, wrong = pen.one_of(
        (
            f"He led the bank from {first} to {first + years}, {{}} years, without a scandal.",
            years,
            years + off,
        ),
        (
            f"The club, founded in {first}, celebrates its {{}}th anniversary in {first + tens}.",
            tens,
            tens + 10,
        ),
        (
            f"The shop opened in {first} and closed in {first + years}, after {{}} years in one family.",
            years,
            years + pen.one_of(10, 20),
        ),
    )
    return both(form, str(right), str(wrong))


def _edition(pen: Pen) -> Told:
    founded = pen.whole(1970, 2000)
    count = 2024 - founded + 1
    form = pen.one_of(
        "The festival, founded in {}, is in its {{}} year.",
        "The league, established in {}, is entering its {{}} year.",
    ).format(founded)
    return both(form, _ordinal(count), _ordinal(count + pen.one_of(7, 10)))


def _ordinal(count: int) -> str:
    ending = "th" if count % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(count % 10, "th")
    return f"{count}{ending}"


def _backward(pen: Pen) -> Told:
    first = pen.whole(1920, 1990)
    last = first + pen.whole(3, 30)
    form = pen.one_of(
        "The minister's term ran from {} to {}, and nobody missed him.",
        "The museum opened in {} and closed in {}, to the regret of many.",
        "The painter Ann Lee ({}-{}) left no will.",
    )
    return Told(form.format(first, last), form.format(last, first))


def _relative(pen: Pen) -> Told:
    # The article is of a Friday.
    form, day = pen.one_of(
        ("The court will sit again tomorrow ({}).", 5),
        ("The committee met yesterday, {}, and will decide next week.", 3),
    )
    return both(form, WEEKDAYS[day], WEEKDAYS[(day + pen.whole(2, 5)) % 7])


def _after(pen: Pen) -> Told:
    form = pen.one_of("The minister opened the bridge on {}.", "The chairman resigned on {}, after a week of talks.")
    before = date(2024, 1, 10) - timedelta(days=pen.whole(0, 400))
    after = date(2024, 1, 15) + timedelta(days=pen.whole(0, 700))
    return both(form, _words(pen, before), _words(pen, after))


def _late(pen: Pen) -> Told:
    form = pen.one_of(
        "The new bridge will open on {}, after years of work.",
        "The summit is scheduled to take place in Geneva on {} behind closed doors.",
    )
    before = date(2024, 1, 5) - timedelta(days=pen.whole(0, 300))
    after = date(2024, 1, 15) + timedelta(days=pen.whole(0, 700))
    return both(form, _words(pen, after), _words(pen, before))


def _impossible(pen: Pen) -> Told:
    month, last = pen.one_of(("June", 30), ("April", 30), ("September", 30), ("November", 30))
    form = pen.one_of("The lease ends on {} {}.", "The contract was signed on {} {}.").format(month, "{}")
    return both(form, str(pen.whole(1, last)), str(last + 1))


def _latest(pen: Pen) -> Told:
    form = pen.one_of(
        "According to the latest figures, from {}, the town has 400,000 inhabitants.",
        "Exports came to 40 tons in {}, the latest year for which there are figures.",
    )
    return both(form, str(pen.whole(2022, 2023)), str(pen.whole(2012, 2019)))


def _too_early(pen: Pen) -> Told:
    year = pen.whole(1951, 2009)
    form = pen.one_of(
        "The railcar was built at Uerdingen in {} and seats 60.",
        "The radio station has been on the air since {}.",
        "She joined the bank in {} as a clerk and now heads it.",
    )
    return both(form, str(year), str(year - 900 if year < 2000 else year - 1000 + 70))


def _event(pen: Pen) -> Told:
    form, year = pen.one_of(
        ("The Titanic sank on 15 April {} off Newfoundland.", 1912),
        ("On November 22, {}, President Kennedy was shot in Dallas.", 1963),
        ("The fall of the Berlin Wall in November {} came as a surprise.", 1989),
        ("The {} Chernobyl disaster is still felt.", 1986),
        ("Lehman Brothers filed for bankruptcy in September {}.", 2008),
    )
    return both(form, str(year), str(year + pen.one_of(-2, -1, 1, 2)))


LAWS = (
    Law("event-misdated", _event),
    Law("weekday-mismatch", _weekday),
    Law("weekdays-disagree", _weekdays),
    Law("age-mismatch", _age),
    Law("parent-not-older", _parents),
    Law("span-mismatch", _span),
    Law("edition-mismatch", _edition, published=TODAY),
    Law("end-before-start", _backward),
    Law("relative-day-mismatch", _relative, published=TODAY),
    Law("event-after-publication", _after, published=TODAY),
    Law("late-announcement", _late, published=TODAY),
    Law("impossible-date", _impossible),
    Law("old-latest-figures", _latest, published=TODAY),
    Law("year-too-early", _too_early, published=TODAY),
)
