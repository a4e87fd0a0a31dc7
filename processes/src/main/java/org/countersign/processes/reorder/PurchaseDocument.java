package org.countersign.processes.reorder;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.countersign.domain.reorder.PurchaseLine;
import org.countersign.domain.reorder.PurchaseOrder;
import org.countersign.domain.value.Money;
import org.countersign.processes.fulfilment.Lettering;

/** Prints an order as the supplier gets it: pages A4 with sender, number, lines, total and the promised day. */
public final class PurchaseDocument {

    private static final float LEFT = 56;
    private static final float RIGHT = PDRectangle.A4.getWidth() - LEFT;
    private static final float TOP = PDRectangle.A4.getHeight() - 64;
    private static final float[] COLUMNS = {LEFT, LEFT + 110, RIGHT - 130, RIGHT - 70, RIGHT};
    private static final float ROW = 16;
    private static final int FIRST_PAGE = 32;
    private static final int NEXT_PAGE = 42;
    private static final float DESCRIPTION = COLUMNS[2] - COLUMNS[1] - 40;

    private final List<String> sender;

    /** @param sender who orders, in lines */
    public PurchaseDocument(List<String> sender) {
        this.sender = List.copyOf(sender);
    }

    public byte[] print(PurchaseOrder order) {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.getDocumentInformation().setTitle("Order " + order.orderId());
            Lettering lettering = Lettering.of(document);
            List<List<PurchaseLine>> pages = pages(order.lines());
            for (int number = 0; number < pages.size(); number++) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    Sheet sheet = new Sheet(content, lettering);
                    float y = number == 0 ? head(sheet, order) : TOP;
                    y = lines(sheet, order, pages.get(number), y);
                    if (number == pages.size() - 1) {
                        total(sheet, order, y);
                    }
                    sheet.text(
                            "Order " + order.orderId() + ", page " + (number + 1) + " of " + pages.size(), 8, LEFT, 36);
                }
            }
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("the document of order " + order.orderId(), e);
        }
    }

    private static List<List<PurchaseLine>> pages(List<PurchaseLine> lines) {
        List<List<PurchaseLine>> pages = new ArrayList<>();
        int from = 0;
        while (from < lines.size() || pages.isEmpty()) {
            int to = Math.min(lines.size(), from + (pages.isEmpty() ? FIRST_PAGE : NEXT_PAGE));
            pages.add(lines.subList(from, to));
            from = to;
        }
        return pages;
    }

    private float head(Sheet sheet, PurchaseOrder order) throws IOException {
        float y = TOP;
        for (String line : sender) {
            sheet.text(line, 9, LEFT, y);
            y -= 12;
        }
        sheet.text("To " + order.supplier() + " (" + order.supplierId() + ")", 11, LEFT, y - 16);
        sheet.text("Order " + order.orderId(), 18, LEFT, y - 48);
        LocalDate day =
                LocalDate.ofInstant(order.sentAt() == null ? order.createdAt() : order.sentAt(), ZoneOffset.UTC);
        sheet.text(order.sentAt() == null ? "Draft of " + day + ", not sent" : "Ordered on " + day, 10, LEFT, y - 66);
        if (order.promisedOn() != null) {
            sheet.right("Expected on " + order.promisedOn(), 10, RIGHT, y - 66);
        }
        return y - 96;
    }

    private static float lines(Sheet sheet, PurchaseOrder order, List<PurchaseLine> lines, float from)
            throws IOException {
        float y = from;
        sheet.text("Article", 8, COLUMNS[0], y);
        sheet.text("Description", 8, COLUMNS[1], y);
        sheet.right("Pieces", 8, COLUMNS[2], y);
        sheet.right("Each", 8, COLUMNS[3], y);
        sheet.right("Amount", 8, COLUMNS[4], y);
        sheet.line(y - 4);
        for (PurchaseLine line : lines) {
            y -= ROW;
            sheet.fitted(line.sku(), 9, COLUMNS[0], y, COLUMNS[1] - COLUMNS[0] - 6);
            sheet.fitted(line.description(), 9, COLUMNS[1], y, DESCRIPTION);
            sheet.right(String.valueOf(line.quantity()), 9, COLUMNS[2], y);
            sheet.right(line.unitCost().toPlainString(), 9, COLUMNS[3], y);
            sheet.right(money(line.value(), order), 9, COLUMNS[4], y);
        }
        return y;
    }

    private static void total(Sheet sheet, PurchaseOrder order, float y) throws IOException {
        sheet.line(y - 6);
        sheet.right(
                "Total " + new Money(order.total(), order.currency()) + (order.freight() == null ? "" : freight(order)),
                11,
                RIGHT,
                y - 22);
        if (order.signedBy() != null) {
            sheet.text("Countersigned by " + order.signedBy(), 9, LEFT, y - 22);
        }
    }

    private static String freight(PurchaseOrder order) {
        BigDecimal freight = order.freight();
        return freight == null || freight.signum() == 0
                ? ", free of freight"
                : ", with " + new Money(freight, order.currency()) + " freight";
    }

    private static String money(BigDecimal amount, PurchaseOrder order) {
        return new Money(amount, order.currency()).amount().toPlainString();
    }

    /** Writes on a page; what is too long for its column is written smaller. */
    private record Sheet(PDPageContentStream content, Lettering lettering) {

        void text(String text, float size, float x, float y) throws IOException {
            fitted(text, size, x, y, RIGHT - x);
        }

        void fitted(String text, float size, float x, float y, float width) throws IOException {
            String shown = lettering.writable(text);
            float fits = Math.min(size, size * width / Math.max(1, lettering.width(shown, size)));
            content.beginText();
            content.setFont(lettering.font(), fits);
            content.newLineAtOffset(x, y);
            content.showText(shown);
            content.endText();
        }

        void right(String text, float size, float x, float y) throws IOException {
            text(text, size, x - lettering.width(lettering.writable(text), size), y);
        }

        void line(float y) throws IOException {
            content.setLineWidth(0.7f);
            content.moveTo(LEFT, y);
            content.lineTo(RIGHT, y);
            content.stroke();
        }
    }
}
