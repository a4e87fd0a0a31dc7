package org.countersign.webapp.pricing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import org.countersign.decisions.pricing.PaidPrices;
import org.countersign.webapp.problem.Parameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whether some pay more than others. */
@Path("price-fairness")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "shop")
// The container fills the fields before anyone calls.
@SuppressWarnings("NullAway.Init")
public class PriceFairnessResource {

    private static final int MOST_DAYS = 366;

    @Inject
    PaidPrices prices;

    @GET
    @Operation(
            summary = "What groups of customers paid beside the others",
            description =
                    "By country, tier, and first or later order, of the orders that were priced here: for the same"
                            + " goods, after every discount, without shipping; and how the shop's prices moved for what each"
                            + " group buys. Measured anew with every call; groups of fewer than 30 orders are taken together.",
            operationId = "getPriceFairness")
    @APIResponse(responseCode = "200", description = "The figures; no groups where all customers are of one")
    @APIResponse(responseCode = "400", description = "The number of days is none from 1 to 366")
    public PriceFairnessView get(
            @Parameter(description = "1 to 366") @QueryParam("days") @DefaultValue("90") int days) {
        return PriceFairnessView.of(prices.report(Duration.ofDays(Parameters.days(days, MOST_DAYS))));
    }
}
