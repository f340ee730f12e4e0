"""One module per console command: `arguments(parser)`, `execute(settings, asked)` → exit code.

Loaded by name, so that each process loads only what it runs.
"""
