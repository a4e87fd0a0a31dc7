/** Models of the running server. */
@NullMarked
package org.countersign.systemtests.registry;

import org.jspecify.annotations.NullMarked;
