/** How a version of a model comes into service, and back. */
@NullMarked
package org.countersign.processes.registry;

import org.jspecify.annotations.NullMarked;
