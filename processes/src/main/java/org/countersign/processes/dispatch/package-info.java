/** What was committed leaves the house: the outbox is published, the ledger is sealed. */
@NullMarked
package org.countersign.processes.dispatch;

import org.jspecify.annotations.NullMarked;
