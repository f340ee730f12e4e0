"""Working days, due dates. A pure core and a calendar table."""
