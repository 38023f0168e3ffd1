"""The agent: it turns a story into a script, the script into a film, and a wish into a revision."""
