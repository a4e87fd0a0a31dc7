/** Models over HTTP. */
@NullMarked
package org.countersign.webapp.registry;

import org.jspecify.annotations.NullMarked;
