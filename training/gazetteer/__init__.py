"""The build of the gazetteer that ships with Dateline."""
