/** What the shop says to its customers of its own accord, over REST. */
@NullMarked
package org.countersign.webapp.campaign;

import org.jspecify.annotations.NullMarked;
