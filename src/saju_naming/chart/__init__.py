"""The chart (사주): pillars and everything that practitioners read from them."""
