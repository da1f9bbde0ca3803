"""The stages of the path, one a file or folder, each named by its verb."""
