package org.countersign.webapp.privacy;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why a customer is to be erased. */
@Schema(name = "EraseRequest")
public record EraseView(@Schema(required = true, example = "Asked by letter of 3 May") @Nullable String reason) {}
