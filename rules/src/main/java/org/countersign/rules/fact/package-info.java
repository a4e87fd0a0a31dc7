/** What rules are told about: kinds of facts, with their names for tables and an everyday example each. */
@NullMarked
package org.countersign.rules.fact;

import org.jspecify.annotations.NullMarked;
