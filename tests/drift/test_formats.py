"""What people and programs read of an outcome, and that no text of a page can be more in it than text."""

from __future__ import annotations

import json
import re
from typing import Any
from xml.etree import ElementTree

import pytest
from attrs import evolve

from generator.base.location import Mark
from generator.compare.finding import Finding, Level
from generator.compare.formats import FORMATS, markdown_report, markdown_spans, phrases, sarif_report
from generator.compare.html import value_sides
from generator.compare.outcome import Outcome, ReportStyle
from generator.drift.drift_style import DRIFT_STYLE
from tests import goldens
from tests.drift import printed, rule_examples

_SUFFIX = {"text": "txt", "json": "json", "markdown": "md", "github": "txt", "sarif": "json", "junit": "xml"}
_COMMAND = re.compile(r"::(error|warning|notice) ((?:[a-z]+=[^,:]*,)*[a-z]+=[^,:]*)::(.*)")


@pytest.mark.parametrize("name", _SUFFIX)
def test_an_outcome_reads_as_it_was_designed(name: str) -> None:
    goldens.check(f"drift/full-{name}.{_SUFFIX[name]}", FORMATS[name](printed.FULL) + "\n")


@pytest.mark.parametrize("name", _SUFFIX)
def test_nothing_found_is_said_in_the_fewest_lines(name: str) -> None:
    goldens.check(f"drift/quiet-{name}.{_SUFFIX[name]}", FORMATS[name](printed.QUIET) + "\n")


def test_in_a_terminal_nothing_found_is_one_line_after_the_pages_even_where_some_facts_cannot_be_checked() -> None:
    outcome = evolve(printed.FULL, findings=(), waived=(), remarks=())
    text = FORMATS["text"](outcome)
    head, _, text = text.rpartition("\n\n")
    assert head.splitlines()[0] == "pages"
    assert head.splitlines()[-1].split() == [
        "moved", "https://docs.acme.test/calls/list.md", "->", "https://docs.acme.test/api/calls/list.md",
    ]  # fmt: skip
    expected = "No drift: 15 operations, 16 pages; 2 not checkable (defaults 1, nullability 1), 1 in prose only."
    assert text == f"{expected} --json lists what differs in prose only."


@pytest.mark.parametrize("name", ["text", "markdown", "html"])
def test_the_first_differences_in_prose_are_listed_and_the_others_counted(name: str) -> None:
    [change] = printed.FULL.prose
    prose = tuple(evolve(change, place=f"GET /v1/p{number:02}") for number in range(12))
    text = FORMATS[name](evolve(printed.FULL, prose=prose)).replace("<wbr>", "")
    assert [number for number in range(12) if f"/p{number:02}" in text] == [*range(10)]
    assert "... and 2 more: --json has all" in text


@pytest.mark.parametrize("outcome", [printed.FULL, printed.HOSTILE])
@pytest.mark.parametrize("name", _SUFFIX)
def test_no_format_prints_what_steers_a_terminal(name: str, outcome: Outcome) -> None:
    assert [c for line in FORMATS[name](outcome).split("\n") for c in line if not c.isprintable()] == []


@pytest.mark.parametrize("name", _SUFFIX)
def test_only_the_github_format_speaks_to_the_runner_of_a_workflow(name: str) -> None:
    text = FORMATS[name](printed.HOSTILE)
    lines = [line.lstrip() for line in text.split("\n")]
    assert [line for line in lines if line.startswith("::")] == [] or name == "github"
    assert "##[" not in text  # anywhere in a line
    assert "add-mask" in text or name == "markdown"
    assert "##[" in str(json.loads(text)) if name == "json" else True


def test_an_annotation_is_one_command_whatever_a_page_says() -> None:
    lines = FORMATS["github"](printed.HOSTILE).split("\n")
    read = [_COMMAND.fullmatch(line) for line in lines]
    assert all(read)  # each line is one whole command
    assert [found[1] for found in read if found] == ["error", "notice", "notice"]
    file = dict(pair.split("=", 1) for pair in (read[0] or [""] * 3)[2].split(","))["file"]
    assert file.endswith("b?[2J?%2Cc%3Ad%250A.md")


def test_an_annotation_is_at_a_line_of_ours_even_where_only_upstream_says_something() -> None:
    lines = FORMATS["github"](printed.FULL).split("\n")
    assert lines[1].startswith(f"::warning file={printed.OLD},line=40,")
    assert lines[2].startswith("::notice title=")


def test_in_markdown_the_words_of_a_page_stand_in_code() -> None:
    text = markdown_report.render(printed.HOSTILE)
    table = [line for line in text.splitlines() if line.startswith("| ") and "property-renamed" in line]
    assert [line.count("|") for line in table] == [5]
    assert [word for word in ("octocat", "evil", "onerror", "error::", "#1") if word in _outside_code(text)] == []
    assert "octocat" in text


def _outside_code(text: str) -> str:
    """Return *text* without its code: what a reader of Markdown may take for markup, mentions and links."""
    text = re.sub(r"(?ms)^(`{3,})markdown\n.*?^\1$", "", text)
    text = re.sub(r"<code>[^<>`|\\@]*</code>", "", text)
    return re.sub(r"`[^`|\\\n]+`", "", text)


@pytest.mark.parametrize(
    "text",
    [
        *("@user", "a@b", "#12", "GH-12", "x/y#1", "0123456789abcdef0123456789abcdef01234567"),
        *("http://a", "www.evil.com", "[a](b)", "<b>", "*a*", "_a_", "~~a~~", ":smile:", "$a$"),
        *("a | b", "a\\", "`", "``", "a`b", "\n# a"),
    ],
)
def test_a_sentence_with_more_than_words_is_code_as_a_whole(text: str) -> None:
    for sentence in (f"it is {text} now", text, f"`a` {text} `b`", f"`a`{text}`b`"):
        assert _outside_code(markdown_spans.prose(sentence)).strip(" abnowits") in {"", "\\"}


def test_a_sentence_keeps_its_names_as_code() -> None:
    assert markdown_spans.prose("required property `agent_id` is gone (from `a|b` on)") == (
        "required property `agent_id` is gone (from <code>a&#124;b</code> on)"
    )


def test_markdown_stays_short_enough_for_a_pull_request() -> None:
    many = evolve(printed.FULL, findings=_different(printed.FULL.findings * 500), remarks=printed.FULL.remarks * 2000)
    text = markdown_report.render(many)
    assert len(text) <= markdown_report.LIMIT
    assert "#### Breaking (500)" in text
    assert "#### Risky (500)" in text
    assert re.search(r"\*And \d+ more, in `--format html` and `json`\.\*", text)
    assert text.endswith("have all of it.*")
    assert text.count("<details>") == text.count("</details>")


def test_sarif_has_what_its_schema_asks_for_and_nothing_else() -> None:
    for outcome in (printed.FULL, printed.QUIET, printed.HOSTILE):
        log = json.loads(FORMATS["sarif"](outcome))
        _check(log, {"$schema", "version", "runs"})
        (run,) = log["runs"]
        _check(run, {"tool", "invocations", "results"})
        rules = run["tool"]["driver"]["rules"]
        for result in run["results"]:
            needed = {"ruleId", "ruleIndex", "level", "message", "locations", "partialFingerprints"}
            _check(result, needed, {"suppressions"})
            assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
            assert result["level"] in {"error", "warning", "note"}
            _check_location(*result["locations"])
        for rule in rules:
            _check(rule, {"id"}, {"shortDescription", "defaultConfiguration"})
        for note in run["invocations"][0]["toolExecutionNotifications"]:
            _check(note, {"level", "message"})
            _check(note["message"], {"text"})


def _check(value: dict[str, object], needed: set[str], others: frozenset[str] | set[str] = frozenset()) -> None:
    assert needed <= value.keys() <= needed | others


def _check_location(location: dict[str, Any]) -> None:
    _check(location, {"logicalLocations"}, {"physicalLocation"})
    if "physicalLocation" in location:
        physical = location["physicalLocation"]
        assert physical["region"]["startLine"] > 0
        # A reference without a scheme, which nothing in the name of a file can end.
        assert re.fullmatch(r"(?:[A-Za-z0-9._~/-]|%[0-9A-F]{2})+", physical["artifactLocation"]["uri"])


def test_a_sarif_message_has_no_placeholder_and_no_link() -> None:
    (run,) = json.loads(FORMATS["sarif"](printed.HOSTILE))["runs"]
    for message in (result["message"]["text"] for result in run["results"]):
        assert re.search(r"(?<!\\)\[|(?<!\{)\{(?!\{)", message) is None
    assert run["results"][0]["message"]["text"].count("\\[x\\](http://evil.test)") == 2


def test_all_results_of_sarif_state_whether_they_are_suppressed_or_none_does() -> None:
    for outcome in (printed.FULL, evolve(printed.FULL, waived=())):
        (run,) = json.loads(sarif_report.render(outcome))["runs"]
        stated = [len(result["suppressions"]) for result in run["results"] if "suppressions" in result]
        assert stated == ([0] * len(outcome.findings) + [1] if outcome.waived else [])


@pytest.mark.parametrize("outcome", [printed.FULL, printed.QUIET, printed.HOSTILE])
def test_junit_is_xml_whose_tests_are_the_findings(outcome: Outcome) -> None:
    root = ElementTree.fromstring(FORMATS["junit"](outcome))
    (suite,) = root.findall("testsuite")
    tests = suite.findall("testcase")
    skipped = [*outcome.waived, *outcome.unchecked]
    assert len(tests) == max(len(outcome.findings) + len(skipped), 1)
    assert [one.get("classname") for one in tests][: len(outcome.findings)] == [one.id for one in outcome.findings]
    counts = {name: len(suite.findall(f"testcase/{name}")) for name in ("failure", "skipped")}
    assert counts == {"failure": sum(one.level is Level.BREAKING for one in outcome.findings), "skipped": len(skipped)}
    assert [suite.get("tests"), suite.get("failures"), suite.get("skipped")] == [
        str(len(tests)),
        *map(str, counts.values()),
    ]
    assert [root.get("tests"), root.get("failures")] == [suite.get("tests"), suite.get("failures")]


def test_a_junit_test_fails_from_the_level_on_with_which_the_command_does() -> None:
    outcome = evolve(printed.FULL, fails_at=Level.RISKY)
    root = ElementTree.fromstring(FORMATS["junit"](outcome))
    assert [one.get("type") for one in root.iter("failure")] == ["breaking", "risky"]


def test_an_annotation_on_two_documents_is_at_the_line_of_the_revision() -> None:
    local = evolve(printed.GONE.revision, mark=Mark("new.yaml", 7))
    finding = evolve(printed.FULL.findings[0], change=evolve(printed.GONE, revision=local))
    outcome = evolve(printed.FULL, findings=(finding,), style=ReportStyle())
    assert FORMATS["github"](outcome).startswith("::error file=new.yaml,line=7,")
    assert FORMATS["github"](evolve(outcome, style=DRIFT_STYLE)).startswith(f"::error file={printed.OLD},line=40,")


def test_json_has_everything_with_keys_in_order() -> None:
    text = FORMATS["json"](printed.FULL)
    body = json.loads(text)
    assert text == json.dumps(body, indent=2, sort_keys=True)
    assert [body["version"], body["summary"]["contract"]] == [1, {"breaking": 1, "risky": 1, "compatible": 1}]
    assert [len(body[key]) for key in ("findings", "waived", "unchecked", "prose", "remarks")] == [3, 1, 2, 1, 1]


LONG = "Lists what was made, " * 20
PATTERN = f"^({'|'.join(f'word{number}' for number in range(60))})"


@pytest.mark.parametrize(
    "base, revision, shown",
    [
        ({"pattern": f"{PATTERN}a$"}, {"pattern": f"{PATTERN}b$"}, (")a$", ")b$")),
        ({"default": f"{LONG}before{LONG}"}, {"default": f"{LONG}after{LONG}"}, (" before", " after")),
        ({"const": f"{LONG}x"}, {"const": f"{LONG}y"}, ("x", "y")),
        ({"format": f"x{LONG}"}, {"format": f"y{LONG}"}, ("xLists", "yLists")),
    ],
)
def test_of_long_values_the_part_that_differs_is_shown(
    base: dict[str, Any], revision: dict[str, Any], shown: tuple[str, str]
) -> None:
    string = {"type": "string"}
    (finding,) = rule_examples.findings({"sent": string | base}, {"sent": string | revision})
    for text in (
        finding.message,
        f"{phrases.before(finding.change)} {phrases.after(finding.change)}",
        " ".join(side.text for side in value_sides.sides(finding.change)),
    ):
        assert all(part in text for part in shown), text
    assert len(finding.message) < 240


def test_servers_and_media_types_show_the_part_of_their_names_that_differs() -> None:
    servers = [{"api": {"servers": [{"url": f"https://a.test/{'x' * 90}/{end}"}]}} for end in ("v1", "v2")]
    (finding,) = rule_examples.findings(*servers)
    assert finding.message.count("/v1") == finding.message.count("/v2") == 1


def _different(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    return tuple(evolve(finding, message=f"{finding.message} {number}") for number, finding in enumerate(findings))
