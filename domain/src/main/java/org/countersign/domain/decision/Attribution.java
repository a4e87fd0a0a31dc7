package org.countersign.domain.decision;

/**
 * How far one feature moved one score, in the score's own unit. {@code feature} is its name in the model, {@code label}
 * the words for a person, {@code shown} the value as a person reads it.
 */
public record Attribution(String feature, String label, String shown, double contribution) {}
