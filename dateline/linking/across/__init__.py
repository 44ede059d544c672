"""What facts of different reports have to do with each other: pure functions, which the store's linking calls.

`profile_of` says of each fact what a comparison needs, and under which keys to look for others; the modules for each
kind compare two profiles; `grouping` makes stories of what is the same. The answer depends on the facts alone, never
on the order in which they came.
"""
