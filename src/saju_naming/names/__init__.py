"""Korean names: how common they are, what they are built of, and how they are judged."""
