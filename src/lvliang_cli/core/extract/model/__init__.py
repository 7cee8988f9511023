"""The records of a reading: what the stages fill, what comes out of it, codes and their words."""
