"""What other processes do to an archive while a test looks on: add and import until they are killed, or side by side.

python writer.py add FILE ROUNDS FIRST STEP     add versions of 20 articles, again and again
python writer.py import FILE ROWS               import a file of rows, again and again
python writer.py check FILE ROUNDS              look up and verify, again and again
"""

import sys
from itertools import count
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from factcheck.archive.looking_up import Asking
from factcheck.archive.records import Entry
from factcheck.archive.store import Archive
from factcheck.model.identity import Identity
from tests.archive.kept import article, statement

ARTICLES, CLAIMS = 20, 15


def version(number: int, round_: int) -> Entry:
    """Return an article whose claims all say which version it is."""
    said = [statement(str(round_), measure=f"measure {place}") for place in range(CLAIMS)]
    return article(f"{number}.txt", *said)


def add(path: str, rounds: int, first: int, step: int) -> None:
    for round_ in range(rounds):
        with Archive(path, writing=True) as archive:
            for number in range(first, ARTICLES, step):
                list(archive.add([version(number, round_)]))
                print(number, round_, flush=True)


def import_rows(path: str, rows: str) -> None:
    for _ in count():
        with Archive(path, writing=True) as archive:
            for one in archive.import_(rows):
                print(one.uri, one.change.value, flush=True)
            archive.remove(".")


def check(path: str, rounds: int) -> None:
    for round_ in range(rounds):
        with Archive(path) as archive:
            asked = [statement("-1", measure=f"measure {place}") for place in range(CLAIMS)]
            found = archive.look_up([Asking(Identity("new.txt", "", "", "", b""), asked)], [])
            print(round_, len(found), flush=True)


if __name__ == "__main__":
    command, file, *rest = sys.argv[1:]
    if command == "add":
        add(file, *map(int, rest))
    elif command == "import":
        import_rows(file, *rest)
    else:
        check(file, *map(int, rest))
