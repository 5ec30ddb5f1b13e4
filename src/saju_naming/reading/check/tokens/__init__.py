"""Text to sentences, sentences to typed tokens, tokens to claims."""
