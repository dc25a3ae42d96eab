"""A line that says when an article was published, and little else.

Three shapes: a labelled day ("Updated: 2022-10-10", "Source: Agency | Date:2020-07-31 | Hits:"), names and a day
("China Daily, October 13, 2023"), and a paragraph that opens with place and day ("BEIJING, Oct. 13, 2023 (Xinhua)
--"). A day inside an ordinary sentence is none of them.

The patterns are compiled when a line holds a full date, so that an ordinary article pays for none.
"""

import re
from datetime import date

from factcheck.model.dates import first_full_date

# No byline is longer, in characters.
LONGEST_LINE = 160
_DASHES = 2
_LONGEST_PLACE = 3
# Where a label may stand before its colon: at the start, after a separator, or, if it is unmistakable, anywhere.
_LABEL = (
    r"(?i)(?:(?:^|[|·•;(]|\s{2}|\xa0)\s*+(?:(?:pub(?:lish(?:ed|ing)?|lication)? ?|release |issue )?(?:date|time))"
    r"|(?:^|[\s|·•;(])(?:(?:last|first) )?(?:updated|published|posted|modified)(?: (?:on|at|date|time))?"
    r"|发布时间|更新时间|发布日期|日期)\s*+[:：]"
)
# How the systems of Chinese sites write a day behind a label: "Pub Date:23-10-12 15:21".
_SHORT_DAY = r"\s*(\d\d)-(\d\d)-(\d\d) \d{1,2}:\d\d"
# The buttons before a byline: "0 Comment(s)Print E-mail Agency, July 18, 2019".
_BUTTONS = r"(?i)(?:\s*(?:\d+ comments?(?:\(s\))?|print|e-?mail|share|download|font size|[|+-]))+\s+"
# Without a colon, only at the start: "Published October 13, 2023", "Updated on 13 October 2023".
_BARE_LABEL = r"(?i)(?:(?:last|first) )?(?:updated|published|posted|modified)(?: on| at)?,? (?=\d|[a-z]{3})"
# The small words of a byline; every other word of it is a name, and so has no small first letter.
_SMALL_WORDS = frozenset({"of", "and", "by", "in", "for", "am", "pm", "a.m", "p.m"})
# How the names of months and weekdays begin.
_OF_DAYS = frozenset(
    {"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"}
    | {"mon", "tue", "wed", "thu", "fri", "sat", "sun"}
)
# A line that opens with one of these is the beginning of a sentence.
_SENTENCE_OPENERS = frozenset({"After", "As", "At", "Before", "From", "In", "On", "Since", "Until"})


def day_in(text: str) -> date | None:
    """Return the first full day in `text`, as `first_full_date` reads it or written 2020年7月31日."""
    found = first_full_date(text)
    if found is None and "年" in text and (match := re.search(r"(\d{4})年(\d{1,2})月(\d{1,2})日", text)):
        return _existing_day(*match.groups())
    return found


def compact_day_in(text: str) -> date | None:
    """Return the first day written in one of the ways of file names and metadata: 2020-07-31, 2020_07_31, 20200731."""
    for match in re.finditer(r"(?<!\d)((?:19|20)\d\d)([-_.]?)([01]\d)\2([0-3]\d)(?!\d)", text):
        day = _existing_day(match[1], match[3], match[4])
        if day is not None:
            return day
    return None


def labelled_day(line: str) -> date | None:
    """Return the day of "Updated: 2022-10-10" and the like."""
    if len(line) > LONGEST_LINE or (day_in(line) is None and line.count("-") < _DASHES):
        return None
    label = re.search(_LABEL, line)
    if label is not None:
        rest = line[label.end() :]
        short = re.match(_SHORT_DAY, rest)
        if short is not None:
            return _existing_day(f"20{short[1]}", short[2], short[3])
        return day_in(rest[:40]) if len(rest.split()) <= 16 else None
    label = re.match(_BARE_LABEL, line)
    rest = line[label.end() :] if label else ""
    is_sentence = rest.endswith(".") and not rest.endswith("m.")
    return day_in(rest[:24]) if len(rest.split()) <= 8 and not is_sentence else None


def named_day(line: str) -> date | None:
    """Return the day of a line of nothing but names and that day: "China Daily, October 13, 2023".

    In a line of fields, "Source: Agency | 2019-07-17 23:29:31 | Editor: lee", the field that is a day counts.
    """
    if len(line) > LONGEST_LINE or line.endswith((".", "。", "!", "?", ":")):
        return None
    day = day_in(line)
    buttons = re.match(_BUTTONS, line)
    if day is None or _is_names_and_day(line if buttons is None else line[buttons.end() :]):
        return day
    fields = re.split(r"\s*[|·•]\s*", line)
    return next((day_in(field) for field in fields if _is_day_and_time(field)), None) if len(fields) > 1 else None


def is_day_alone(line: str) -> bool:
    """Whether a line holds a full day and nothing else: "Friday 12 July 2019", not "Figures of 12 July 2019"."""
    return named_day(line) is not None and not _names_beside_day(line)


def is_place_and_day(line: str) -> bool:
    """Whether a line holds a full day and at most the name of a place before it: "New York City, 12 July 2019"."""
    if named_day(line) is None:
        return False
    names = _names_beside_day(line)
    return len(names) <= _LONGEST_PLACE and line.startswith(f"{' '.join(names)}," if names else "")


def _names_beside_day(line: str) -> list[str]:
    words = [word for written in line.replace(",", " ").split() if (word := written.strip("."))]
    return [word for word in words if not word[0].isdigit() and word[:3].lower() not in _OF_DAYS]


def _is_day_and_time(field: str) -> bool:
    """Whether one field of "Source: Agency| 2019-07-17 23:29:31|Editor: lee" is nothing but a day and a time."""
    return re.fullmatch(r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:[ T]\d{1,2}:\d\d(?::\d\d)?)?", field) is not None


def opening_day(paragraph: str) -> date | None:
    """Return the day that a paragraph opens with, before a dash: "BEIJING, Oct. 13, 2023 (Xinhua) -- The city ..."."""
    if day_in(paragraph[:100]) is None:
        return None
    head = re.match(r"([A-Z(][^\n]{0,90}?)\s*(?:--|—|–|\s-\s)", paragraph)
    if head is None or not _is_names_and_day(head[1]) or head[1].count("(") > head[1].count(")"):
        return None  # "Ada Lovelace (10 December 1815 – 27 November 1852) was": born, not published
    return day_in(head[1])


def _existing_day(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def _is_names_and_day(line: str) -> bool:
    """Whether a line with a day holds names, a time of day and the numbers of that day, and nothing else."""
    words = [word for written in line.replace(",", " ").split() if (word := written.strip(".()[]|·/—–-"))]
    numbers = [word for word in words if word[0].isdigit() and ":" not in word]
    names = [word for word in words if not word[0].isdigit() and word not in _SMALL_WORDS]
    whole = len(numbers) == 1 and len(numbers[0]) >= len("2020-1-1")
    if not words or len(words) > 12 or words[0] in _SENTENCE_OPENERS or any(name[0].islower() for name in names):
        return False
    return whole or len(numbers) == 2
