/** Rules and tables, linted, compiled and asked: the only room that sees Drools. */
@NullMarked
package org.countersign.rules.rulebook;

import org.jspecify.annotations.NullMarked;
