/** What rules about orders at suppliers look at. */
@NullMarked
package org.countersign.rules.reorder;

import org.jspecify.annotations.NullMarked;
