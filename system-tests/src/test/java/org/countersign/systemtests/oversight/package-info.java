/** People and the machine sign together. */
package org.countersign.systemtests.oversight;
