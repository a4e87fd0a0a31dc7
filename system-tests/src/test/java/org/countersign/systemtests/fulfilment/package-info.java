/** An order's way through the shop, as its neighbours live it. */
package org.countersign.systemtests.fulfilment;
