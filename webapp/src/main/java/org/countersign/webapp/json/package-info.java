/** JSON over HTTP, by the same mapper as everywhere else. */
@NullMarked
package org.countersign.webapp.json;

import org.jspecify.annotations.NullMarked;
