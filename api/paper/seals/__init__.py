"""Who seals a paper: the seam's contract, and one file per holder of keys."""
