/**
 * The database itself: its transactions, its migrations, and the buffer that writes once per commit.
 *
 * <p>H2 needs {@code MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH} in its URL. Camunda 7.24 runs on
 * such a URL with the database type {@code postgres}, twice in a row; with the type {@code h2} it doesn't, because its
 * tables want a {@code blob}.
 */
@NullMarked
package org.countersign.ledger.db;

import org.jspecify.annotations.NullMarked;
