"""What a sentence says beyond its claims: one reader for each matter, whatever words tell it."""
