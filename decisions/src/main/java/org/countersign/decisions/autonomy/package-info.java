/** How far the machine may go by itself: levels, the brake, and the critical list. */
@NullMarked
package org.countersign.decisions.autonomy;

import org.jspecify.annotations.NullMarked;
