"""What reports call a comparison with upstream, and the file with the waivers of its findings."""

from __future__ import annotations

from generator.compare.outcome import ReportStyle

DRIFT_STYLE = ReportStyle(
    command="drift",
    title="Drift",
    different="Drift",
    same="No drift",
    source="page",
    # Only the base is in files here, even where only upstream states something.
    points_to_base=True,
)

WAIVERS = "drift-waivers.yaml"
"""The name of the file in the folder `spec`."""
