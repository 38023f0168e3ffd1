"""stickgen_prompts."""
