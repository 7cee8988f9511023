"""Checking printed figures: exact arithmetic on what was printed, nothing else.

    >>> from lvliang_cli.core.check.relations.change import check_change
    >>> from lvliang_cli.core.check.typed_claim import read_change, read_quantity
    >>> before, now = read_quantity("565", "from"), read_quantity("568", "to")
    >>> check_change(read_change("+0.5%"), before, now).verdict
    'consistent'

All arithmetic is on `fractions.Fraction`. A printed number stands for every true number
that is printed so (`PrintedNumber`); a check asks whether true numbers exist that give the
stated figure, under which way of rounding, how many wrong figures would have passed as
well (`power`), and which single edit or known slip would explain a figure that does not
match. It never says that a figure is false.
"""
