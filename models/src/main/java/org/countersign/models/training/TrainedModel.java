package org.countersign.models.training;

import org.countersign.models.card.ModelCard;
import org.countersign.models.scoring.Model;

/** A model that has just been trained and measured; nothing is kept until a store saves it. */
public record TrainedModel(ModelCard card, Model model) {}
