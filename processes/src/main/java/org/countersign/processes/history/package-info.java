/** The past of an existing shop: its exported orders become history that rules and models can look back on. */
@NullMarked
package org.countersign.processes.history;

import org.jspecify.annotations.NullMarked;
