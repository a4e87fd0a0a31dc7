/** The models on public data, by the protocols that published figures used. */
@NullMarked
package org.countersign.models.study;

import org.jspecify.annotations.NullMarked;
