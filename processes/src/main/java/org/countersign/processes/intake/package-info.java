/** Events of the shop come in here: read, checked, kept once, and handed to the feature they are about. */
@NullMarked
package org.countersign.processes.intake;

import org.jspecify.annotations.NullMarked;
