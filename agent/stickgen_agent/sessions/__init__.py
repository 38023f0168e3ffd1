"""Sessions that are kept: conversation, versions, films."""
