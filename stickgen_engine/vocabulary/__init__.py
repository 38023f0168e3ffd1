"""The words that scripts are made of; each list is the single source for everything else."""
