"""The index of the catalogue: an SQLite file that can be thrown away and made again.

The JSON files are the truth. `index.sqlite` beside their folder holds what they say in flat
tables, for `query` and so that a question over many datasets reads only those that it needs.
"""
