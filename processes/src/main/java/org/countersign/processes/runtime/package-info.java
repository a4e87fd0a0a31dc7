/** The only room that sees the workflow engine: how it is built, and the little that features ask of it. */
@NullMarked
package org.countersign.processes.runtime;

import org.jspecify.annotations.NullMarked;
