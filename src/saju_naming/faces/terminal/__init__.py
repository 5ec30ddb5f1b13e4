"""What stands in the terminal: results become blocks, blocks become text, plain or in colour."""
