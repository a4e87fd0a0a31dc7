package org.countersign.models.cleaning;

import java.util.List;

/** One kind of fault that cleaning looks for. The same table always gives the same repairs. */
public interface Step {

    String name();

    /** At most one for each cell; none for rows that are set aside. */
    List<Repair> propose(Table table);
}
