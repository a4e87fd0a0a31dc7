@org.jspecify.annotations.NullMarked
package org.countersign.processes.oversight;
