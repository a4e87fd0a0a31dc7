package org.countersign.processes.fulfilment;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.oned.Code128Writer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.countersign.domain.fulfilment.Order;
import org.countersign.domain.fulfilment.ShippingFacts;

/**
 * Prints the label that goes on a parcel: one page A6 with sender, address, carrier, weight, order and the tracking number
 * as a Code 128 barcode.
 */
public final class ShippingLabel {

    private static final float MARGIN = 18;
    private static final float WIDTH = PDRectangle.A6.getWidth() - 2 * MARGIN;
    private static final float BAR_HEIGHT = 62;
    /** Scanners ask for ten bars' width of quiet on either side of the code. */
    private static final int QUIET = 10;

    private final List<String> sender;

    /** @param sender who sends, in lines */
    public ShippingLabel(List<String> sender) {
        this.sender = List.copyOf(sender);
    }

    /** The label as PDF. The order has a carrier and a tracking number. */
    public byte[] print(Order order) {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDPage page = new PDPage(PDRectangle.A6);
            document.addPage(page);
            document.getDocumentInformation().setTitle("Label of order " + order.orderId());
            Lettering font = Lettering.of(document);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                draw(new Pen(content, font), order);
            }
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("the label of order " + order.orderId(), e);
        }
    }

    private void draw(Pen pen, Order order) throws IOException {
        String tracking = Objects.requireNonNull(order.trackingNumber(), "trackingNumber");
        String carrier = Objects.requireNonNull(order.carrier(), "carrier");
        float y = PDRectangle.A6.getHeight() - MARGIN;
        pen.text(carrier, 20, MARGIN, y - 18);
        pen.textRight(order.facts().shipping().method().toUpperCase(Locale.ROOT), 12, y - 16);
        pen.line(y - 28);
        pen.text("From: " + String.join(", ", sender), 7, MARGIN, y - 40);
        pen.text("To", 8, MARGIN, y - 62);
        float line = y - 80;
        for (String text : address(order)) {
            pen.text(text, 13, MARGIN, line);
            line -= 17;
        }
        pen.line(176);
        pen.text("Order " + order.orderId(), 10, MARGIN, 160);
        pen.textRight(weight(order.facts().weightGrams()), 10, 160);
        pen.text("Promised by " + order.promisedBy(), 8, MARGIN, 146);
        pen.line(136);
        pen.bars(new Code128Writer().encode(tracking, BarcodeFormat.CODE_128, 0, 1), 56);
        pen.textCentred(tracking, 12, 38);
    }

    private static List<String> address(Order order) {
        ShippingFacts to = order.facts().shipping();
        String email = order.facts().customer().email();
        String place = Stream.of(to.postcode(), to.city())
                .filter(Objects::nonNull)
                .reduce((a, b) -> a + " " + b)
                .orElse("");
        String country = new Locale.Builder().setRegion(to.country()).build().getDisplayCountry(Locale.ENGLISH);
        Stream<String> street =
                to.address() == null ? Stream.empty() : to.address().lines().limit(4);
        return Stream.of(
                        Stream.ofNullable(email),
                        street,
                        Stream.of(place),
                        Stream.of(country.toUpperCase(Locale.ENGLISH)))
                .flatMap(lines -> lines)
                .filter(text -> !text.isBlank())
                .toList();
    }

    private static String weight(int grams) {
        return grams == 0 ? "weight unknown" : String.format(Locale.ROOT, "%.2f kg", grams / 1000.0);
    }

    /** Writes on the page; what is too long for it is written smaller. */
    private record Pen(PDPageContentStream content, Lettering font) {

        void text(String text, float size, float x, float y) throws IOException {
            String shown = font.writable(text);
            float fits = Math.min(size, size * WIDTH / Math.max(1, font.width(shown, size)));
            content.beginText();
            content.setFont(font.font(), fits);
            content.newLineAtOffset(x, y);
            content.showText(shown);
            content.endText();
        }

        void textRight(String text, float size, float y) throws IOException {
            text(text, size, MARGIN + WIDTH - Math.min(WIDTH, font.width(font.writable(text), size)), y);
        }

        void textCentred(String text, float size, float y) throws IOException {
            text(text, size, MARGIN + (WIDTH - Math.min(WIDTH, font.width(font.writable(text), size))) / 2, y);
        }

        void line(float y) throws IOException {
            content.setLineWidth(0.7f);
            content.moveTo(MARGIN, y);
            content.lineTo(MARGIN + WIDTH, y);
            content.stroke();
        }

        void bars(BitMatrix code, float y) throws IOException {
            float module = WIDTH / (code.getWidth() + 2 * QUIET);
            for (int x = 0; x < code.getWidth(); x++) {
                if (code.get(x, 0)) {
                    content.addRect(MARGIN + (QUIET + x) * module, y, module, BAR_HEIGHT);
                }
            }
            content.fill();
        }
    }
}
