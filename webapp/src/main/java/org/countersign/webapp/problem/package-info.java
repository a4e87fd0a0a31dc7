/** How the API says no: RFC 9457 problem details, always, and never a stack trace. */
@NullMarked
package org.countersign.webapp.problem;

import org.jspecify.annotations.NullMarked;
