"""Tools that look at the film: what its frames show, and what is wrong with it."""
