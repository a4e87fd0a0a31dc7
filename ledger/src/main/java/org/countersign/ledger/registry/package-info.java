/** What happened to models: trained, promoted, failed. */
@NullMarked
package org.countersign.ledger.registry;

import org.jspecify.annotations.NullMarked;
