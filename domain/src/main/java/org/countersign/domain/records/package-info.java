/** Records of customers and products that may mean the same one. */
@NullMarked
package org.countersign.domain.records;

import org.jspecify.annotations.NullMarked;
