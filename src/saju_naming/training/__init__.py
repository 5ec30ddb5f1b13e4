"""From the corpus to an adapter: examples, fine-tuning, evaluation, export."""
