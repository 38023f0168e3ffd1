"""A script laid out on frames: what each actor does, feels, says and looks at, and when."""
