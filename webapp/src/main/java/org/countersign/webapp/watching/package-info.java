/** How models in service are doing. */
@NullMarked
package org.countersign.webapp.watching;

import org.jspecify.annotations.NullMarked;
