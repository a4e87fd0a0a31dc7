/** What models look at when they are asked about a customer. */
@NullMarked
package org.countersign.models.customer;

import org.jspecify.annotations.NullMarked;
