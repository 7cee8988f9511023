"""Stage 2: the build of a text: paragraphs, sections, sentences, clauses, asides."""
