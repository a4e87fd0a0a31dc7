/** Prices: what competitors, demand and the shelf make of them, who countersigns a change, and how it is taken back. */
@NullMarked
package org.countersign.processes.pricing;

import org.jspecify.annotations.NullMarked;
