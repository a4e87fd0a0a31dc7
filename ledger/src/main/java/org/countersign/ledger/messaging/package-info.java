/** Events that came in, events that go out, and letters that nobody could read. */
@NullMarked
package org.countersign.ledger.messaging;

import org.jspecify.annotations.NullMarked;
