"""The person's step: each doubtful figure of a draft accepted, corrected or dropped."""
