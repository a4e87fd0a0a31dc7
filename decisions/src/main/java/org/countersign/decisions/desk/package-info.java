/** The desk: predict, judge, settle, record; and afterwards replay and explain. */
@NullMarked
package org.countersign.decisions.desk;

import org.jspecify.annotations.NullMarked;
