from factcheck.checking import KIND_SPECS
from factcheck.rulebook.compiling import main
from factcheck.rulebook.loading import load_builtin


def test_the_built_in_rules_fit_the_kinds_of_check_and_have_examples() -> None:
    rules = load_builtin(KIND_SPECS, examples=True)
    assert all(rule.examples for rule in rules)


def test_the_compiled_form_is_current() -> None:
    assert main(["--check"]) == 0, "run: python -m factcheck.rulebook.compiling"
