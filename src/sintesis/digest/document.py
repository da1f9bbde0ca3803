"""The public document of a digest, complete enough that every format is rendered from its JSON alone."""
