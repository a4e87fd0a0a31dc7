/** Orders, customers, products and stock over HTTP. */
@NullMarked
package org.countersign.webapp.fulfilment;

import org.jspecify.annotations.NullMarked;
