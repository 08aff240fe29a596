"""The stages of a parse: pure functions, each from what earlier stages found to one part of a transcript."""
