"""From the prose of a release to its figures, each with its full record and its place.

The stages stand in modules of their own and can be tested alone:

    normalise   one character to one character, so that every position holds
    shields     what holds a numeral and is no figure: dates, quoted names, addresses
    numerals    numerals in running text, Arabic and Chinese
    measures    measure words, with the words that only begin like one
    quantities  numeral, unit and hedge together
    judging     which quantities are statistics, ranks or programme counts
    changes     direction and basis of a change
    counted     the thing counted
    periods     the period in force
    relations   which figures belong together
    layout      paragraphs, sections, items
    reading     all of them in order
    draft       a dataset made of what was read
"""
