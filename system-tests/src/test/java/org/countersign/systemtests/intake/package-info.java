/** What comes in is answered as published, whatever way it comes. */
package org.countersign.systemtests.intake;
