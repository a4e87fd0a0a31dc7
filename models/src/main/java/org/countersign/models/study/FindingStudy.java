package org.countersign.models.study;

import java.nio.file.Path;
import java.util.List;

/** A question whose answer is a list of what was found: judged by what is right of it and what is missing. */
public interface FindingStudy {

    String name();

    /** The data set as the published figures name it. */
    String dataset();

    String protocol();

    /** The best F1 that ordinary tools reached by the same protocol. */
    double floor();

    /** Where it falls short, one sentence each. */
    List<String> limits();

    /** @param data the folder with one folder for each public data set */
    Found measure(Path data);
}
