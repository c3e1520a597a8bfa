"""The commands, one module each: arguments, what is called, and the exit code. `COMMANDS` lists all of them."""

from __future__ import annotations

from generator.commands.add import ADD
from generator.commands.audit import AUDIT
from generator.commands.build import BUILD
from generator.commands.command import Command as Command
from generator.commands.command import Result as Result
from generator.commands.diff import DIFF
from generator.commands.doctor import DOCTOR
from generator.commands.drift import DRIFT
from generator.commands.explain import EXPLAIN
from generator.commands.fetch import FETCH
from generator.commands.init import INIT
from generator.commands.overlay import OVERLAY
from generator.commands.pages import PAGES
from generator.commands.report import REPORT
from generator.commands.retire import RETIRE
from generator.commands.rules import RULES

COMMANDS = (INIT, BUILD, ADD, FETCH, RETIRE, DRIFT, DIFF, RULES, AUDIT, EXPLAIN, REPORT, PAGES, OVERLAY, DOCTOR)
