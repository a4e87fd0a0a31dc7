package org.countersign.models.study;

/** The best that ordinary tools reached by the same protocol. */
public record Floor(Figure figure, double value) {}
