/** The console as people use it: a real browser against the running server. */
package org.countersign.systemtests.console;
