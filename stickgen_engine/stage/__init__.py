"""A scene made ready to draw: cast, furniture, light, camera and words on one clock."""
