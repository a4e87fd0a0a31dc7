/** What the shop can say of its own accord, as its rules have it: what a coupon is worth. */
@NullMarked
package org.countersign.decisions.campaign;

import org.jspecify.annotations.NullMarked;
