package org.countersign.models.recipe;

/** One number that a model looks at: its name in the model, and the words for a person. */
public record Feature(String name, String label) {}
