package org.countersign.models.quality;

import java.util.ArrayList;
import java.util.List;
import org.countersign.models.card.QualityFinding;
import org.countersign.models.data.Dataset;
import org.countersign.models.data.Split;

/** Whether the rows give away what is to be predicted, by a way that won't be there in service. */
final class LeakageChecks {

    private LeakageChecks() {}

    static List<QualityFinding> of(Split split, Dataset all) {
        List<QualityFinding> findings = new ArrayList<>();
        for (int i = 0; i < all.features().size(); i++) {
            OneFeature.suspect(split, i).ifPresent(findings::add);
        }
        RowOrder.suspect(all).ifPresent(findings::add);
        Twins.suspect(split, all).ifPresent(findings::add);
        return findings;
    }
}
