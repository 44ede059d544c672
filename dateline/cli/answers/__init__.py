"""Answers on the terminal: one module a question, each with a function from a table to what rich draws."""
