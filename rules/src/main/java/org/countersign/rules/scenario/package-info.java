/** Examples that every rule set brings along: given facts, expected outcome and rules. */
@NullMarked
package org.countersign.rules.scenario;

import org.jspecify.annotations.NullMarked;
