/** What is held about a person, for the person; and being forgotten. */
@NullMarked
package org.countersign.webapp.privacy;

import org.jspecify.annotations.NullMarked;
