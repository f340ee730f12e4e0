"""What is not GraphQL: uploads, files, vendors' notices, public pages, live events, the PWA."""
