/** What rules about records look at. */
@NullMarked
package org.countersign.rules.records;

import org.jspecify.annotations.NullMarked;
