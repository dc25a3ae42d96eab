"""The commands: a request comes in, output and an exit code go out. What they do is done by `api` and `runs`."""
