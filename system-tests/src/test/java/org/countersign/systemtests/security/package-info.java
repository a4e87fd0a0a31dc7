/** Who comes in, and what is told to those who don't. */
package org.countersign.systemtests.security;
