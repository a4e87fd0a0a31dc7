/** The door for people and for programs: REST under {@code /api/v1}, and the console. */
@NullMarked
package org.countersign.webapp;

import org.jspecify.annotations.NullMarked;
