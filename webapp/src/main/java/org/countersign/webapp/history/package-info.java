/** An existing shop's past, uploaded over HTTP. */
@NullMarked
package org.countersign.webapp.history;

import org.jspecify.annotations.NullMarked;
