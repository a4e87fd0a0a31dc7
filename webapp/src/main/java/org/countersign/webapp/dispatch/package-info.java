/** What goes out, and what could not. */
@NullMarked
package org.countersign.webapp.dispatch;

import org.jspecify.annotations.NullMarked;
