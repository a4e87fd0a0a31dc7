/** The whole floor in plain JUnit: real rules, real ledger, real engine, no server. */
package org.countersign.processes.testing;
