/** Processes and their diagrams over HTTP. */
@NullMarked
package org.countersign.webapp.process;

import org.jspecify.annotations.NullMarked;
