"""Times at a site: who comes when, who waits with which number, to whom somebody goes home."""
