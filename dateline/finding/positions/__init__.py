"""Where each party stands on what, and for what in return: `find_positions`."""

from dateline.finding.positions.find import find_positions

__all__ = ["find_positions"]
