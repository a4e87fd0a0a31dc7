/** What is ordered from suppliers, and why so much. */
@NullMarked
package org.countersign.domain.reorder;

import org.jspecify.annotations.NullMarked;
