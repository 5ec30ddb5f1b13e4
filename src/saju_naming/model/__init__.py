"""The local model: its base file, the vocabulary that is kept of it, the worker that runs it."""
