/** Decisions over HTTP: search, passport, replay, seals. */
@NullMarked
package org.countersign.webapp.decision;

import org.jspecify.annotations.NullMarked;
