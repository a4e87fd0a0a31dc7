/** Who may come in, and what keeps others from coming in with them. */
@NullMarked
package org.countersign.webapp.security;

import org.jspecify.annotations.NullMarked;
