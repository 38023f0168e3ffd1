"""Words on a picture: text of any script, speech bubbles and subtitles."""
