import pytest

from tests.commands.drafts import Desk

ARTICLE = "In 2023, the exports of Norland reached $41 billion.\n"
TABLE = "subject,measure,period,value,unit,source\nNorland,exports,2023,4.1 billion,USD,customs office\n"


@pytest.mark.parametrize("config", ['references = ["house.csv"]\n', ""], ids=["config", "flag"])
def test_a_table_of_the_user_is_compared_with(desk: Desk, config: str) -> None:
    desk.put("house.csv", TABLE)
    desk.put("factcheck.toml", config)
    desk.put("a.txt", ARTICLE)
    flags = () if config else ("--references", "house.csv")
    run = desk.run("a.txt", "--format", "json", *flags)
    assert run.rules == [("a.txt", "differs-from-reference")]
    assert "customs office, house.csv:2" in run.report["findings"][0]["message"]


def test_a_faulty_table_is_refused_with_its_place(desk: Desk) -> None:
    desk.put("house.csv", TABLE.replace("4.1 billion", "4.1bn"))
    desk.put("a.txt", ARTICLE)
    run = desk.run("a.txt", "--references", "house.csv")
    assert run.code == 2
    assert "house.csv:2:22: value: expected a number" in run.err
