"""From what people have to a :class:`pressparse._reading.decode.Source`: text, and what was done to get it."""
