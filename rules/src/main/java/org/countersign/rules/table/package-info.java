/** Decision tables with DMN semantics, in a CSV that a spreadsheet opens and a diff shows well. */
@NullMarked
package org.countersign.rules.table;

import org.jspecify.annotations.NullMarked;
