"""The reading: facts of a chart, words for them, and the whole composed."""
