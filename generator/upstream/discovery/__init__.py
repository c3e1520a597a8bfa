"""Looks at what a URL serves, and writes the `generator.toml` of a new project from it.

`survey` asks the server, `find_facts` reads the names and the key of the API from what it serves, and `settings_text`
writes both, with a question wherever nothing was found.
"""

from __future__ import annotations

from generator.upstream.discovery.api_facts import ApiFacts, find_facts
from generator.upstream.discovery.settings_text import questions, settings_text
from generator.upstream.discovery.site_survey import survey
from generator.upstream.discovery.survey_result import SurveyResult

__all__ = ["ApiFacts", "SurveyResult", "find_facts", "questions", "settings_text", "survey"]
