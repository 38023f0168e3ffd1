"""What a person says in a running conversation, and the tool calls that it comes to."""
