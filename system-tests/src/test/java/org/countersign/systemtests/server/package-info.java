/** How tests reach a running server: over HTTP and messaging, as a shop, a person or a carrier would. */
package org.countersign.systemtests.server;
