/** How speed is measured here: warm, in interleaved pairs, as medians with their spread. */
@NullMarked
package org.countersign.bench.measure;

import org.jspecify.annotations.NullMarked;
