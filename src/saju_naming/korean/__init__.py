"""The Korean language as far as we need it: syllables, particles, bilingual texts."""
