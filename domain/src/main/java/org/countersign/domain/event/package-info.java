/** What the outside tells the shop and what the shop tells the outside: the event contract. */
@NullMarked
package org.countersign.domain.event;

import org.jspecify.annotations.NullMarked;
