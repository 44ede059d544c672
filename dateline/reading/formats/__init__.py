"""One module a format of the field: bytes or lines in, the reports in them (`Raw`) and errors out."""
