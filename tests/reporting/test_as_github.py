import re

from tests.reporting.reported import CLEAN, FULL, HOSTILE, rendered

# A command as the runner of GitHub Actions reads it: at the start of a line, properties, two colons, data.
COMMAND = re.compile(r"::(error|warning|notice) ([^\n]*?)::([^\r\n]*)")


def unescaped(text: str) -> str:
    for code, sign in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        text = text.replace(code, sign)
    return text


def test_a_failure_and_the_findings_are_commands_the_gravest_first() -> None:
    *commands, _ = rendered(FULL, "github").splitlines()
    read = [COMMAND.fullmatch(command) for command in commands]

    assert [one and one[1] for one in read] == ["error", "error", "warning", "notice"]
    assert unescaped(str(read[1] and read[1][3])) == "100% wrong:\nsee ::error::, [here](2)"
    assert commands[2].startswith(
        "::warning file=news desk/sales.txt,line=1,endLine=1,col=19,endColumn=21,title=factcheck%3A sum-mismatch::"
    )


def test_what_an_article_says_is_no_command() -> None:
    *commands, _ = rendered(HOSTILE, "github").splitlines()

    assert len(commands) == 1
    assert commands[0].startswith("::warning file=%3A%3Aa%2Cb%3A[c](1),line=1,")


def test_the_last_line_is_for_people() -> None:
    assert rendered(CLEAN, "github").startswith("Nothing to report in 1 file")
