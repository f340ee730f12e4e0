"""The default servers: a private PostgreSQL and Valkey when no address is configured.

Both come as wheels and run as direct children of one process, on unix sockets only. PostgreSQL
refuses to run as root, so root starts both as the owner of the data (``nobody`` on a first start);
a plain user runs them as itself (R18).
"""
