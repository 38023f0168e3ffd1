"""Pictures: a painter protocol, painters for it, and everything that draws itself on one."""
