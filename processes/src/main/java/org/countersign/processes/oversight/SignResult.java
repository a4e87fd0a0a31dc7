package org.countersign.processes.oversight;

import org.countersign.domain.oversight.Signature;
import org.countersign.domain.oversight.Task;

/** The task as it is now, closed, and the signature that closed it. */
public record SignResult(Task task, Signature signature) {}
