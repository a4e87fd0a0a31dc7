/** What a person can start by hand. */
@NullMarked
package org.countersign.models.command;

import org.jspecify.annotations.NullMarked;
