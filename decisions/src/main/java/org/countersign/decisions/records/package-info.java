/** Which records may mean the same customer or product. */
@NullMarked
package org.countersign.decisions.records;

import org.jspecify.annotations.NullMarked;
