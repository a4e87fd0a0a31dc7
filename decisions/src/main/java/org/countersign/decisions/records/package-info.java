/**
 * The shop's records in order: which may mean the same customer or product, what words for categories stand for, what
 * facts there are.
 */
@NullMarked
package org.countersign.decisions.records;

import org.jspecify.annotations.NullMarked;
