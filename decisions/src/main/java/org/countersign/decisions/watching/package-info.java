/** The models in service, watched: what they meet, what they say and what comes true. */
@NullMarked
package org.countersign.decisions.watching;

import org.jspecify.annotations.NullMarked;
