/** The database itself: its transactions, its migrations, and the buffer that writes once per commit. */
@NullMarked
package org.countersign.ledger.db;

import org.jspecify.annotations.NullMarked;
