/** A person is forgotten: asked for by one, agreed to by another, done step by step. */
@NullMarked
package org.countersign.processes.privacy;

import org.jspecify.annotations.NullMarked;
