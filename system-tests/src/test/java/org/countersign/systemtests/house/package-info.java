/** The rules of the house, as a test that reads like the tower. */
package org.countersign.systemtests.house;
