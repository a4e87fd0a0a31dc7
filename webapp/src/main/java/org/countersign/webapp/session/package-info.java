/** Signing in and out of the console. */
@NullMarked
package org.countersign.webapp.session;

import org.jspecify.annotations.NullMarked;
