/** Rule sets over HTTP. */
@NullMarked
package org.countersign.webapp.rulebook;

import org.jspecify.annotations.NullMarked;
