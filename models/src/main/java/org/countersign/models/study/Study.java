package org.countersign.models.study;

import java.nio.file.Path;
import java.util.List;
import org.countersign.models.data.Split;
import org.countersign.models.training.Trainer;

/**
 * A question that public data can answer, by a protocol that others have used too: so that a figure of ours stands beside
 * an ordinary one.
 */
public interface Study {

    /** The model's name, such as {@code late-delivery}. */
    String name();

    /** The data set as the published figures name it. */
    String dataset();

    /** What is asked of which rows, and what is learnt from and measured on. */
    String protocol();

    Trainer trainer();

    /** The one feature that a naive person would sort by: the model has to beat it. */
    String baseline();

    /** The ordinary figures to beat. */
    List<Floor> floors();

    /** Where it falls short, one sentence each. */
    List<String> limits();

    /** @param data the folder with one folder for each public data set */
    Split read(Path data);
}
