"""Films of a project: rendered in a process that can be stopped, compared, undone and exported."""
