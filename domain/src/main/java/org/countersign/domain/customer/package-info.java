/** What the shop knows of a customer apart from any one order. */
@NullMarked
package org.countersign.domain.customer;

import org.jspecify.annotations.NullMarked;
