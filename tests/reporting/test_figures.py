import json
from decimal import Decimal

from factcheck.model.claim import Article
from factcheck.model.dates import WrittenDate
from factcheck.model.interval import Interval
from factcheck.model.mention import Form, Mention, Numeral
from factcheck.model.span import Span
from factcheck.model.unit import Currency
from factcheck.reporting.figures import render
from factcheck.reporting.schema import Claims, Quantities
from tests.reporting.made import article


def _made() -> Article:
    plain = article("More than 5 yuan in 2020.")
    (claim, year) = plain.claims
    mention = claim.quantity.mention._replace(hedge="More than", span=Span(0, 16))
    reading = claim.quantity.best._replace(unit=Currency("CNY"), narrow=Interval(Decimal(5), None))
    money = claim._replace(quantity=claim.quantity._replace(mention=mention, readings=(reading,)), subject="beijing")
    span = year.span
    dated = Mention(Form.YEAR, span, span, 0, Numeral(span, "2020"), date=WrittenDate(2020))
    name = Mention(Form.NAME, Span(24, 25), Span(24, 25), 0, Numeral(span, "5"))
    return plain._replace(claims=(money,), mentions=(mention, dated, name))


def test_extract_gives_quantities_and_all_else_that_was_recognized() -> None:
    text = "".join(render("quantities", [_made()], "json"))
    Quantities.model_validate_json(text)
    money, year, name = json.loads(text)["quantities"]

    assert money["unit"] == "CNY"
    assert (money["text"], money["start"], money["end"]) == ("More than 5 yuan", 0, 16)
    assert (money["value"], money["low"], money["high"], money["hedge"]) == (5, 5, None, "More than")
    assert (year["kind"], year["value"], year["unit"]) == ("year", "2020", None)
    assert (name["kind"], name["value"]) == ("name", "5")


def test_claims_give_the_slots_and_no_key_while_one_is_open() -> None:
    text = "".join(render("claims", [_made()], "json"))
    Claims.model_validate_json(text)
    (row,) = json.loads(text)["claims"]

    assert (row["subject"], row["measure"], row["status"], row["key"]) == ("beijing", "", "actual", None)


def test_json_lines_hold_the_same_rows() -> None:
    lines = "".join(render("quantities", [_made()], "jsonl")).splitlines()
    whole = json.loads("".join(render("quantities", [_made()], "json")))

    assert [json.loads(line) for line in lines] == whole["quantities"]


def test_a_table_is_aligned_and_leaves_empty_columns_out() -> None:
    lines = "".join(render("quantities", [_made()], "text")).splitlines()

    assert lines[0].split() == ["place", "text", "kind", "value", "low", "unit", "hedge"]
    assert lines[1].split() == ["a.txt:1:1", *["More", "than", "5", "yuan", "number", "5", "5", "CNY", "More", "than"]]
    assert lines[1].index("number") == lines[2].index("year")


def test_a_table_of_nothing_is_nothing() -> None:
    assert list(render("claims", [], "text")) == []


def test_a_table_shows_no_terminal_commands() -> None:
    mention = _made().mentions[1]._replace(span=Span(0, 4))
    odd = _made()._replace(text="\x1b[2J more", mentions=(mention,))

    assert "\x1b" not in "".join(render("quantities", [odd], "text"))
