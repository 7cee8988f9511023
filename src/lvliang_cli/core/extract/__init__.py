"""From the prose of a release to its figures, each with its full record and its place.

A text becomes an `Article`, each of its figures a `Mention`; the stages fill them in order
(`model.mention` has both, with the fields of each stage):

    stage1_numbers    quantities with unit and hedge, and which of them are figures
    stage2_layout     paragraphs, sections, sentences, clauses, asides
    stage3_time       periods in force, bases of comparison
    stage4_place      where the release and each figure hold
    stage5_subject    the thing counted, direction, prices, indicator
    stage6_relations  which figures belong together
    stage7_doubts     what a person has to look at

`reading` runs them, `model.figure` has what comes out, `draft` makes a dataset of it.
"""
