from datetime import date
from pathlib import Path

import pytest

from factcheck import resources
from factcheck.config import Config, ConfigError, ignores_for, load_file
from factcheck.model.finding import Level
from factcheck.model.rule import OptionValue, Rule
from factcheck.resources import Resources, open_resources
from factcheck.rulebook.errors import RulebookError
from factcheck.rulebook.loading import load_pack
from tests.rulebook.samples import KINDS, LENGTHS, PACK


@pytest.fixture(autouse=True)
def _sample_rules_are_built_in(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(resources, "load_builtin", lambda kinds, **_: load_pack(str(PACK), kinds))


def opened(**settings: object) -> Resources:
    return open_resources(Config(**settings), KINDS)  # type: ignore[arg-type]


def names(**settings: object) -> list[str]:
    return [rule.name for rule in opened(**settings).rules]


def problems_of(config: Config) -> list[str]:
    with pytest.raises(ConfigError) as caught:
        open_resources(config, KINDS)
    return [str(problem) for problem in caught.value.problems]


def house_rule(folder: Path, name: str = "house-lengths", family: str = "house") -> Path:
    text = LENGTHS.read_text().replace("length-mismatch", name).replace("[miles-mismatch]", f"[old-{name}]")
    path = folder / family / f"{name}.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(text.replace("family: conversion", f"family: {family}"))
    return folder


def test_without_a_configuration_every_rule_runs_as_it_is_written() -> None:
    found = opened()
    assert found.rules == load_pack(str(PACK), KINDS)
    assert found.lexicon.language == "en"
    assert found.rates.window("USD", "CNY", date(2024, 1, 12), date(2024, 1, 12)) is not None


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        ({"select": ("conversion",)}, ["length-mismatch"]),
        ({"select": ("headline-differs",)}, ["headline-differs"]),
        ({"select": ("miles-mismatch",)}, ["length-mismatch"]),
        ({"ignore": ("headline",)}, ["length-mismatch"]),
        ({"ignore": ("miles-mismatch",)}, ["headline-differs"]),
        ({"select": ("conversion", "headline"), "ignore": ("length-mismatch",)}, ["headline-differs"]),
    ],
)
def test_rules_are_selected_and_ignored_by_id_earlier_id_and_family(
    settings: dict[str, tuple[str, ...]], expected: list[str]
) -> None:
    assert names(**settings) == expected


def test_levels_and_options_are_those_of_the_configuration() -> None:
    found = opened(
        levels={"miles-mismatch": Level.NOTE}, options={"length-mismatch": {"tolerance": 1, "units": ("km",)}}
    )
    rule: Rule = found.rules[0]
    assert rule.level is Level.NOTE
    expected: dict[str, OptionValue] = {"tolerance": 1.0, "units": ("km",), "round": True, "digits": 3, "side": "both"}
    assert rule.options == expected
    assert found.rules[1].level is Level.WARNING


def test_the_ignores_of_a_file_are_current_ids() -> None:
    found = opened(root="/n", per_file_ignores={"*.md": ("miles-mismatch", "headline")})
    assert ignores_for(found.config, "/n/x.md") == {"length-mismatch", "headline-differs"}


def test_packs_of_the_configuration_come_behind_the_built_in_rules(tmp_path: Path) -> None:
    house_rule(tmp_path / "style")
    assert names(root=str(tmp_path), rules=("style",)) == ["length-mismatch", "headline-differs", "house-lengths"]


def test_a_pack_may_add_a_rule_to_a_family_that_exists(tmp_path: Path) -> None:
    house_rule(tmp_path, family="conversion")
    assert names(rules=(str(tmp_path),), select=("conversion",)) == ["length-mismatch", "house-lengths"]


def test_all_problems_of_all_packs_are_told(tmp_path: Path) -> None:
    house_rule(tmp_path / "one", name="length-mismatch")
    with pytest.raises(RulebookError) as caught:
        opened(root=str(tmp_path), rules=("one", "two"))
    told = [str(problem) for problem in caught.value.problems]
    assert len(told) == 2
    assert '"length-mismatch" is the name of a rule or family that is loaded already' in told[0]
    assert "two: there is no such rule pack" in told[1]


def test_the_rates_of_the_user_come_before_those_of_the_ecb(tmp_path: Path) -> None:
    (tmp_path / "house.csv").write_text("date,base,currency,rate\n2024-01-12,USD,CNY,7\n")
    rates = opened(root=str(tmp_path), rates=("house.csv",)).rates
    one, other = (rates.window("USD", currency, date(2024, 1, 12), date(2024, 1, 12)) for currency in ("CNY", "EUR"))
    assert one is not None
    assert other is not None
    assert one.source.endswith("house.csv")
    assert other.source == "ECB reference rates"


def test_every_fault_of_the_configuration_is_told_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "factcheck.toml"
    path.write_text(
        'select = ["conversion",\n  "headlines"]\nignore = ["miles-mismatc"]\nrates = ["gone.csv"]\n'
        '[levels]\nheadline = "note"\n[per-file-ignores]\n"*.md" = ["length"]\n'
        "[options.lengths]\nx = 1\n[options.length-mismatch]\ntolerence = 0.1\ndigits = 0.5\n"
    )
    told = [problem.removeprefix(f"{tmp_path}/") for problem in problems_of(load_file(str(path)))]
    assert told == [
        'gone.csv: cannot be read: No such file or directory; correct the path under "rates"',
        'factcheck.toml:2: select: there is no rule or family "headlines"; did you mean "headline"?',
        'factcheck.toml:3: ignore: there is no rule or family "miles-mismatc"; did you mean "miles-mismatch"?',
        'factcheck.toml:8: per-file-ignores.*.md: there is no rule or family "length"; did you mean "length-mismatch"?',
        'factcheck.toml:6: levels.headline: there is no rule "headline"; did you mean "headline-differs"?',
        'factcheck.toml:9: options.lengths: there is no rule "lengths"; did you mean "length-mismatch"?',
        'factcheck.toml:12: options.length-mismatch.tolerence: the rule "length-mismatch" has no option "tolerence"; '
        'did you mean "tolerance"?',
        "factcheck.toml:13: options.length-mismatch.digits: expected a whole number, found 0.5",
    ]


def test_a_name_from_the_command_line_is_told_without_a_file() -> None:
    [told] = problems_of(Config(select=("conversions",)))
    assert told == 'select: there is no rule or family "conversions"; did you mean "conversion"?'


def test_a_selection_that_leaves_nothing_is_told() -> None:
    [told] = problems_of(Config(select=("conversion",), ignore=("length-mismatch",)))
    assert "leave no rule to run" in told


def test_a_currency_that_nobody_knows_is_told() -> None:
    (problem,) = problems_of(Config(default_currencies=("AUD", "XYZ")))
    assert problem == 'default-currencies: there is no currency "XYZ"; write a code of ISO 4217, such as "AUD"'
