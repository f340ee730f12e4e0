"""What leaves the house: the county's own copy of everything, and what departments share."""
