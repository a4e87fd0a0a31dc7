/** Who may have a person forgotten, and when. */
@NullMarked
package org.countersign.decisions.privacy;

import org.jspecify.annotations.NullMarked;
