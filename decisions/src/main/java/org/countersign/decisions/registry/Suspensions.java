package org.countersign.decisions.registry;

import java.util.Optional;

/** Which models are out of service. Only a person takes that back: a model that failed once is not trusted by itself. */
public interface Suspensions {

    /** Why a model is out of service; empty when it is not. */
    Optional<String> find(String model);

    /** It has failed. */
    void suspend(String model, String version, String why);
}
