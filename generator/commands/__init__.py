"""The commands, each in a module of its own."""

from __future__ import annotations

from generator.commands.add import ADD
from generator.commands.build import BUILD
from generator.commands.command import Command as Command
from generator.commands.command import Result as Result
from generator.commands.explain import EXPLAIN
from generator.commands.overlay import OVERLAY
from generator.commands.report import REPORT

COMMANDS = (BUILD, ADD, EXPLAIN, REPORT, OVERLAY)
