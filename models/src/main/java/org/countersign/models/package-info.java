/** Models advise: the only floor that sees Weka. */
@NullMarked
package org.countersign.models;

import org.jspecify.annotations.NullMarked;
