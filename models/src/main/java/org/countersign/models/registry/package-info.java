/** Where trained models are kept. */
@NullMarked
package org.countersign.models.registry;

import org.jspecify.annotations.NullMarked;
