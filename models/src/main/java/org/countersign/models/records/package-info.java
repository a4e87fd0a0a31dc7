/** How likely two records mean the same customer or product. */
@NullMarked
package org.countersign.models.records;

import org.jspecify.annotations.NullMarked;
