package org.countersign.bench.speed;

import org.countersign.bench.measure.Results;

/** One part of the product and its figures. */
interface Chapter {

    String name();

    void measure(Results results) throws Exception;
}
