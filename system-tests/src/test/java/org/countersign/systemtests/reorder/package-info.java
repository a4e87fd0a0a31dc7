/** What the shop says of its own accord, seen from outside. */
package org.countersign.systemtests.reorder;
