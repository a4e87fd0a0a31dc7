/** Events over HTTP: post them, look what became of them, repair those that could not be taken. */
@NullMarked
package org.countersign.webapp.intake;

import org.jspecify.annotations.NullMarked;
