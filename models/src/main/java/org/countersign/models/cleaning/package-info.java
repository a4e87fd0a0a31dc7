/** Data cleaning as a step of its own: every repair is written down, can be undone, and a second run changes nothing. */
@NullMarked
package org.countersign.models.cleaning;

import org.jspecify.annotations.NullMarked;
