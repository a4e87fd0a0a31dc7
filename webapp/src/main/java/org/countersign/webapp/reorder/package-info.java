/** Orders at suppliers, why they were made or not, and what is expected to be sold, over REST. */
@NullMarked
package org.countersign.webapp.reorder;

import org.jspecify.annotations.NullMarked;
