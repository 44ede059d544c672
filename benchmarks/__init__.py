"""How fast and how large: the whole against its own encoder, one report from the shell, the install."""
