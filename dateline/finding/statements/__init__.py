"""Who said what: PolNeAR's attributions, nested ones too, with form, act, addressee, channel and day."""

from dateline.finding.statements.assemble import find_statements

__all__ = ["find_statements"]
