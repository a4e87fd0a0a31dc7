/** The console's files and its page addresses. */
@NullMarked
package org.countersign.webapp.console;

import org.jspecify.annotations.NullMarked;
