"""Who answers: Grok, Ollama, the offline director, or a recording."""
