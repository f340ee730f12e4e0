"""Who people are: sealed values, sessions, codes, keys, offices, and the trail of who did what."""
