package org.countersign.webapp.reorder;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.countersign.domain.reorder.LeadTime;
import org.countersign.domain.reorder.Owed;
import org.countersign.domain.reorder.Supplier;
import org.countersign.domain.reorder.Terms;
import org.countersign.ledger.db.Page;
import org.countersign.ledger.fulfilment.Catalogue;
import org.countersign.ledger.reorder.PurchaseOrders;
import org.countersign.ledger.reorder.Suppliers;
import org.countersign.webapp.problem.Parameters;
import org.countersign.webapp.problem.Refused;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whom the shop buys from, at which terms, and how long they really take. */
@Path("suppliers")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "shop")
// The container fills the fields before anyone calls.
@SuppressWarnings("NullAway.Init")
public class SuppliersResource {

    @Inject
    Suppliers suppliers;

    @Inject
    PurchaseOrders orders;

    @Inject
    Catalogue catalogue;

    @GET
    @Operation(summary = "Suppliers by their id", operationId = "listSuppliers")
    @APIResponse(responseCode = "200", description = "One page")
    public SupplierView.PageView list(
            @QueryParam("cursor") String cursor, @QueryParam("limit") @DefaultValue("50") int limit) {
        Page<Supplier> page = suppliers.list(Parameters.text(cursor), Parameters.limit(limit));
        Map<String, Owed> owed = owed(page.items());
        return new SupplierView.PageView(
                page.items().stream()
                        .map(s ->
                                SupplierView.LineView.of(s, learnt(s), owed.getOrDefault(s.supplierId(), Owed.NOTHING)))
                        .toList(),
                page.next(),
                page.total());
    }

    @GET
    @Path("{id}")
    @Operation(
            summary = "A supplier with its terms, what is under way and the deliveries its lead time was learnt from",
            operationId = "getSupplier")
    @APIResponse(responseCode = "200", description = "The supplier")
    public SupplierView get(@PathParam("id") String id) {
        Supplier supplier = suppliers.find(id).orElseThrow(() -> Refused.notFound("supplier", id));
        return SupplierView.of(
                supplier,
                learnt(supplier),
                owed(List.of(supplier)).getOrDefault(id, Owed.NOTHING),
                orders.deliveries(id),
                catalogue.descriptions(supplier.terms().stream().map(Terms::sku).toList()));
    }

    private Map<String, Owed> owed(List<Supplier> all) {
        return orders.owed(all.stream().map(Supplier::supplierId).toList(), LocalDate.now(ZoneOffset.UTC));
    }

    /** By the promise for all products; a product with a promise of its own is counted on that. */
    private LeadTime learnt(Supplier supplier) {
        return LeadTime.of(supplier.leadDays(), orders.deliveryDays(supplier.supplierId()));
    }
}
