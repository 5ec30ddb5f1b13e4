"""From a birth to its instant: civil time, solar terms, the lunar calendar, solar time."""
