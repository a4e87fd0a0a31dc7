package org.countersign.processes.history;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.countersign.decisions.history.Habits;

/** One way that shops write down their orders. A format knows columns and conventions and nothing of the ledger. */
interface HistoryFormat {

    String name();

    /** The columns without which the file is something else. */
    List<String> columns();

    /** How often {@link #read} goes through the file. */
    int passes();

    void read(CsvFile file, Sink sink) throws IOException;

    /** What cleaning has to know of such files. */
    Habits habits();

    static HistoryFormat byName(String name) {
        List<HistoryFormat> all = List.of(new OnlineRetailFormat(), new ShopifyFormat());
        return all.stream()
                .filter(f -> f.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("format: '" + name + "' is not known.\nMaybe one of "
                        + Arrays.toString(all.stream().map(HistoryFormat::name).toArray()) + " was meant."));
    }
}
