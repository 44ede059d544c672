"""What can be wrong with a decision."""

from dateline.errors import DatelineError


class ReviewError(DatelineError):
    """A key, a field, a value or a fact that a reviewer cannot mean."""
