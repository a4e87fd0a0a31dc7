/** What rules about the machine itself look at. */
@NullMarked
package org.countersign.rules.oversight;

import org.jspecify.annotations.NullMarked;
