package org.countersign.webapp.fulfilment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.countersign.domain.records.RecordKind;
import org.countersign.ledger.fulfilment.ProductList;
import org.countersign.ledger.fulfilment.ProductNeed;
import org.countersign.ledger.fulfilment.ProductQuery;
import org.countersign.ledger.fulfilment.ProductRecord;
import org.countersign.ledger.fulfilment.ProductRecords;
import org.countersign.ledger.fulfilment.ProductSort;
import org.countersign.processes.records.MatchingDoor;
import org.countersign.webapp.problem.Parameters;
import org.countersign.webapp.problem.Refused;
import org.countersign.webapp.security.Caller;
import org.countersign.webapp.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The catalogue. */
@Path("products")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "shop")
// The container fills the fields before anyone calls.
@SuppressWarnings("NullAway.Init")
public class ProductsResource {

    private static final int LONGEST_TEXT = 200;

    @Inject
    ProductRecords records;

    @Inject
    ProductList list;

    @Inject
    MatchingDoor matching;

    @Context
    SecurityContext caller;

    @GET
    @Operation(
            summary = "The catalogue: what needs a person first",
            description =
                    "A product's need is the first of these that holds: a task waits (TASK), it is sold and nothing"
                            + " is free (OUT), it is at its reorder point or below and nothing is ordered (LOW), a supplier is"
                            + " late (LATE), nobody sells it to the shop or has counted it (UNSUPPLIED).",
            operationId = "listProducts")
    @APIResponse(responseCode = "200", description = "One page")
    public ProductPageView list(
            @Parameter(description = "the beginning of an SKU, or any part of a description") @QueryParam("query")
                    String query,
            @Parameter(
                            description = "any, or some of task, out, low, late, unsupplied, none with commas between",
                            example = "task,out")
                    @QueryParam("needs")
                    String needs,
            @Parameter(description = "need, sku or cover", example = "need") @QueryParam("sort") @DefaultValue("need")
                    String sort,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        return ProductPageView.of(list.list(
                new ProductQuery(
                        Parameters.text(query, "query", LONGEST_TEXT),
                        needs(Parameters.text(needs)),
                        Parameters.word(ProductSort.class, "sort", sort),
                        Parameters.text(cursor),
                        Parameters.limit(limit)),
                LocalDate.now(ZoneOffset.UTC)));
    }

    private static Set<ProductNeed> needs(@Nullable String words) {
        if (words == null) {
            return Set.of();
        }
        return words.equalsIgnoreCase("any")
                ? EnumSet.complementOf(EnumSet.of(ProductNeed.NONE))
                : Arrays.stream(words.split(",", -1))
                        .map(word -> Parameters.word(ProductNeed.class, "needs", word))
                        .collect(Collectors.toSet());
    }

    @GET
    @Path("{sku}")
    @Operation(summary = "A product, by any of its codes", operationId = "getProduct")
    @APIResponse(responseCode = "200", description = "The product")
    public ProductView get(@PathParam("sku") String sku) {
        return ProductView.of(record(sku));
    }

    @POST
    @Path("{sku}/split")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.OPERATOR, Roles.SUPERVISOR, Roles.STEWARD, Roles.ADMIN})
    @Operation(
            summary = "Take this code out of the product's record again",
            description = "It is never joined with any of the other codes again without a person's word.",
            operationId = "splitProduct")
    @APIResponse(responseCode = "200", description = "The product of this code alone")
    @APIResponse(responseCode = "409", description = "NOT_JOINED: no other code means this product")
    public ProductView split(@PathParam("sku") String sku, @RequestBody(required = true) SplitView wanted) {
        String why = wanted.reason("product");
        if (record(sku).skus().size() < 2) {
            throw new Refused(409, "NOT_JOINED", "product: " + sku + " is joined with no other");
        }
        matching.split(RecordKind.PRODUCT, sku, Caller.of(caller).name(), why);
        return get(sku);
    }

    private ProductRecord record(String sku) {
        return records.find(sku).orElseThrow(() -> Refused.notFound("product", sku));
    }
}
