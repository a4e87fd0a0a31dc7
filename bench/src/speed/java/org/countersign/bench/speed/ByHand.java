package org.countersign.bench.speed;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.countersign.domain.decision.Judgement;
import org.countersign.domain.decision.Outcome;
import org.countersign.domain.decision.Reason;
import org.countersign.domain.fulfilment.OrderFacts;

/** What a programmer would write instead of rules: the floor that no engine gets under. */
final class ByHand {

    private static final Outcome TO_RISK = Outcome.escalate("risk");

    private final List<Policies.Band> bands = Policies.bands(20);

    Judgement judge(OrderFacts o) {
        List<Reason> reasons = new ArrayList<>();
        policy(reasons, 1, over(o, 5000), o);
        policy(reasons, 2, o.customer().guest() && over(o, 2500), o);
        policy(reasons, 3, o.customer().firstOrder() && over(o, 1000), o);
        policy(reasons, 4, o.shipping().abroad() && over(o, 750), o);
        policy(reasons, 5, o.units() > 3, o);
        policy(reasons, 6, o.weightGrams() > 50_000, o);
        policy(reasons, 7, o.payment().method().equals("invoice") && over(o, 2500), o);
        policy(reasons, 8, o.payment().state().equals("failed"), o);
        policy(reasons, 9, o.customer().refusedBefore() > 0 && over(o, 100), o);
        policy(reasons, 10, o.customer().cancelled() > 4, o);
        policy(reasons, 11, o.shipping().method().equals("standard") && over(o, 3000), o);
        policy(reasons, 12, o.customer().tier().equals("VIP") && over(o, 4000), o);
        for (Policies.Band band : bands) {
            if (band.tier().equals(o.customer().tier())
                    && band.country().equals(o.shipping().country())
                    && !(o.total().compareTo(BigDecimal.valueOf(band.from())) < 0)
                    && o.total().compareTo(BigDecimal.valueOf(band.from() + 100L)) < 0) {
                reasons.add(new Reason("ESC-" + (100_000 + band.number()), TO_RISK, "row " + band.number()));
                break;
            }
        }
        return new Judgement(reasons.isEmpty() ? Outcome.approve() : TO_RISK, reasons);
    }

    private static boolean over(OrderFacts o, long limit) {
        return o.total().compareTo(BigDecimal.valueOf(limit)) > 0;
    }

    private static void policy(List<Reason> reasons, int number, boolean fits, OrderFacts o) {
        if (fits) {
            reasons.add(new Reason("POL-" + (1000 + number), TO_RISK, "policy " + number + ": " + o.total()));
        }
    }
}
