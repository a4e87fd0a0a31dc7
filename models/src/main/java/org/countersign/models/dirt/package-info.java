/** What dirt in a shop's records does to a forecast of its demand, and what cleaning brings back. */
@NullMarked
package org.countersign.models.dirt;

import org.jspecify.annotations.NullMarked;
