/** The models that order fulfilment asks. */
@NullMarked
package org.countersign.models.fulfilment;

import org.jspecify.annotations.NullMarked;
