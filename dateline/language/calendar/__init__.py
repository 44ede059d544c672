"""The calendar: time expressions of news English, found and resolved to days."""

from dateline.language.calendar.find import find_times, find_timexes

__all__ = ["find_times", "find_timexes"]
