/** How the programs of the bench talk to a running server: the same way as any shop, from outside. */
@NullMarked
package org.countersign.bench.client;

import org.jspecify.annotations.NullMarked;
