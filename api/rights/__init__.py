"""A watcher: a person's rights over what is kept about them, and how long anything is kept."""
