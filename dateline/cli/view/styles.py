"""The few styles of the terminal view. Little colour: it marks acts and warnings, weight marks names."""

HEADING = "bold underline"
NAME = "bold"
QUIET = "dim"
ACT = "cyan"
WARNING = "yellow"
