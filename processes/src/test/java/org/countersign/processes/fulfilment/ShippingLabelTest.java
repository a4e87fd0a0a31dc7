package org.countersign.processes.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import java.awt.image.BufferedImage;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.countersign.domain.event.OrderPlaced;
import org.countersign.domain.fulfilment.CustomerHistory;
import org.countersign.domain.fulfilment.Order;
import org.countersign.domain.fulfilment.OrderFacts;
import org.countersign.processes.intake.EventContract;
import org.countersign.processes.intake.EventJson;
import org.junit.jupiter.api.Test;

class ShippingLabelTest {

    private static final String TRACKING = TrackingNumber.of("A-1001");

    private final ShippingLabel label = new ShippingLabel(List.of("Demo Shop", "Lagerweg 1", "10115 Berlin"));

    @Test
    void a_scanner_reads_the_tracking_number_from_the_page() throws Exception {
        try (PDDocument document = Loader.loadPDF(label.print(order("Invalidenstraße 117")))) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(document.getPage(0).getMediaBox().getWidth()).isEqualTo(PDRectangle.A6.getWidth());
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 300);
            int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
            Result read = new MultiFormatReader()
                    .decode(
                            new BinaryBitmap(new HybridBinarizer(
                                    new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels))),
                            Map.of(
                                    DecodeHintType.POSSIBLE_FORMATS,
                                    List.of(BarcodeFormat.CODE_128),
                                    DecodeHintType.TRY_HARDER,
                                    true));
            assertThat(read.getText()).isEqualTo(TRACKING);
        }
    }

    @Test
    void it_says_where_to_in_the_letters_of_the_place() throws Exception {
        String text = text(order("Łąkowa 5, Οδός Αθηνάς 7, Müllerstraße"));
        assertThat(text)
                .contains("Łąkowa 5, Οδός Αθηνάς 7, Müllerstraße")
                .contains("10115 Berlin", "GERMANY", "DHL", "0.93 kg", "Order A-1001", "Demo Shop", TRACKING);
    }

    @Test
    void a_sign_without_a_glyph_is_visible_as_such() throws Exception {
        assertThat(text(order("東京 1"))).contains("?? 1");
    }

    @Test
    void a_tracking_number_follows_from_the_order_and_checks_itself() {
        assertThat(TRACKING).matches("CS\\d{13}").isEqualTo(TrackingNumber.of("A-1001"));
        assertThat(TrackingNumber.of("A-1002")).isNotEqualTo(TRACKING);
        assertThat(TrackingNumber.checkDigit("7992739871")).isEqualTo(3);
    }

    private String text(Order order) throws Exception {
        try (PDDocument document = Loader.loadPDF(label.print(order))) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static Order order(String street) throws Exception {
        OrderPlaced placed = EventJson.mapper()
                .treeToValue(new EventContract().sample("order.placed.v1").path("data"), OrderPlaced.class);
        OrderPlaced there = new OrderPlaced(
                placed.orderId(),
                placed.placedAt(),
                placed.currency(),
                placed.customer(),
                placed.lines(),
                new OrderPlaced.Shipping("standard", "DE", "10115", "Berlin", street),
                placed.payment(),
                null);
        OrderFacts facts = OrderFacts.of(there, CustomerHistory.none("C-77"), Map.of());
        OrderFacts heavy = new OrderFacts(
                facts.orderId(),
                facts.placedAt(),
                facts.currency(),
                facts.customer(),
                facts.lines(),
                facts.shipping(),
                facts.payment(),
                null,
                facts.goods(),
                facts.discount(),
                facts.shippingCost(),
                facts.total(),
                facts.units(),
                930);
        return Order.placed(heavy).shippedWith("DHL", TRACKING, LocalDate.of(2026, 11, 27));
    }
}
