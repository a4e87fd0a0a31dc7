/** The models that are in force, opened. */
@NullMarked
package org.countersign.decisions.registry;

import org.jspecify.annotations.NullMarked;
