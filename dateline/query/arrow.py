"""Rows as a pyarrow table. pyarrow is an extra: everything else works without it."""

import dataclasses
import datetime
from collections.abc import Sequence
from typing import Any, get_args, get_origin

from dateline.errors import QuestionError
from dateline.query.columns import columns_of, types_of


def load_arrow() -> Any:
    """The module pyarrow; `QuestionError` where it is not installed."""
    try:
        import pyarrow
    except ImportError as error:
        way_out = "Install it: pip install 'dateline[analysis]'. CSV and JSON need nothing."
        raise QuestionError.about(
            "Parquet and Arrow", "need pyarrow, which is not installed", way_out
        ) from error
    return pyarrow


def arrow_table(kind: type, rows: Sequence[Any]) -> Any:
    """The rows as a `pyarrow.Table`: days as date32, several as lists, rows within rows as structs."""
    pa = load_arrow()
    fields = types_of(kind)
    schema = pa.schema([(name, _type(pa, hint)) for name, hint in fields.items()])
    columns = {name: [_value(getattr(row, name)) for row in rows] for name in fields}
    return pa.table(columns, schema=schema)


def _type(pa: Any, hint: Any) -> Any:
    plain = {
        str: pa.string(),
        int: pa.int64(),
        float: pa.float64(),
        bool: pa.bool_(),
        datetime.date: pa.date32(),
    }
    if get_origin(hint) is tuple:
        return pa.list_(_type(pa, get_args(hint)[0]))
    if dataclasses.is_dataclass(hint):
        assert isinstance(hint, type)
        return pa.struct([(name, _type(pa, inner)) for name, inner in types_of(hint).items()])
    return plain[hint]


def _value(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_value(item) for item in value]
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {name: _value(getattr(value, name)) for name in columns_of(type(value))}
    return value
