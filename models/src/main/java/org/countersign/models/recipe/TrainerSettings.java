package org.countersign.models.recipe;

/** By which of Weka's ways a recipe's model learns, and how. */
public sealed interface TrainerSettings permits ForestSettings, BoostedSettings, LogisticSettings {}
