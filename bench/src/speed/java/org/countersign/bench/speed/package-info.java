/** The speeds that the product promises, each chapter a part of it. Compiled and run by the profile bench alone. */
@NullMarked
package org.countersign.bench.speed;

import org.jspecify.annotations.NullMarked;
