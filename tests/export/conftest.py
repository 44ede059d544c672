"""The small war of tests/query, for exports."""

from tests.query.conftest import War, path, war

__all__ = ["War", "path", "war"]
