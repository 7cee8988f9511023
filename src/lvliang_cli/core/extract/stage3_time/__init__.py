"""Stage 3: time. Expressions, the role each plays, the period in force, the base of a change."""
