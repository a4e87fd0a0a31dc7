/** Rows that models learn from and are measured on, and how they are parted. */
@NullMarked
package org.countersign.models.data;

import org.jspecify.annotations.NullMarked;
