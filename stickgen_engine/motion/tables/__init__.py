"""Key poses and gaits as data; one table for each sort of action."""
