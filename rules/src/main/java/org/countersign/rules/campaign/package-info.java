/** What rules about campaigns look at. */
@NullMarked
package org.countersign.rules.campaign;

import org.jspecify.annotations.NullMarked;
