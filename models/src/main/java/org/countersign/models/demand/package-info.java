/** What a shop will sell, by product and week: series, methods, how one is chosen, and how far it may be off. */
@NullMarked
package org.countersign.models.demand;

import org.jspecify.annotations.NullMarked;
