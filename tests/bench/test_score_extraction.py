import json
from pathlib import Path
from typing import Any

import pytest

from bench import score_extraction
from bench.score_extraction import Entry, entry, read_entries, same_unit, same_value, score, unit_name

TEXT = "It sold 5,135 5G base stations for $2 billion, or about 30%, in 2020."


def spot(passage: str, **fields: Any) -> Entry:
    start = TEXT.index(passage)
    row = {"path": "some/news.txt", "start": start, "end": start + len(passage), "text": passage, "kind": "count"}
    return entry(row | fields)


def core(passage: str, number: str, **fields: Any) -> Entry:
    start = TEXT.index(number)
    return spot(passage, scope="core", num_start=start, num_end=start + len(number), **fields)


STATIONS = core("5,135 5G base stations", "5,135", value=5135, unit="5G base stations")
NETWORK = spot("5G", scope="trap", kind="label", value=5)
MONEY = core("$2 billion", "2 billion", kind="money", value=2e9, unit="USD")
SHARE = core("about 30%", "30", kind="percent", value=30, unit="percent")
YEAR = spot("2020", scope="date", kind="year", value=2020)
GOLD = [STATIONS, NETWORK, MONEY, SHARE, YEAR]


def test_a_quantity_around_the_number_matches() -> None:
    got = spot("5,135 5G base stations", value=5135)
    assert score(GOLD, [got]).pairs == [(STATIONS, got)]


def test_a_quantity_that_misses_part_of_the_number_does_not_match() -> None:
    got = spot("135 5G base stations", value=135)
    result = score(GOLD, [got])
    assert result.pairs == []
    assert result.spurious == [got]


def test_a_label_without_number_offsets_must_be_covered_whole() -> None:
    label = spot("about 30%", scope="core", kind="percent", value=30)
    assert score([label], [spot("30%", kind="percent", value=30)]).pairs == []


def test_a_quantity_serves_one_label_only() -> None:
    both = spot("$2 billion, or about 30%", kind="money", value=2e9)
    assert score(GOLD, [both]).pairs == [(MONEY, both)]


def test_labels_take_quantities_from_left_to_right_whatever_their_order() -> None:
    money, share = spot("$2 billion", kind="money", value=2e9), spot("about 30%", kind="percent", value=30)
    assert score(list(reversed(GOLD)), [share, money]).pairs == [(MONEY, money), (SHARE, share)]


def test_a_trap_inside_a_matched_quantity_is_not_sprung() -> None:
    assert score(GOLD, [spot("5,135 5G base stations", value=5135)]).sprung == []


def test_a_quantity_on_a_trap_is_spurious() -> None:
    got = spot("5G base stations", value=5)
    result = score(GOLD, [got])
    assert result.spurious == [got]
    assert result.sprung == [NETWORK]


def test_a_name_on_a_trap_is_right() -> None:
    assert score(GOLD, [spot("5G", kind="name")]).spurious == []


def test_a_quantity_on_an_optional_label_counts_neither_way() -> None:
    result = score([spot("5G", scope="optional")], [spot("5G", value=5)])
    assert (result.core, result.pairs, result.spurious) == ([], [], [])


def test_a_date_is_typed_by_a_date_kind_alone() -> None:
    assert score(GOLD, [spot("in 2020", kind="year")]).typed == [YEAR]
    assert score(GOLD, [spot("in 2020", kind="count", value=2020)]).typed == []


def test_a_date_given_as_a_quantity_is_spurious() -> None:
    got = spot("2020", kind="number", value=2020)
    assert score(GOLD, [got]).spurious == [got]


def test_an_article_without_labels_is_not_scored() -> None:
    elsewhere = spot("5,135 5G base stations")._replace(article="other")
    result = score(GOLD, [elsewhere])
    assert (result.pairs, result.spurious) == ([], [])


@pytest.mark.parametrize(("labelled", "got"), [(5135, "5135"), (1 / 3, "0.33333333333333333"), (2e9, 2_000_000_000)])
def test_equal_numbers_agree_however_written(labelled: float, got: object) -> None:
    assert same_value(STATIONS._replace(value=labelled), spot("5G", value=got))


@pytest.mark.parametrize("got", [5136, None, "", "2020-H1"])
def test_another_number_or_none_disagrees(got: object) -> None:
    assert not same_value(STATIONS, spot("5G", value=got))


def test_a_range_is_compared_by_its_ends() -> None:
    label = STATIONS._replace(value=None, low=5.0, high=10.0)
    assert same_value(label, spot("5G", low="5", high="10"))
    assert not same_value(label, spot("5G", low="5", high="11"))


@pytest.mark.parametrize(
    ("labelled", "got"),
    [
        (("percent", "percent"), ("percent", "%")),
        (("year", "duration"), ("duration", "a")),
        (("year", "duration"), ("duration", "years")),
        (("year", "duration"), ("duration", "consecutive years")),
        (("5G base stations", "count"), ("count", "Stations")),
        (("5G base stations", "count"), ("count", "")),
        (("", "count"), ("count", "stations")),
        (("", "money"), ("money", "CNY")),
        (("USD", "money"), ("money", "USD")),
    ],
)
def test_units_that_agree(labelled: tuple[str, str], got: tuple[str, str]) -> None:
    assert same_unit(SHARE._replace(unit=labelled[0], kind=labelled[1]), spot("5G", kind=got[0], unit=got[1]))


@pytest.mark.parametrize(
    ("labelled", "got"),
    [
        (("percent", "percent"), ("points", "pp")),
        (("percent", "percent"), ("number", "")),
        (("USD", "money"), ("money", "CNY")),
        (("USD", "money"), ("money", "")),
        (("USD", "money"), ("count", "")),
        (("year", "duration"), ("count", "")),
        (("base stations", "count"), ("count", "base")),
        (("", "number"), ("duration", "a")),
    ],
)
def test_units_that_disagree(labelled: tuple[str, str], got: tuple[str, str]) -> None:
    assert not same_unit(SHARE._replace(unit=labelled[0], kind=labelled[1]), spot("5G", kind=got[0], unit=got[1]))


def test_the_name_of_a_unit_is_its_last_word() -> None:
    assert [unit_name(unit) for unit in ("5G Base Stations", "%", "", "yr")] == ["stations", "percent", "", "year"]


def test_labels_may_name_their_article_by_path_or_by_id() -> None:
    place = {"start": 0, "end": 1, "text": "1", "kind": "count"}
    lines = "\n".join(json.dumps(row | place) for row in ({"id": "000_a"}, {"path": "x/000_a.txt"}))
    assert [item.article for item in read_entries(lines)] == ["000_a", "000_a"]


def test_rates_of_nothing_at_all() -> None:
    assert score_extraction.rates(0, 0, 0) == (1, 1, 1)
    assert score_extraction.rates(0, 0, 3) == (0, 0, 0)


def as_line(item: Entry) -> str:
    return json.dumps(item._asdict() | {"path": "news.txt", "num_start": item.number[0], "num_end": item.number[1]})


def run(tmp_path: Path, capsys: pytest.CaptureFixture[str], labels: list[Entry], predictions: list[Entry]) -> str:
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "news.txt").write_text(TEXT, encoding="utf-8")
    for name, items in (("gold", labels), ("predictions", predictions)):
        (tmp_path / name).write_text("\n".join(as_line(item) for item in items), encoding="utf-8")
    articles, gold, predictions_file = (str(tmp_path / name) for name in ("articles", "gold", "predictions"))
    score_extraction.main([articles, gold, "--predictions", predictions_file, "--errors"])
    return capsys.readouterr().out


def test_the_report_adds_up(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    right = spot("5,135 5G base stations", value=5135, unit="base stations")
    wrong_value = spot("$2 billion", kind="money", value=2e6, unit="USD")
    wrong_unit = spot("about 30%", kind="points", value=30, unit="pp")
    spurious = spot("2020", kind="number", value=2020)
    out = run(tmp_path, capsys, GOLD, [right, wrong_value, wrong_unit, spurious])
    assert "span             precision 0.7500  recall 1.0000  F1 0.8571" in out
    assert "span+value       precision 0.5000  recall 0.6667" in out
    assert "span+value+unit  precision 0.2500  recall 0.3333" in out
    assert "traps given as quantities: 0 of 1" in out
    assert "value: news 35: It sold 5,135 5G base stations for [$2 billion], or about 30%, in 2020." in out
    assert "(labelled 30.0 'percent', got 30.0 'pp' in 'about 30%')" in out
    assert "spurious: news 64: " in out
    assert "untyped date: news 64: " in out


def test_a_label_that_does_not_fit_its_article_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        run(tmp_path, capsys, [STATIONS._replace(start=STATIONS.start + 1)], [])
    assert "'5,135 5G base stations' is labelled" in capsys.readouterr().err
