import subprocess
import sys

SCRIPT = """
import sys
from factcheck import check_text
check_text({text!r})
print("factcheck.extracting.chinese" in sys.modules, "factcheck.normalizing.chinese" in sys.modules)
"""


def loaded(text: str) -> str:
    done = subprocess.run([sys.executable, "-c", SCRIPT.format(text=text)], capture_output=True, text=True, check=True)
    return done.stdout.strip()


def test_an_english_run_does_not_import_the_grammar_of_chinese() -> None:
    assert loaded("The café sold 5,000 cups – nearly 20% more.") == "False False"


def test_a_chinese_text_imports_what_it_needs() -> None:
    assert loaded("共三万五千人。") == "True True"
