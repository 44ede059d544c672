"""PLOVER events: what happened, is planned, possible, denied or demanded, by whom to whom, and who says so."""

from dateline.finding.events.assemble import find_events

__all__ = ["find_events"]
