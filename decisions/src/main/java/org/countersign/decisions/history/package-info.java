/** The shop's past put right: cleaning looks at what was imported, and every repair is on record. */
@NullMarked
package org.countersign.decisions.history;

import org.jspecify.annotations.NullMarked;
