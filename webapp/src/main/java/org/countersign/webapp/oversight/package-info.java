/** People's work over HTTP: tasks, claims, signatures, and the figures of the top bar. */
@NullMarked
package org.countersign.webapp.oversight;

import org.jspecify.annotations.NullMarked;
