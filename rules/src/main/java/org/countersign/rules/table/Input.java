package org.countersign.rules.table;

/** A column that asks: which fact ({@code line.quantity}), as what kind of value, under what label. */
public record Input(String path, ValueType type, String label) {}
