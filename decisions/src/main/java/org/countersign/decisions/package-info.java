/** The heart: facts and predictions go in, an explained decision comes out. */
@NullMarked
package org.countersign.decisions;

import org.jspecify.annotations.NullMarked;
