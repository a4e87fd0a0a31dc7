/** The shop's records, for people and programs: duplicates, sources, categories and the dictionary of facts. */
@NullMarked
package org.countersign.webapp.records;

import org.jspecify.annotations.NullMarked;
