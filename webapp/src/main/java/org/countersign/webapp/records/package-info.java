/** Records that may mean the same customer or product, for people and programs. */
@NullMarked
package org.countersign.webapp.records;

import org.jspecify.annotations.NullMarked;
