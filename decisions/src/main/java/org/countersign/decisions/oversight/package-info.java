/** Who may sign what, and what a signature must say. */
@NullMarked
package org.countersign.decisions.oversight;

import org.jspecify.annotations.NullMarked;
