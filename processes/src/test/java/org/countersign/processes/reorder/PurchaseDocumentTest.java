package org.countersign.processes.reorder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.countersign.domain.reorder.PurchaseLine;
import org.countersign.domain.reorder.PurchaseOrder;
import org.countersign.domain.reorder.PurchaseState;
import org.junit.jupiter.api.Test;

class PurchaseDocumentTest {

    private static final PurchaseDocument PRINTER = new PurchaseDocument(List.of("Test Shop", "Somewhere 1"));

    @Test
    void a_supplier_reads_who_orders_what_for_how_much_and_until_when() throws IOException {
        try (PDDocument document = Loader.loadPDF(PRINTER.print(order(1)))) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Test Shop", "Somewhere 1", "To Potters' Yard (S-1)", "Order PO-10001")
                    .contains("Ordered on 2026-11-23", "Expected on 2026-12-07")
                    .contains("SKU-1", "Grünes Töpfchen ? 1", "120", "3.10", "372.00")
                    .contains("Total 372.00 EUR", "Countersigned by supervisor", "page 1 of 1");
        }
    }

    @Test
    void a_long_order_goes_on_on_the_next_page() throws IOException {
        try (PDDocument document = Loader.loadPDF(PRINTER.print(order(90)))) {
            assertThat(document.getNumberOfPages()).isEqualTo(3);
            assertThat(new PDFTextStripper().getText(document))
                    .contains("SKU-1", "SKU-32", "SKU-33", "SKU-90", "page 3 of 3", "Total 33480.00 EUR");
        }
    }

    private static PurchaseOrder order(int lines) {
        Instant sent = Instant.parse("2026-11-23T09:00:00Z");
        return new PurchaseOrder(
                "PO-10001",
                "S-1",
                "Potters' Yard",
                null,
                "EUR",
                PurchaseState.SENT,
                sent,
                "d-1",
                sent,
                "supervisor",
                LocalDate.parse("2026-12-07"),
                0,
                null,
                null,
                null,
                null,
                IntStream.rangeClosed(1, lines)
                        .mapToObj(PurchaseDocumentTest::line)
                        .toList());
    }

    private static PurchaseLine line(int number) {
        return new PurchaseLine(
                number,
                "SKU-" + number,
                "Grünes Töpfchen \u2603 " + number,
                120,
                0,
                new BigDecimal("3.10"),
                "d-2",
                26,
                58,
                BigDecimal.TEN,
                BigDecimal.TEN,
                14,
                0,
                false,
                false,
                "");
    }
}
