/** Databases and transactions for the tests of this and of the other floors. */
package org.countersign.ledger.testing;
