"""The script: its types, reading files, checks, canonical form, difference and importer."""
